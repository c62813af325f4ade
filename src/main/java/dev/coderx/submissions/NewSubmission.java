package dev.coderx.submissions;

import dev.coderx.shared.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a student hands in.
 *
 * @param code the source text, hostile until parsed
 * @param problemId the problem it is meant to solve, where there is one
 * @param idempotencyKey the client's name for this attempt; the same key is never taken in twice
 * @param reportedOutcome what an import says of it; never set by a student
 * @param submittedAt when it was handed in, where that was not now
 */
public record NewSubmission(
        String code,
        Language language,
        @Nullable String problemId,
        @Nullable String fileName,
        @Nullable String idempotencyKey,
        @Nullable Outcome reportedOutcome,
        @Nullable Instant submittedAt) {
    @Override
    public String toString() {
        return "NewSubmission[%s, %s]".formatted(language, problemId);
    }
}
