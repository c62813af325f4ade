package dev.coderx.judging.events;

import dev.coderx.judging.JudgementSource;
import dev.coderx.judging.NotJudged;
import dev.coderx.shared.events.DomainEvent;
import dev.coderx.shared.events.EventType;
import dev.coderx.submissions.Outcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that will be known of a submission's outcome is known. There is one for each submission.
 *
 * @param problemId the problem, where there is one
 * @param outcome null where nothing says whether it is correct
 * @param source where the outcome comes from; null in events of the first version, which told of
 *     reported outcomes only
 * @param reason why there is no outcome; null where there is one
 * @param testsPassed how many tests passed; null where none were run
 * @param testsTotal how many tests there are, likewise
 */
public record SubmissionJudged(
        UUID submissionId,
        UUID studentId,
        @Nullable String problemId,
        @Nullable Outcome outcome,
        @Nullable JudgementSource source,
        @Nullable NotJudged reason,
        @Nullable Integer testsPassed,
        @Nullable Integer testsTotal)
        implements DomainEvent {
    public static final EventType<SubmissionJudged> TYPE =
            new EventType<>(
                    "dev.coderx.judging.judged.v1", "coderx.judgements", SubmissionJudged.class);
}
