package dev.coderx.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.problems.ProblemRule.Violation;
import dev.coderx.problems.internal.format.ProblemReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormRuleTest {
    private static List<String> violations(String yaml) {
        return new FormRule()
                .violations(ProblemReader.read("a.yaml", yaml)).stream()
                        .map((Violation violation) -> violation.part() + ": " + violation.message())
                        .toList();
    }

    @Test
    void aWholeProblemHasNoViolation() {
        assertThat(violations(TestProblems.FIRST_GAP)).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "  - \"Stop at the first.\" ; # ; hints: there must be 3 hints, and there are 2",
                "[[7]], returns: -1, shown: true ; [[7]], returns: -1 ; tests.cases: 2 to 4 cases",
                "[[]], returns: -1 ; [[]], returns: -1, shown: true ; at least 4 cases must be hidden",
                "[[1, 2]], returns: -1 ; [[]], returns: 9 ; tests.cases.4: an earlier case does the",
                "function: firstGap ; function: gapFirst ; it never names the function `gapFirst`",
                "5])` | `4` ; 5])` | `5` ; it says that `firstGap([3, 5])` gives 5, but the tests",
                "firstGap([3, 5])` ; firstGap([3, 6])` ; `firstGap([3, 6])` is no case of the tests",
                "firstGap(seats)` ; firstGap(seats, n)` ; has 2 arguments, but the tests call the"
            })
    void whatDoesNotAgreeIsAViolation(String good, String bad, String message) {
        assertThat(TestProblems.FIRST_GAP).contains(good);

        assertThat(violations(TestProblems.FIRST_GAP.replace(good, bad)))
                .anySatisfy(violation -> assertThat(violation).contains(message));
    }

    @Test
    void everyLanguageThatCanBeRunNeedsASolution() {
        String yaml = TestProblems.FIRST_GAP;
        String without = yaml.substring(0, yaml.indexOf("  javascript: |")) + "wrong: []\n";

        assertThat(violations(without))
                .containsExactlyInAnyOrder(
                        "solutions: there is no reference solution in JAVASCRIPT",
                        "wrong: give at least one common wrong solution that the tests catch");
    }

    @Test
    void aDriverSpeaksOfNamesOfTheStatement() {
        String driven =
                TestProblems.FIRST_GAP.replace(
                        "  returns: int\n",
                        "  returns: int\n  drivers: {python: \"def f(x): return other(x)\"}\n");

        assertThat(violations(driven))
                .containsExactly(
                        "tests.drivers.python: it uses no name that the statement gives in code");
        assertThat(violations(driven.replace("other(x)", "first_gap(x)"))).isEmpty();
    }

    @Test
    void aProgramsStatementShowsOutput() {
        String program =
                TestProblems.FIRST_GAP.replaceFirst(
                        "(?s)tests:\n.*solutions:",
                        "tests:\n  kind: program\n  cases: [{prints: \"No such output\"}]\nsolutions:");

        assertThat(violations(program))
                .contains("statement: it has the output of none of the shown cases");
    }
}
