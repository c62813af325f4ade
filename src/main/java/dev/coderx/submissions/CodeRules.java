package dev.coderx.submissions;

import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;

/** The limits on a submission's code, checked in one pass before anything else reads it. */
@ApplicationScoped
public class CodeRules {
    private final SubmissionsConfig config;

    CodeRules(SubmissionsConfig config) {
        this.config = config;
    }

    /**
     * Passes code that is within the limits; otherwise fails with the error that says which not.
     */
    public void check(String code) {
        if (code.isBlank()) {
            throw new CoderxException(
                    ErrorCode.CODE_EMPTY,
                    "There is no code in this submission. Add some and retry.");
        }
        long maxBytes = config.maxCode().asLongValue();
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
            if (column > config.maxLine()) {
                throw new CoderxException(
                        ErrorCode.LINE_TOO_LONG,
                        "Line %d has more than %,d characters. Break it up and submit again."
                                .formatted(line, config.maxLine()));
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
                if (depth > config.maxNesting()) {
                    throw new CoderxException(
                            ErrorCode.NESTING_TOO_DEEP,
                            "At line %d more than %d brackets are open at once. Split the expression up."
                                    .formatted(line, config.maxNesting()));
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
