package dev.coderx.judging.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.judging.TestResult;
import dev.coderx.judging.Verdict;
import dev.coderx.judging.internal.run.Programs;
import dev.coderx.judging.internal.run.Report;
import dev.coderx.judging.internal.run.Run;
import dev.coderx.judging.internal.run.Runner;
import dev.coderx.judging.internal.value.Value;
import dev.coderx.problems.TestSuite;
import dev.coderx.shared.Language;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private static final Judge JUDGE =
            new Judge(Runners.in(Programs.jail()), JudgingSlots.usual(), Duration.ofMillis(900));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PYTHON | def twice(n): return 2 * n",
                "JAVASCRIPT | const twice = (n) => 2 * n",
            })
    void aRightSolutionPasses(Language language, String source) {
        List<Integer> heard = new ArrayList<>();

        Verdict verdict =
                JUDGE.judge(
                        language, source, Suites.twice(20), result -> heard.add(result.number()));

        assertThat(verdict.status()).isEqualTo(Verdict.Status.PASSED);
        assertThat(verdict.passed()).isEqualTo(20);
        assertThat(heard).hasSize(20).isSorted();
        assertThat(verdict.millis()).isPositive();
    }

    @Test
    void aWrongAnswerIsShownBesideTheExpectedOne() {
        Verdict verdict =
                JUDGE.judge(Language.PYTHON, "def twice(n): return n + 1", Suites.twice(3));

        TestResult first = verdict.tests().getFirst();
        assertThat(verdict.status()).isEqualTo(Verdict.Status.FAILED);
        assertThat(first.status()).isEqualTo(TestResult.Status.WRONG_ANSWER);
        assertThat(first.input()).isEqualTo("twice(0)");
        assertThat(first.expected()).isEqualTo("0");
        assertThat(first.got()).isEqualTo("1");
        assertThat(first.difference()).isEqualTo("1, expected 0");
        assertThat(verdict.passed()).isEqualTo(1);
    }

    @Test
    void whatAHiddenTestExpectsIsNotInItsExplanation() {
        TestSuite suite = Suites.function("twice", Suites.returns("[1]", "\"the secret\"", false));

        TestResult hidden =
                JUDGE.judge(Language.PYTHON, "def twice(n): return n", suite).tests().getFirst();

        assertThat(hidden.shown()).isFalse();
        assertThat(hidden.problem()).isNotNull();
        assertThat(String.valueOf(hidden.problem())).doesNotContain("secret");
    }

    @Test
    void errorsThatAreWantedPassAndOthersDoNot() {
        TestSuite suite =
                Suites.function(
                        "half", Suites.raises("[1]"), Suites.raises("[2]"), Suites.raises("[4]"));
        String source =
                """
                def half(n):
                    if n == 1:
                        raise ValueError("odd")
                    return n // 2
                """;

        assertThat(statuses(Language.PYTHON, source, suite))
                .containsExactly(
                        TestResult.Status.PASSED,
                        TestResult.Status.WRONG_ANSWER,
                        TestResult.Status.WRONG_ANSWER);
    }

    @Test
    void theArgumentsAfterwardsAreLookedAt() {
        TestSuite suite =
                Suites.function(
                        "clear", Suites.leaves("[[1]]", "[[]]"), Suites.leaves("[[1, 2]]", "[[]]"));

        assertThat(statuses(Language.JAVASCRIPT, "const clear = (xs) => { xs.pop(); }", suite))
                .containsExactly(TestResult.Status.PASSED, TestResult.Status.WRONG_ANSWER);
    }

    @Test
    void afterALoopWithoutEndTheOtherTestsAreNotRun() {
        String source = "def twice(n):\n    while n == 1:\n        pass\n    return 2 * n";

        Verdict verdict = JUDGE.judge(Language.PYTHON, source, Suites.twice(4));

        assertThat(verdict.tests())
                .extracting(TestResult::status)
                .containsExactly(
                        TestResult.Status.PASSED,
                        TestResult.Status.TIMEOUT,
                        TestResult.Status.NOT_RUN,
                        TestResult.Status.NOT_RUN);
        assertThat(String.valueOf(verdict.tests().get(1).problem())).contains("line=2");
        assertThat(verdict.millis()).isLessThan(2_000);
    }

    @Test
    void brokenCodeHasAProblemAndNoTests() {
        Verdict verdict = JUDGE.judge(Language.PYTHON, "def twice(n:", Suites.twice(2));

        assertThat(verdict.status()).isEqualTo(Verdict.Status.BROKEN);
        assertThat(verdict.tests()).isEmpty();
        assertThat(String.valueOf(verdict.problem())).contains("SyntaxError");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PYTHON | print(int(input()) * 2)",
                "PYTHON | import sys; print(int(input()) * 2); sys.exit(3)",
                "JAVASCRIPT | console.log(Number(require('fs').readFileSync(0)) * 2)",
                "JAVASCRIPT | console.log(+require('fs').readFileSync(0) * 2); process.exit(1)",
            })
    void aProgramIsJudgedByWhatItPrints(Language language, String source) {
        assertThat(JUDGE.judge(language, source, Suites.program("4\n", "8\n")).status())
                .isEqualTo(Verdict.Status.PASSED);
        assertThat(JUDGE.judge(language, source, Suites.program("4\n", "9\n")).status())
                .isEqualTo(Verdict.Status.FAILED);
    }

    /** On a busy machine a program starts while its watcher still does. */
    @Test
    void aProgramIsJudgedTheSameOnABusyMachine() throws InterruptedException {
        var isOver = new AtomicBoolean();
        List<Thread> busy =
                Stream.generate(() -> Thread.ofPlatform().daemon().start(() -> spin(isOver)))
                        .limit(8)
                        .toList();
        try {
            assertThat(IntStream.range(0, 40))
                    .allSatisfy(n ->
                            assertThat(
                                            statuses(
                                                    Language.JAVASCRIPT,
                                                    "console.log(+require('fs').readFileSync(0))",
                                                    Suites.program(n + "\n", n + "\n")))
                                    .containsOnly(TestResult.Status.PASSED));
        } finally {
            isOver.set(true);
            for (Thread thread : busy) {
                thread.join();
            }
        }
    }

    private static void spin(AtomicBoolean isOver) {
        while (!isOver.get()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void eachJobReadsItsOwnInputFromTheStart() {
        TestSuite suite =
                Suites.function(
                        "input",
                        Suites.reads("[]", "first", "\"first\""),
                        Suites.reads("[]", "", "\"\""),
                        Suites.reads("[]", "third", "\"third\""),
                        Suites.reads("[]", "the fourth", "\"the fourth\""));

        assertThat(
                        statuses(
                                Language.JAVASCRIPT,
                                "const input = () => require('fs').readFileSync(0, 'utf8').trim()",
                                suite))
                .containsOnly(TestResult.Status.PASSED);
        assertThat(
                        statuses(
                                Language.PYTHON,
                                "import sys\n\ndef input(): return sys.stdin.read().strip()",
                                suite))
                .containsOnly(TestResult.Status.PASSED);
    }

    @Test
    void codeRunsOnTheStudentsOwnInputWithNoTests() {
        assertThat(JUDGE.run(Language.PYTHON, "print(input())", "hello").printed())
                .isEqualTo("hello\n");

        CodeRun failed = JUDGE.run(Language.JAVASCRIPT, "console.log(1);\nnull.x", "");
        assertThat(failed.status()).isEqualTo(CodeRun.Status.EXCEPTION);
        assertThat(failed.printed()).isEqualTo("1\n");
        assertThat(String.valueOf(failed.problem())).contains("line=2");

        assertThat(JUDGE.run(Language.PYTHON, "while True: pass", "").status())
                .isEqualTo(CodeRun.Status.TIMEOUT);
        assertThat(JUDGE.run(Language.PYTHON, "print(", "").status())
                .isEqualTo(CodeRun.Status.BROKEN);
    }

    @Test
    void aRunnerThatFailsByItselfIsTriedAgainAndTellsEachTestOnce() {
        AtomicInteger tries = new AtomicInteger();
        List<Integer> heard = new ArrayList<>();
        Judge judge =
                judgeWith((run, reports) -> {
                    report(0, 0, reports);
                    if (tries.incrementAndGet() < 3) {
                        throw new IOException("broken pipe");
                    }
                    report(1, 2, reports);
                });

        Verdict verdict =
                judge.judge(
                        Language.PYTHON, "", Suites.twice(2), result -> heard.add(result.number()));

        assertThat(verdict.status()).isEqualTo(Verdict.Status.PASSED);
        assertThat(tries).hasValue(3);
        assertThat(heard).containsExactly(1, 2);
    }

    @Test
    void aRunnerThatNeverWorksIsOursAndNeverPassed() {
        Judge failing =
                judgeWith((run, reports) -> {
                    throw new IOException("no jail");
                });
        Judge silent = judgeWith((run, reports) -> report(0, 0, reports));
        Judge disorderly = judgeWith((run, reports) -> report(1, 2, reports));
        Judge none = new Judge(Map.of(), JudgingSlots.usual(), Duration.ofSeconds(1));

        assertThat(List.of(failing, silent, disorderly, none))
                .allSatisfy(judge -> {
                    Verdict verdict = judge.judge(Language.PYTHON, "", Suites.twice(2));
                    assertThat(verdict.status()).isEqualTo(Verdict.Status.UNJUDGED);
                    assertThat(verdict.problem()).isNotNull();
                });
    }

    private static List<TestResult.Status> statuses(
            Language language, String source, TestSuite suite) {
        return JUDGE.judge(language, source, suite).tests().stream()
                .map(TestResult::status)
                .toList();
    }

    private static void report(int job, int value, Consumer<Report> reports) {
        reports.accept(new Report.Started(job));
        reports.accept(
                new Report.Returned(
                        job, new Value.Whole(BigInteger.valueOf(value)), List.of(), "", 1));
    }

    private interface Doing {
        void run(Run run, Consumer<Report> reports) throws IOException;
    }

    private static Judge judgeWith(Doing doing) {
        Runner runner =
                new Runner() {
                    @Override
                    public Language language() {
                        return Language.PYTHON;
                    }

                    @Override
                    public void run(Run run, Consumer<Report> reports) throws IOException {
                        doing.run(run, reports);
                    }
                };
        return new Judge(
                Map.of(Language.PYTHON, runner), JudgingSlots.usual(), Duration.ofSeconds(1));
    }
}
