package dev.coderx.judging.internal.judge;

import dev.coderx.judging.CodeProblem;
import dev.coderx.judging.TestResult;
import dev.coderx.judging.internal.run.Report;
import dev.coderx.judging.internal.value.Comparison;
import dev.coderx.judging.internal.value.PrintedText;
import dev.coderx.judging.internal.value.Rendering;
import dev.coderx.judging.internal.value.Value;
import dev.coderx.judging.internal.value.ValueJson;
import dev.coderx.problems.TestCase;
import dev.coderx.problems.TestSuite;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what came of one case with what is expected, and words it. */
final class CaseResults {
    private static final int LONGEST_TEXT = 4_000;
    private static final String ERROR = "an error";

    private final TestSuite suite;
    private final TestCase test;
    private final int number;
    private final Rendering rendering;

    /** Something that is looked at. */
    private record Aspect(String expected, String got, Optional<String> difference) {}

    /**
     * @param number of the case, from 1
     */
    CaseResults(Language language, TestSuite suite, int number) {
        this.suite = suite;
        this.number = number;
        test = suite.cases().get(number - 1);
        rendering = new Rendering(language);
    }

    TestResult returned(Report.Returned report) {
        List<Aspect> aspects = aspects(report);
        Aspect first =
                aspects.stream()
                        .filter(aspect -> aspect.difference().isPresent())
                        .findFirst()
                        .orElseGet(aspects::getFirst);
        return first.difference().isEmpty()
                ? result(TestResult.Status.PASSED, first, report.printed(), null, report.millis())
                : result(
                        TestResult.Status.WRONG_ANSWER,
                        first,
                        report.printed(),
                        wrongAnswer(first),
                        report.millis());
    }

    /** The result where the language's error came, expected or not. */
    TestResult raised(Report.Raised report, CodeProblem problem) {
        boolean isWanted = test.raises() && !report.failure().type().equals("NeverSettled");
        Aspect aspect = new Aspect(expected(), report.failure().type(), Optional.empty());
        return isWanted
                ? result(TestResult.Status.PASSED, aspect, report.printed(), null, report.millis())
                : result(
                        TestResult.Status.EXCEPTION,
                        aspect,
                        report.printed(),
                        problem,
                        report.millis());
    }

    /** The result where nothing came. */
    TestResult nothing(
            TestResult.Status status,
            String printed,
            @Nullable CodeProblem problem,
            double millis) {
        Aspect aspect = new Aspect(expected(), "", Optional.empty());
        return result(status, aspect, printed, problem, millis);
    }

    private TestResult result(
            TestResult.Status status,
            Aspect aspect,
            String printed,
            @Nullable CodeProblem problem,
            double millis) {
        return new TestResult(
                number,
                status,
                test.shown(),
                input(),
                aspect.expected(),
                aspect.got(),
                aspect.difference().orElse(""),
                Rendering.shortened(printed, LONGEST_TEXT),
                problem,
                millis);
    }

    private List<Aspect> aspects(Report.Returned report) {
        List<Aspect> aspects = new ArrayList<>();
        if (test.raises()) {
            String got = rendering.value(report.value());
            aspects.add(new Aspect(ERROR, got, Optional.of("no error, expected one")));
        }
        if (test.returned() != null) {
            Value expected = ValueJson.plain(test.returned());
            Comparison comparison = new Comparison(rendering, test.tolerance());
            aspects.add(
                    new Aspect(
                            rendering.value(expected),
                            rendering.value(report.value()),
                            test.anyOrder()
                                    ? comparison.differenceInAnyOrder(expected, report.value())
                                    : comparison.difference(expected, report.value())));
        }
        if (test.printed() != null) {
            aspects.add(
                    new Aspect(
                            Rendering.shortened(test.printed(), LONGEST_TEXT),
                            Rendering.shortened(report.printed(), LONGEST_TEXT),
                            new PrintedText(rendering)
                                    .difference(test.printed(), report.printed())));
        }
        if (test.after() != null) {
            aspects.add(
                    after(test.after().stream().map(ValueJson::plain).toList(), report.after()));
        }
        return aspects;
    }

    private Aspect after(List<Value> expected, List<Value> got) {
        Comparison comparison = new Comparison(rendering, test.tolerance());
        String words = "the arguments afterwards: ";
        String texts = words + rendering.row(expected);
        String found = words + rendering.row(got);
        if (expected.size() != got.size()) {
            return new Aspect(texts, found, Optional.of("other arguments"));
        }
        for (int i = 0; i < expected.size(); i++) {
            Optional<String> difference = comparison.difference(expected.get(i), got.get(i));
            if (difference.isPresent()) {
                String where = "argument %d afterwards: ".formatted(i + 1);
                return new Aspect(texts, found, Optional.of(where + difference.get()));
            }
        }
        return new Aspect(texts, found, Optional.empty());
    }

    private CodeProblem wrongAnswer(Aspect aspect) {
        if (!test.shown()) {
            return new CodeProblem(
                    "",
                    "A hidden test expects another result. Think of inputs that the examples do"
                            + " not show: empty ones, single items, equal items, large numbers.",
                    null,
                    null);
        }
        return new CodeProblem(
                "",
                "The code ran, but the result is not the expected one: "
                        + aspect.difference().orElse("")
                        + ".",
                null,
                null);
    }

    private String input() {
        if (suite.kind() == TestSuite.Kind.PROGRAM) {
            return Rendering.shortened(test.input(), LONGEST_TEXT);
        }
        List<Value> arguments = test.arguments().stream().map(ValueJson::plain).toList();
        String call = rendering.call(suite.function(), arguments);
        return test.input().isEmpty()
                ? call
                : call + " with the input " + rendering.value(new Value.Text(test.input()));
    }

    private String expected() {
        if (test.raises()) {
            return ERROR;
        }
        if (test.returned() != null) {
            return rendering.value(ValueJson.plain(test.returned()));
        }
        if (test.printed() != null) {
            return Rendering.shortened(test.printed(), LONGEST_TEXT);
        }
        return test.after() == null
                ? ""
                : "the arguments afterwards: "
                        + rendering.row(test.after().stream().map(ValueJson::plain).toList());
    }
}
