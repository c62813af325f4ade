package dev.coderx.problems.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.coderx.problems.Example;
import dev.coderx.problems.InvalidProblem;
import dev.coderx.problems.Problem;
import dev.coderx.problems.ProblemKit;
import dev.coderx.problems.TestCase;
import dev.coderx.problems.TestSuite;
import dev.coderx.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemReaderTest {
    static final String WHOLE =
            """
            id: first-gap
            version: 3
            title: "First gap"
            difficulty: 0.35
            languages: [PYTHON, JAVA, JAVASCRIPT, TYPESCRIPT]
            concepts: [loop-bounds, lists]
            minutes: 20
            statement: |
              Write a function `firstGap(seats)`.
            hints:
              - "Look at neighbours."
              - "How far apart are they?"
              - "Stop at the first."
            tests:
              kind: function
              function: firstGap
              parameters: [{name: takenSeats, type: list of int}]
              returns: int
              cases:
                - {args: [[3, 5]], returns: 4, shown: true}
                - {args: [[]], returns: null}
                - {args: [[no, "1", 1.5, {a: true}]], raises: true}
                - {args: [[1]], prints: "1\\n", after: [[1]], tolerance: 0.5, anyOrder: true}
            starters: {javascript: "let firstGap;"}
            solutions:
              python: "def first_gap(seats): pass"
              java: "class Solution {}"
            wrong:
              - {language: python, pattern: python.off-by-one, mistake: "Too far.", code: "x"}
            """;

    private static final String HEAD =
            """
            id: a
            title: A
            difficulty: 0.1
            languages: [PYTHON]
            concepts: [lists]
            minutes: 5
            statement: Do it.
            """;

    @Test
    void readsEveryPart() {
        ProblemKit kit = ProblemReader.read("a.yaml", WHOLE);
        Problem problem = kit.problem();
        TestSuite tests = Objects.requireNonNull(kit.tests());

        assertThat(problem.version()).isEqualTo(3);
        assertThat(problem.hints()).hasSize(3);
        assertThat(problem.examples()).containsExactly(new Example("firstGap([3, 5])", "4"));
        assertThat(problem.judgedLanguages())
                .containsExactlyInAnyOrder(Language.PYTHON, Language.JAVA);
        assertThat(tests.parameters())
                .containsExactly(new TestSuite.Parameter("takenSeats", "list of int"));
        assertThat(tests.cases()).hasSize(4);
        assertThat(tests.cases().get(0).returned()).isEqualTo(new IntNode(4));
        assertThat(tests.cases().get(1).returned()).isEqualTo(NullNode.instance);
        assertThat(tests.cases().get(2).raises()).isTrue();
        assertThat(tests.cases().get(2).arguments())
                .hasToString("[[\"no\",\"1\",1.5,{\"a\":true}]]");
        TestCase last = tests.cases().get(3);
        assertThat(last.printed()).isEqualTo("1\n");
        assertThat(last.after()).hasToString("[[1]]");
        assertThat(last.tolerance()).isEqualTo(0.5);
        assertThat(last.anyOrder()).isTrue();
        assertThat(kit.wrongSolutions()).hasSize(1);
        assertThat(kit.wrongSolutions().getFirst().patternId()).isEqualTo("python.off-by-one");
    }

    @Test
    void makesStartersFromTheSignatureWhereTheAuthorGaveNone() {
        Map<Language, String> starters = ProblemReader.read("a.yaml", WHOLE).problem().starters();

        assertThat(starters.get(Language.PYTHON)).startsWith("def first_gap(taken_seats):\n    #");
        assertThat(starters.get(Language.JAVA))
                .contains(
                        "import java.util.List;",
                        "static int firstGap(List<Integer> takenSeats) {",
                        "return 0;");
        assertThat(starters.get(Language.JAVASCRIPT)).isEqualTo("let firstGap;");
        assertThat(starters.get(Language.TYPESCRIPT))
                .startsWith("function firstGap(takenSeats: number[]): number {");
    }

    @Test
    void makesNoStarterWhereADriverHidesTheSignature() {
        String driven =
                WHOLE.replace(
                        "  returns: int\n",
                        "  returns: int\n  drivers: {python: \"def f(): pass\"}\n");

        assertThat(ProblemReader.read("a.yaml", driven).problem().starters())
                .containsOnlyKeys(Language.JAVASCRIPT);
    }

    @Test
    void theProblemCarriesNothingThatStudentsMustNotSee() {
        String shown = ProblemReader.read("a.yaml", WHOLE).problem().toString();

        assertThat(shown)
                .contains("firstGap([3, 5])")
                .doesNotContain("Too far", "class Solution {}", "firstGap([])");
    }

    @Test
    void aFileWithoutTestsIsAProblemThatCannotBeJudged() {
        ProblemKit kit = ProblemReader.read("a.yaml", HEAD);

        assertThat(kit.tests()).isNull();
        assertThat(kit.problem().version()).isEqualTo(1);
        assertThat(kit.problem().judgedLanguages()).isEmpty();
        assertThat(kit.problem().starters()).isEmpty();
    }

    @Test
    void aProgramReadsAndPrints() {
        ProblemKit kit =
                ProblemReader.read(
                        "a.yaml",
                        HEAD
                                + """
                                tests:
                                  kind: program
                                  cases: [{input: "3\\n", prints: "9\\n", shown: true}]
                                solutions: {python: "print(9)"}
                                """);

        assertThat(kit.problem().examples()).containsExactly(new Example("3\n", "9\n"));
        assertThat(Objects.requireNonNull(kit.tests()).kind()).isEqualTo(TestSuite.Kind.PROGRAM);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "version: 3 | version: 0 | line 2: 'version': must be a whole number from 1",
                "difficulty: 0.35 | difficulty: 1.5 | line 4: 'difficulty': must be a number",
                "difficulty: 0.35 | difficulty: .nan | line 4: 'difficulty': infinite numbers",
                "minutes: 20 | minits: 20 | line 7: 'minits': there is no such field",
                "minutes: 20 | title: x | line 7: 'title': is there twice",
                "id: first-gap | id: First | line 1: problem 'First': id must be lower-case",
                "id: first-gap | id: 7 | line 1: 'id': must be a text; put it in quotes",
                "[PYTHON, JAVA, | [COBOL, JAVA, | line 5: 'languages.1': 'COBOL' is no language",
                "[PYTHON, JAVA, | [JAVA, | 'solutions.python': the problem's 'languages' do not",
                "kind: function | kind: fun | line 15: 'tests.kind': must be 'function' or",
                "function: firstGap | function: first_gap | line 16: 'tests.function': 'first_gap'",
                "list of int | list int | line 17: 'tests.parameters.1.type': 'list int' is no",
                "returns: int | returns: long | line 18: 'tests.returns': 'long' is no type",
                "args: [[3, 5]] | args: [3, 5] | line 20: 'tests.cases.1.args': has 2 values",
                "raises: true | shown: true | line 22: 'tests.cases.3': a test expects nothing",
                "raises: true | returns: 1, raises: true | line 22: 'tests.cases.3': a test expects b",
                "raises: true | raises: 1 | line 22: 'tests.cases.3.raises': must be true or",
                "after: [[1]] | after: [[1], 2] | line 23: 'tests.cases.4.after': has 2 values",
                "solutions: | solution: | 'solution': there is no such field",
                "language: python, | language: typescript, | line 29: 'wrong.1.language': 'typescript'",
                "mistake: \"Too far.\", | `` | line 29: 'wrong.1': 'mistake' is missing",
                "[[3, 5]] | [&a [3, 5]] | line 20: 'tests.cases.1.args.1': anchors",
                "[[3, 5]] | [!!java.net.URL [3]] | line 20: this is no YAML: Global tag is not allowed",
                "[[3, 5]] | [[3, 5] | this is no YAML"
            })
    void saysWhatIsWrongAndWhere(String good, String bad, String message) {
        assertThat(WHOLE).contains(good);
        assertThatThrownBy(() ->
                        ProblemReader.read("bank/a.yaml", WHOLE.replaceFirst(quoted(good), bad)))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageStartingWith("bank/a.yaml, line ")
                .hasMessageContaining(message);
    }

    @Test
    void refusesWhatIsTooLargeTooDeepOrEmpty() {
        String deep = "[".repeat(100) + "]".repeat(100);

        assertThatThrownBy(() -> ProblemReader.read("a", HEAD + "# ".repeat(100_001)))
                .hasMessageContaining("at most 200,000 are allowed");
        assertThatThrownBy(() -> ProblemReader.read("a", HEAD + "hints: " + deep))
                .isInstanceOf(InvalidProblem.class);
        assertThatThrownBy(() -> ProblemReader.read("a", "# nothing\n"))
                .hasMessage("a, line 1: the file is empty");
        assertThatThrownBy(() -> ProblemReader.read("a", "id: \u0000"))
                .isInstanceOf(InvalidProblem.class);
        assertThatThrownBy(() -> ProblemReader.read("a", HEAD.replace("Do it.", "' '")))
                .hasMessageContaining("'statement': must not be blank");
        assertThatThrownBy(() ->
                        ProblemReader.read(
                                "a",
                                WHOLE.replace(
                                        "    - {args: [[]], returns: null}\n",
                                        "    - {args: [[]], returns: null}\n".repeat(20))))
                .hasMessageContaining("from 1 to 20 cases, and there are 23");
    }

    @Test
    void needsASolutionThatTestsCanBeTriedOn() {
        assertThatThrownBy(() ->
                        ProblemReader.read("a", WHOLE.substring(0, WHOLE.indexOf("solutions:"))))
                .hasMessageContaining("'tests' but no 'solutions'");
    }

    @Test
    void listsTheFieldsInTheirOrder() {
        assertThat(WHOLE.lines().filter(line -> line.matches("[a-z]+:.*")))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .isEqualTo(
                        List.of(
                                "id",
                                "version",
                                "title",
                                "difficulty",
                                "languages",
                                "concepts",
                                "minutes",
                                "statement",
                                "hints",
                                "tests",
                                "starters",
                                "solutions",
                                "wrong"))
                .isEqualTo(ProblemReader.FIELDS);
    }

    private static String quoted(String text) {
        return java.util.regex.Pattern.quote(text);
    }
}
