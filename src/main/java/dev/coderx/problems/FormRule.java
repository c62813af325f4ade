package dev.coderx.problems;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coderx.problems.internal.rules.Sameness;
import dev.coderx.problems.internal.rules.StatementCode;
import dev.coderx.problems.internal.rules.StatementCode.Call;
import dev.coderx.problems.internal.rules.StatementCode.Shown;
import dev.coderx.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A problem is whole, and its statement and its tests speak of the same things: the function's
 * name, its parameters, the examples.
 */
@ApplicationScoped
public class FormRule implements ProblemRule {
    private static final int HINTS = 3;
    private static final int FEWEST_SHOWN = 2;
    private static final int MOST_SHOWN = 4;
    private static final int FEWEST_HIDDEN = 4;

    public FormRule() {}

    @Override
    public List<Violation> violations(ProblemKit kit) {
        List<Violation> found = new ArrayList<>();
        if (kit.problem().hints().size() != HINTS) {
            add(
                    found,
                    "hints",
                    "there must be %d hints, and there are %d"
                            .formatted(HINTS, kit.problem().hints().size()));
        }
        if (kit.wrongSolutions().isEmpty()) {
            add(found, "wrong", "give at least one common wrong solution that the tests catch");
        }
        TestSuite tests = kit.tests();
        if (tests == null) {
            add(found, "tests", "there are none, so no solution can be judged");
            return found;
        }
        requireSolutions(kit, found);
        countCases(tests, found);
        switch (tests.kind()) {
            case FUNCTION -> compareNames(kit.problem().statement(), tests, found);
            case PROGRAM -> comparePrograms(kit.problem().statement(), tests, found);
        }
        return found;
    }

    private static void requireSolutions(ProblemKit kit, List<Violation> found) {
        Set<Language> missing = EnumSet.of(Language.PYTHON, Language.JAVA, Language.JAVASCRIPT);
        missing.retainAll(kit.problem().languages());
        missing.removeAll(kit.solutions().keySet());
        for (Language language : missing) {
            add(found, "solutions", "there is no reference solution in %s".formatted(language));
        }
    }

    private static void countCases(TestSuite tests, List<Violation> found) {
        long shown = tests.cases().stream().filter(TestCase::shown).count();
        long hidden = tests.cases().size() - shown;
        if (shown < FEWEST_SHOWN || shown > MOST_SHOWN) {
            add(
                    found,
                    "tests.cases",
                    "%d to %d cases must be 'shown: true', and there are %d"
                            .formatted(FEWEST_SHOWN, MOST_SHOWN, shown));
        }
        if (hidden < FEWEST_HIDDEN) {
            add(
                    found,
                    "tests.cases",
                    "at least %d cases must be hidden, and there are %d"
                            .formatted(FEWEST_HIDDEN, hidden));
        }
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < tests.cases().size(); i++) {
            TestCase test = tests.cases().get(i);
            if (!seen.add(List.of(test.arguments(), test.input()))) {
                add(found, "tests.cases." + (i + 1), "an earlier case does the same");
            }
        }
    }

    private static void compareNames(String statement, TestSuite tests, List<Violation> found) {
        var code = StatementCode.of(statement);
        if (!tests.drivers().isEmpty()) {
            tests.drivers()
                    .forEach((language, driver) -> {
                        Set<String> common = StatementCode.words(driver);
                        common.retainAll(code.names());
                        if (common.isEmpty()) {
                            add(
                                    found,
                                    "tests.drivers." + language.name().toLowerCase(Locale.ROOT),
                                    "it uses no name that the statement gives in code");
                        }
                    });
            return;
        }
        if (!code.names().contains(StatementCode.plain(tests.function()))) {
            add(
                    found,
                    "statement",
                    "it never names the function `%s` in code".formatted(tests.function()));
        }
        int parameters = tests.parameters().size();
        for (Call call : code.calls(tests.function())) {
            if (!call.arguments().isEmpty() && call.arguments().size() != parameters) {
                add(
                        found,
                        "statement",
                        "`%s` has %d arguments, but the tests call the function with %d"
                                .formatted(call.text(), call.arguments().size(), parameters));
            }
        }
        for (Shown shown : code.examples(tests.function())) {
            compare(shown, tests, found);
        }
    }

    private static void compare(Shown shown, TestSuite tests, List<Violation> found) {
        Optional<TestCase> same =
                tests.cases().stream()
                        .filter(test -> Sameness.of(test.arguments(), shown.arguments()))
                        .findFirst();
        if (same.isEmpty()) {
            add(
                    found,
                    "tests.cases",
                    "the statement's example `%s` is no case of the tests; add it"
                            .formatted(shown.call()));
            return;
        }
        JsonNode returned = same.get().returned();
        if (returned != null
                && shown.result() != null
                && !Sameness.of(returned, Objects.requireNonNull(shown.result()))) {
            add(
                    found,
                    "statement",
                    "it says that `%s` gives %s, but the tests expect %s"
                            .formatted(shown.call(), shown.result(), returned));
        }
    }

    private static void comparePrograms(String statement, TestSuite tests, List<Violation> found) {
        String squeezed = squeeze(statement);
        boolean told =
                tests.cases().stream()
                        .filter(TestCase::shown)
                        .map(TestCase::printed)
                        .anyMatch(
                                printed -> printed != null && squeezed.contains(squeeze(printed)));
        if (!told) {
            add(found, "statement", "it has the output of none of the shown cases");
        }
    }

    private static String squeeze(String text) {
        return text.replaceAll("[\\s`|]+", " ").strip();
    }

    private static void add(List<Violation> found, String part, String message) {
        found.add(new Violation(part, message));
    }
}
