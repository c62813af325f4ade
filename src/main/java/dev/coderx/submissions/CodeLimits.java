package dev.coderx.submissions;

import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;

/**
 * How much code is taken at once.
 *
 * @param maxBytes the most code, in bytes of UTF-8
 * @param maxLine the longest line, in UTF-16 units
 * @param maxNesting the deepest nesting of brackets
 */
public record CodeLimits(long maxBytes, int maxLine, int maxNesting) {

    /** Those of a server that is not told others. */
    public static final CodeLimits STANDARD = new CodeLimits(200 * 1024, 10_000, 500);

    /**
     * Passes text that is within the limits; otherwise fails with the error that says which not.
     */
    public void check(String code) {
        long bytes = 0;
        int line = 1;
        int column = 0;
        int depth = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\n') {
                line++;
                column = 0;
                bytes++;
                continue;
            }
            column++;
            if (column > maxLine) {
                throw new CoderxException(
                        ErrorCode.LINE_TOO_LONG,
                        "Line %d has more than %,d characters. Break it up and submit again."
                                .formatted(line, maxLine));
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < code.length()
                    && Character.isLowSurrogate(code.charAt(i + 1))) {
                bytes += 4;
                i++;
                column++;
                continue;
            }
            if (Character.isSurrogate(c) || c == '\0') {
                throw new CoderxException(
                        ErrorCode.CODE_NOT_TEXT,
                        "Line %d, column %d holds a character that is not text. Save the file as UTF-8"
                                        .formatted(line, column)
                                + " and submit again.");
            }
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            if (c == '(' || c == '[' || c == '{') {
                depth++;
                if (depth > maxNesting) {
                    throw new CoderxException(
                            ErrorCode.NESTING_TOO_DEEP,
                            "At line %d more than %d brackets are open at once. Split the expression up."
                                    .formatted(line, maxNesting));
                }
            } else if (c == ')' || c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
            }
        }
        if (bytes > maxBytes) {
            throw new CoderxException(
                    ErrorCode.CODE_TOO_LARGE,
                    "The code has %,d bytes; %,d is the most. Submit the part the problem asks for."
                            .formatted(bytes, maxBytes));
        }
    }
}
