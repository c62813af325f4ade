package dev.coderx.judging.internal.graphql;

import dev.coderx.judging.CodeProblemView;
import dev.coderx.judging.JudgementSource;
import dev.coderx.judging.NotJudged;
import dev.coderx.judging.TestResult;
import dev.coderx.judging.Verdict;
import dev.coderx.judging.internal.store.Judgement;
import dev.coderx.submissions.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The judgement of a submission as GraphQL shows it. */
@Name("Verdict")
public record VerdictView(
        @Id @NonNull UUID submissionId,
        @NonNull JudgementSource source,
        @Nullable Outcome outcome,
        @Description("How the tests ended; null where none were run.")
                Verdict.@Nullable Status status,
        @Description("Why there is no outcome; null where there is one.")
                @Nullable NotJudged reason,
        @Description("What came out, in a sentence or two.") @NonNull String summary,
        @Description("The version of the problem whose tests ran.")
                @Nullable Integer problemVersion,
        int testsPassed,
        int testsTotal,
        @Description("From the start of judging to the verdict.") @Nullable Double millis,
        @NonNull Instant judgedAt,
        @Description("Why no test could run, where that lies in the code.")
                @Nullable CodeProblemView problem,
        @NonNull List<@NonNull TestResultView> tests) {

    static VerdictView of(Judgement judgement) {
        Verdict verdict = judgement.verdict();
        List<TestResult> tests = verdict == null ? List.of() : verdict.tests();
        return new VerdictView(
                judgement.submissionId(),
                judgement.source(),
                judgement.outcome(),
                verdict == null ? null : verdict.status(),
                judgement.reason(),
                summary(judgement),
                judgement.problemVersion(),
                verdict == null ? 0 : (int) verdict.passed(),
                tests.size(),
                verdict == null ? null : verdict.millis(),
                judgement.judgedAt(),
                verdict == null || verdict.problem() == null
                        ? null
                        : CodeProblemView.of(verdict.problem()),
                tests.stream().map(TestResultView::of).toList());
    }

    private static String summary(Judgement judgement) {
        NotJudged reason = judgement.reason();
        if (reason != null) {
            return reason.explanation();
        }
        Verdict verdict = judgement.verdict();
        if (verdict == null) {
            return judgement.outcome() == Outcome.CORRECT
                    ? "It came with the note that it is correct. Its tests were not run here."
                    : "It came with the note that it is not correct yet. Its tests were not run here.";
        }
        int total = verdict.tests().size();
        return switch (verdict.status()) {
            case PASSED -> "All %d tests passed. Well done.".formatted(total);
            case FAILED ->
                    "%d of %d tests passed. Look at the first one that did not."
                            .formatted(verdict.passed(), total);
            case BROKEN -> "The code could not be started yet, so no test ran.";
            case UNJUDGED -> NotJudged.UNJUDGED.explanation();
        };
    }
}
