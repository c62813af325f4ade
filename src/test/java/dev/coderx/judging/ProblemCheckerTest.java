package dev.coderx.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.problems.FormRule;
import dev.coderx.problems.ProblemKit;
import dev.coderx.problems.ProblemRule.Violation;
import dev.coderx.problems.TestProblems;
import dev.coderx.problems.TestSuite;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the checker makes of verdicts; that the verdicts are right is proven elsewhere. */
class ProblemCheckerTest {
    private final ProblemKit kit = TestProblems.judged();

    @Test
    void aProblemPassesWhoseReferencesPassAndWhoseWrongSolutionsFail() {
        CheckReport report = checker(Verdict.Status.PASSED, Verdict.Status.FAILED).check(kit);

        assertThat(report.violations()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.references(true)).isEqualTo(3);
        assertThat(report.wrongSolutions(true)).isEqualTo(1);
    }

    @Test
    void aReferenceThatDoesNotPassIsAViolation() {
        for (Verdict.Status status :
                List.of(Verdict.Status.FAILED, Verdict.Status.BROKEN, Verdict.Status.UNJUDGED)) {
            CheckReport report = checker(status, Verdict.Status.FAILED).check(kit);

            assertThat(report.passed()).isFalse();
            assertThat(report.references(false)).isEqualTo(3);
            assertThat(report.violations())
                    .extracting(Violation::part)
                    .containsExactly("solutions.python", "solutions.java", "solutions.javascript");
        }
    }

    @Test
    void aWrongSolutionThatPassesBreaksOrIsNotRunIsNotCaught() {
        for (Verdict.Status status :
                List.of(Verdict.Status.PASSED, Verdict.Status.BROKEN, Verdict.Status.UNJUDGED)) {
            CheckReport report = checker(Verdict.Status.PASSED, status).check(kit);

            assertThat(report.passed()).isFalse();
            assertThat(report.wrongSolutions(false)).isEqualTo(1);
            assertThat(report.violations()).extracting(Violation::part).containsExactly("wrong.1");
        }
    }

    @Test
    void aProblemOfWhichNothingWasRunHasNotPassed() {
        ProblemKit unproven =
                new ProblemKit(kit.problem(), null, kit.solutions(), kit.wrongSolutions());

        assertThat(
                        new ProblemChecker(List.of(), ProblemCheckerTest::never, 1)
                                .check(unproven)
                                .passed())
                .isFalse();
    }

    @Test
    void tellsOfEachProblemInOrder() {
        List<String> told = new ArrayList<>();
        checker(Verdict.Status.PASSED, Verdict.Status.FAILED)
                .check(
                        List.of(kit, kit),
                        (report, done, all) ->
                                told.add(report.problemId() + " " + done + "/" + all));

        assertThat(told).containsExactly("first-gap 1/2", "first-gap 2/2");
    }

    private ProblemChecker checker(Verdict.Status references, Verdict.Status wrong) {
        String mistake = kit.wrongSolutions().getFirst().code();
        return new ProblemChecker(
                List.of(new FormRule()),
                (language, source, tests) ->
                        verdict(source.equals(mistake) ? wrong : references, tests),
                4);
    }

    private static Verdict verdict(Verdict.Status status, TestSuite tests) {
        TestResult.Status each =
                status == Verdict.Status.PASSED
                        ? TestResult.Status.PASSED
                        : TestResult.Status.WRONG_ANSWER;
        List<TestResult> results = new ArrayList<>();
        for (int number = 1; number <= tests.cases().size(); number++) {
            results.add(new TestResult(number, each, false, "f(1)", "2", "3", "", "", null, 0));
        }
        boolean ran = status == Verdict.Status.PASSED || status == Verdict.Status.FAILED;
        return new Verdict(status, ran ? results : List.of(), null, 1);
    }

    private static Verdict never(Language language, String source, TestSuite tests) {
        throw new AssertionError("nothing can be run");
    }
}
