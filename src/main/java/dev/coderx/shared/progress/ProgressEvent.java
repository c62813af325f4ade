package dev.coderx.shared.progress;

import java.time.Instant;
import java.util.UUID;

/**
 * A stage a submission has reached.
 *
 * @param complete whether the whole chain is done
 */
public record ProgressEvent(UUID submissionId, Stage stage, Instant at, boolean complete) {
    static ProgressEvent of(UUID submissionId, Stage stage, Instant at) {
        return new ProgressEvent(submissionId, stage, at, stage == Stage.RECOMMENDATIONS_REFRESHED);
    }
}
