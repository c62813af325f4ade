package dev.coderx.shared.errors;

/**
 * A problem as RFC 9457 describes it, with the catalogue's code as an extension member.
 *
 * @param type always {@code about:blank}: the code says which problem it is
 * @param title the code in words
 * @param status the HTTP status
 * @param detail what was wrong, where, and what to do
 * @param code the catalogue's code
 */
public record ProblemJson(String type, String title, int status, String detail, ErrorCode code) {
    static ProblemJson of(Throwable failure) {
        ErrorCode code = ErrorMapping.codeOf(failure);
        String words = code.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return new ProblemJson(
                "about:blank", words, code.httpStatus(), ErrorMapping.messageOf(failure), code);
    }
}
