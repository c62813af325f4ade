package dev.coderx.judging.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.judging.JudgementSource;
import dev.coderx.judging.NotJudged;
import dev.coderx.judging.TestResult;
import dev.coderx.judging.Verdict;
import dev.coderx.shared.Language;
import dev.coderx.submissions.Outcome;
import dev.coderx.submissions.events.SubmissionReceived;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:15Z");
    private static final SubmissionReceived RECEIVED =
            new SubmissionReceived(
                    new UUID(1, 1), new UUID(2, 2), Language.PYTHON, "savings-jar", null, NOW);

    @Test
    void passedIsCorrectAndFailedOrBrokenIsWrong() {
        assertThat(tested(Verdict.Status.PASSED).outcome()).isEqualTo(Outcome.CORRECT);
        assertThat(tested(Verdict.Status.FAILED).outcome()).isEqualTo(Outcome.WRONG);
        assertThat(tested(Verdict.Status.BROKEN).outcome()).isEqualTo(Outcome.WRONG);
        assertThat(tested(Verdict.Status.FAILED).source()).isEqualTo(JudgementSource.TESTS);
    }

    @Test
    void whatWeCouldNotRunSaysNothingOfTheStudent() {
        Judgement judgement = tested(Verdict.Status.UNJUDGED);

        assertThat(judgement.outcome()).isNull();
        assertThat(judgement.source()).isEqualTo(JudgementSource.NONE);
        assertThat(judgement.reason()).isEqualTo(NotJudged.UNJUDGED);
    }

    @Test
    void thereIsAReasonExactlyWhereThereIsNoOutcome() {
        for (NotJudged reason : NotJudged.values()) {
            assertThat(Judgement.none(RECEIVED, reason, NOW).outcome()).isNull();
            assertThat(reason.explanation()).isNotBlank();
        }
        for (Verdict.Status status : Verdict.Status.values()) {
            Judgement judgement = tested(status);
            assertThat(judgement.reason() == null).isEqualTo(judgement.outcome() != null);
        }
        assertThat(Judgement.reported(RECEIVED, Outcome.WRONG, NOW).reason()).isNull();
    }

    private static Judgement tested(Verdict.Status status) {
        var test =
                new TestResult(
                        1, TestResult.Status.PASSED, true, "f()", "1", "1", "", "", null, 0.1);
        return Judgement.tested(RECEIVED, 3, new Verdict(status, List.of(test), null, 12), NOW);
    }
}
