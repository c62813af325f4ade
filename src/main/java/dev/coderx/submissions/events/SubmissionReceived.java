package dev.coderx.submissions.events;

import dev.coderx.shared.Language;
import dev.coderx.shared.events.DomainEvent;
import dev.coderx.shared.events.EventType;
import dev.coderx.submissions.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission was taken in and its code stored.
 *
 * @param problemId the problem, where there is one
 * @param reportedOutcome what an import said of it; its judgement follows as an event of its own
 * @param submittedAt when the student handed it in
 */
public record SubmissionReceived(
        UUID submissionId,
        UUID studentId,
        Language language,
        @Nullable String problemId,
        @Nullable Outcome reportedOutcome,
        Instant submittedAt)
        implements DomainEvent {
    public static final EventType<SubmissionReceived> TYPE =
            new EventType<>(
                    "dev.coderx.submissions.received.v1",
                    "coderx.submissions",
                    SubmissionReceived.class);
}
