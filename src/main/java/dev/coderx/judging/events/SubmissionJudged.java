package dev.coderx.judging.events;

import dev.coderx.shared.events.DomainEvent;
import dev.coderx.shared.events.EventType;
import dev.coderx.submissions.Outcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a submission is known.
 *
 * @param problemId the problem, where there is one
 */
public record SubmissionJudged(
        UUID submissionId, UUID studentId, @Nullable String problemId, Outcome outcome)
        implements DomainEvent {
    public static final EventType<SubmissionJudged> TYPE =
            new EventType<>(
                    "dev.coderx.judging.judged.v1", "coderx.judgements", SubmissionJudged.class);
}
