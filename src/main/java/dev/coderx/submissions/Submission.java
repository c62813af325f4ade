package dev.coderx.submissions;

import dev.coderx.shared.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission without its code.
 *
 * @param submittedAt when the student handed it in
 * @param receivedAt when coderX took it in
 */
public record Submission(
        UUID id,
        UUID studentId,
        Language language,
        @Nullable String problemId,
        @Nullable Outcome reportedOutcome,
        Instant submittedAt,
        Instant receivedAt) {}
