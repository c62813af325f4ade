package dev.coderx.judging.internal.store;

import dev.coderx.judging.JudgementSource;
import dev.coderx.judging.NotJudged;
import dev.coderx.judging.Verdict;
import dev.coderx.submissions.Outcome;
import dev.coderx.submissions.events.SubmissionReceived;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a submission's outcome.
 *
 * @param reason why there is no outcome; null where there is one
 * @param problemVersion the version of the problem whose tests ran; null where none did
 * @param verdict what the tests said, likewise
 */
public record Judgement(
        UUID submissionId,
        UUID studentId,
        @Nullable String problemId,
        JudgementSource source,
        @Nullable NotJudged reason,
        @Nullable Outcome outcome,
        @Nullable Integer problemVersion,
        @Nullable Verdict verdict,
        Instant judgedAt) {

    /** The judgement of an import, which is taken as it is. */
    public static Judgement reported(SubmissionReceived received, Outcome outcome, Instant now) {
        return new Judgement(
                received.submissionId(),
                received.studentId(),
                received.problemId(),
                JudgementSource.REPORTED,
                null,
                outcome,
                null,
                null,
                now);
    }

    /** No outcome, and why. */
    public static Judgement none(SubmissionReceived received, NotJudged reason, Instant now) {
        return new Judgement(
                received.submissionId(),
                received.studentId(),
                received.problemId(),
                JudgementSource.NONE,
                reason,
                null,
                null,
                null,
                now);
    }

    /** What tests of ours said; nothing of an outcome where we could not run them. */
    public static Judgement tested(
            SubmissionReceived received, int problemVersion, Verdict verdict, Instant now) {
        Outcome outcome =
                switch (verdict.status()) {
                    case PASSED -> Outcome.CORRECT;
                    case FAILED, BROKEN -> Outcome.WRONG;
                    case UNJUDGED -> null;
                };
        return new Judgement(
                received.submissionId(),
                received.studentId(),
                received.problemId(),
                outcome == null ? JudgementSource.NONE : JudgementSource.TESTS,
                outcome == null ? NotJudged.UNJUDGED : null,
                outcome,
                problemVersion,
                verdict,
                now);
    }
}
