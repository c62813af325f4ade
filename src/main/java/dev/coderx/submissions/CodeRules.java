package dev.coderx.submissions;

import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;

/** The limits on a submission's code, checked in one pass before anything else reads it. */
@ApplicationScoped
public class CodeRules {
    private final CodeLimits limits;

    CodeRules(SubmissionsConfig config) {
        this.limits =
                new CodeLimits(
                        config.maxCode().asLongValue(), config.maxLine(), config.maxNesting());
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
        limits.check(code);
    }
}
