package dev.coderx.problems.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.coderx.problems.InvalidProblem;
import dev.coderx.problems.Problem;
import dev.coderx.problems.ProblemKit;
import dev.coderx.problems.TestCase;
import dev.coderx.problems.TestSuite;
import dev.coderx.problems.WrongSolution;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ProblemFilePropertyTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Property(tries = 200)
    void whatIsWrittenIsReadAgain(@ForAll("kits") ProblemKit kit) {
        ProblemKit read = ProblemReader.read("a.yaml", ProblemWriter.write(kit));

        assertThat(read.tests()).isEqualTo(kit.tests());
        assertThat(read.solutions()).isEqualTo(kit.solutions());
        assertThat(read.wrongSolutions()).isEqualTo(kit.wrongSolutions());
        assertThat(ProblemWriter.write(read)).isEqualTo(ProblemWriter.write(complete(read, kit)));
        assertThat(read.problem().statement()).isEqualTo(kit.problem().statement());
        assertThat(read.problem().hints()).isEqualTo(kit.problem().hints());
    }

    /** A text that is nearly a problem is read or refused; it never fails in another way. */
    @Property(tries = 500)
    void nearlyProblemsAreReadOrRefused(
            @ForAll @IntRange(min = 0, max = 900) int at,
            @ForAll @IntRange(min = 0, max = 40) int length,
            @ForAll("scraps") String scrap) {
        String whole = ProblemReaderTest.WHOLE;
        int from = Math.min(at, whole.length());
        int to = Math.min(from + length, whole.length());
        try {
            ProblemReader.read("a", whole.substring(0, from) + scrap + whole.substring(to));
        } catch (InvalidProblem refused) {
            assertThat(refused.line()).isPositive();
            assertThat(refused).hasMessageStartingWith("a, line ");
        }
    }

    @Property(tries = 300)
    void anyTextIsReadOrRefused(@ForAll String text) {
        try {
            ProblemReader.read("a", text);
        } catch (InvalidProblem refused) {
            assertThat(refused).hasMessageStartingWith("a, line ");
        }
    }

    private static ProblemKit complete(ProblemKit read, ProblemKit kit) {
        Problem problem = kit.problem();
        return new ProblemKit(
                new Problem(
                        problem.id(),
                        problem.version(),
                        problem.title(),
                        problem.statement(),
                        problem.difficulty(),
                        problem.languages(),
                        problem.conceptIds(),
                        problem.estimatedMinutes(),
                        problem.hints(),
                        read.problem().starters(),
                        List.of(),
                        Set.of()),
                kit.tests(),
                kit.solutions(),
                kit.wrongSolutions());
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(
                "",
                "\n",
                ":",
                "- ",
                "{",
                "}",
                "[",
                "]",
                "\"",
                "'",
                "|",
                "&a ",
                "*a",
                "!!set ",
                "? ",
                "\t",
                "%",
                "@",
                "null",
                "1e999",
                "<<: ",
                "\u0000",
                "\ud83d",
                "\u2028",
                "---\n",
                "0x7fffffff",
                "99999999999999999999",
                "[[[[[[",
                "a: ",
                "#");
    }

    @Provide
    Arbitrary<ProblemKit> kits() {
        return Combinators.combine(texts(), suites(), texts().list().ofMaxSize(5), texts())
                .as((text, suite, hints, code) ->
                        new ProblemKit(
                                new Problem(
                                        "a-b",
                                        7,
                                        "T",
                                        text,
                                        0.25,
                                        Set.of(Language.values()),
                                        List.of("lists"),
                                        5,
                                        hints,
                                        Map.of(),
                                        List.of(),
                                        Set.of()),
                                suite,
                                Map.of(Language.PYTHON, code, Language.JAVA, text),
                                List.of(new WrongSolution(Language.JAVA, code, null, text))));
    }

    private static Arbitrary<TestSuite> suites() {
        return cases().list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(cases ->
                        new TestSuite(
                                TestSuite.Kind.FUNCTION,
                                "doIt",
                                List.of(new TestSuite.Parameter("x", "any")),
                                "map of text to list of int",
                                Map.of(),
                                cases));
    }

    private static Arbitrary<TestCase> cases() {
        return Combinators.combine(
                        values(3), values(3), texts(), Arbitraries.of(true, false), tolerances())
                .as((argument, returned, text, flag, tolerance) ->
                        new TestCase(
                                List.of(argument),
                                flag ? text : "",
                                flag ? returned : null,
                                !flag,
                                flag ? text : null,
                                flag ? null : List.of(returned),
                                tolerance,
                                flag,
                                !flag));
    }

    private static Arbitrary<Double> tolerances() {
        return Arbitraries.doubles().between(0, 1);
    }

    private static Arbitrary<JsonNode> values(int depth) {
        Arbitrary<JsonNode> simple =
                Arbitraries.oneOf(
                        texts().map(NODES::textNode),
                        Arbitraries.integers().map(NODES::numberNode),
                        Arbitraries.longs()
                                .greaterOrEqual(1L << 40)
                                .map(number -> NODES.numberNode((long) number)),
                        Arbitraries.doubles().between(-1e9, 1e9).map(NODES::numberNode),
                        Arbitraries.of(true, false).map(NODES::booleanNode),
                        Arbitraries.just(NODES.nullNode()));
        return depth == 0
                ? simple
                : Arbitraries.oneOf(
                        simple,
                        values(depth - 1)
                                .list()
                                .ofMaxSize(3)
                                .map(items -> NODES.arrayNode().addAll(items)),
                        Arbitraries.maps(texts(), values(depth - 1))
                                .ofMaxSize(3)
                                .map(map -> NODES.objectNode().setAll(map)));
    }

    /** Texts that YAML could mistake for something else, beside any others. */
    private static Arbitrary<String> texts() {
        List<String> hard = new ArrayList<>(List.of("no", "null", "1", "1e3", "- a", "a: b", "#"));
        hard.addAll(
                List.of("x\n", "\nx", " x ", "\"", "'", "|", "0x1", "yes", "~", "[", "\tx\n\n"));
        return Arbitraries.oneOf(
                Arbitraries.of(hard),
                Arbitraries.strings()
                        .ascii()
                        .ofMinLength(1)
                        .ofMaxLength(20)
                        .map(text -> "t" + text.replaceAll("\\p{Cntrl}", "\n")));
    }
}
