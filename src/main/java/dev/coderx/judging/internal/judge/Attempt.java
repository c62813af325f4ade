package dev.coderx.judging.internal.judge;

import dev.coderx.judging.CodeProblem;
import dev.coderx.judging.TestResult;
import dev.coderx.judging.Verdict;
import dev.coderx.judging.internal.explain.Explainer;
import dev.coderx.judging.internal.run.Report;
import dev.coderx.problems.TestSuite;
import dev.coderx.shared.Language;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what came of one run of a suite. Not to be shared among threads. */
final class Attempt implements Consumer<Report> {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z.$]{1,80}");

    private final Language language;
    private final String source;
    private final TestSuite suite;
    private final Duration perJob;
    private final Explainer words;
    private final Consumer<TestResult> asEachEnds;
    private final List<TestResult> results = new ArrayList<>();
    private @Nullable CodeProblem broken;
    private boolean isOver;

    Attempt(
            Language language,
            String source,
            TestSuite suite,
            Duration perJob,
            Explainer words,
            Consumer<TestResult> asEachEnds) {
        this.language = language;
        this.source = source;
        this.suite = suite;
        this.perJob = perJob;
        this.words = words;
        this.asEachEnds = asEachEnds;
    }

    @Override
    public void accept(Report report) {
        if (isOver || results.size() == suite.cases().size()) {
            return;
        }
        switch (report) {
            case Report.Started _ -> {
                // The page is told of ends only.
            }
            case Report.Broken(var failure, var _) -> {
                broken = words.explain(language, failure, source);
                isOver = true;
            }
            case Report.Returned returned when isNext(returned.job()) ->
                    add(next().returned(returned));
            case Report.Raised raised when isNext(raised.job()) ->
                    add(
                            next().raised(
                                            raised,
                                            words.explain(
                                                    language, told(raised.failure()), source)));
            case Report.Stopped stopped when isNext(stopped.job()) -> {
                add(
                        next().nothing(
                                        status(stopped.limit()),
                                        stopped.printed(),
                                        words.explainStop(language, stopped, perJob),
                                        stopped.millis()));
                rest();
            }
            case Report.Exited exited when isNext(exited.job()) -> {
                add(next().nothing(TestResult.Status.EXITED, exited.printed(), exit(), 0));
                rest();
            }
            case Report.Returned other -> throw outOfOrder(other);
            case Report.Raised other -> throw outOfOrder(other);
            case Report.Stopped other -> throw outOfOrder(other);
            case Report.Exited other -> throw outOfOrder(other);
        }
    }

    /**
     * The verdict once the runner has come to its end.
     *
     * @throws IOException if the runner did not report on every job
     */
    Verdict verdict(double millis) throws IOException {
        if (broken != null) {
            return new Verdict(Verdict.Status.BROKEN, List.of(), broken, millis);
        }
        if (results.size() < suite.cases().size()) {
            throw new IOException("the runner did not report on all jobs");
        }
        boolean passed = results.stream().allMatch(r -> r.status() == TestResult.Status.PASSED);
        return new Verdict(
                passed ? Verdict.Status.PASSED : Verdict.Status.FAILED, results, null, millis);
    }

    /**
     * What may be said of an error: in a hidden test its words are left out, since the code could
     * have put there what the test gave it.
     */
    private Report.Failure told(Report.Failure failure) {
        if (suite.cases().get(results.size()).shown()) {
            return failure;
        }
        String type = PLAIN_NAME.matcher(failure.type()).matches() ? failure.type() : "Error";
        return new Report.Failure(type, "", failure.line(), failure.column());
    }

    private boolean isNext(int job) {
        return job == results.size();
    }

    private static IllegalStateException outOfOrder(Report report) {
        return new IllegalStateException("a runner reports out of order: " + report);
    }

    private CaseResults next() {
        return new CaseResults(language, suite, results.size() + 1);
    }

    private void add(TestResult result) {
        results.add(result);
        asEachEnds.accept(result);
    }

    private void rest() {
        isOver = true;
        while (results.size() < suite.cases().size()) {
            var problem =
                    new CodeProblem("", "Not run: an earlier test ended the program.", null, null);
            add(next().nothing(TestResult.Status.NOT_RUN, "", problem, 0));
        }
    }

    private static TestResult.Status status(Report.Limit limit) {
        return switch (limit) {
            case TIME -> TestResult.Status.TIMEOUT;
            case MEMORY -> TestResult.Status.MEMORY_LIMIT;
            case OUTPUT -> TestResult.Status.OUTPUT_LIMIT;
        };
    }

    static CodeProblem exit() {
        return new CodeProblem(
                "",
                "The program ended itself before the test was done. Does the code leave the program"
                        + " with an exit call?",
                null,
                null);
    }
}
