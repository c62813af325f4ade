package dev.coderx.launch.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class JudgingCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RIGHT = "def double(n):\n    return n + n\n";
    private static final String WRONG = "def double(n):\n    return n * n\n";
    private static final String ENDLESS = "def double(n):\n    while True:\n        n += 1\n";
    private static final String SORTED = "def ordered(a):\n    return sorted(a)\n";
    private static final String BUGGY_GCD =
            "def gcd(a, b):\n    return a if b == 0 else gcd(a % b, b)\n";
    private static final String GCD = "def gcd(a, b):\n    return a if b == 0 else gcd(b, a % b)\n";
    private static final String JAVA_GCD =
            """
            package correct_java_programs;

            public class GCD {
                public static int gcd(int a, int b) {
                    return b == 0 ? a : gcd(b, a % b);
                }
            }
            """;

    @TempDir Path data;

    @Test
    void listsEachProgramWhoseVerdictIsNotTheRecordedOne() throws IOException {
        write(
                "students/python_refactory_tests.json.gz",
                List.of(
                        Map.of(
                                "twice",
                                suite("double(3)", "6", "double(K)", "2"),
                                "question_4",
                                suite("ordered([2, 1])", "[1, 2]", "ordered([])", "[]"))));
        write(
                "students/python_refactory.jsonl.gz",
                List.of(
                        program("a", "twice", "correct", RIGHT),
                        program("b", "twice", "wrong", WRONG),
                        program("c", "twice", "wrong", ENDLESS),
                        program("d", "twice", "correct", "def double(n)\n"),
                        program("e", "twice", "fail", WRONG),
                        program("f", "question_4", "wrong", SORTED),
                        program("g", "question_4", "correct", SORTED)));

        JsonNode figures = evaluate().path("refactory");

        assertThat(figures.path("programs").asInt()).isEqualTo(6);
        assertThat(figures.path("agreement").asDouble()).isEqualTo(4 / 6.0, within(1e-9));
        assertThat(figures.path("agreementByTestsAlone").asDouble())
                .isEqualTo(4 / 6.0, within(1e-9));
        assertThat(figures.path("disagreements").findValuesAsText("id")).containsExactly("d", "g");
        assertThat(figures.path("disagreements").findValuesAsText("reason"))
                .satisfiesExactly(
                        broken -> assertThat(broken).contains("SyntaxError"),
                        forbidden -> assertThat(forbidden).contains("forbids"));
    }

    @Test
    void judgesAlgorithmsByCallsOfOurOwn() throws IOException {
        write(
                "students/quixbugs_python_java.jsonl.gz",
                List.of(
                        program("right", "gcd", "correct", GCD),
                        program("buggy", "gcd", "wrong", BUGGY_GCD),
                        java("java", "gcd", "correct", JAVA_GCD),
                        program("mislabelled", "gcd", "wrong", GCD),
                        program("unknown", "no-such-algorithm", "wrong", GCD)));

        JsonNode figures = evaluate().path("quixbugs");

        assertThat(figures.path("programs").asInt()).isEqualTo(4);
        assertThat(figures.path("disagreements").findValuesAsText("id"))
                .containsExactly("mislabelled");
    }

    @Test
    void hasCallsForEachOfTheFortyAlgorithms() {
        assertThat(QuixBugs.suites()).hasSize(40);
        assertThat(QuixBugs.suites().values())
                .allSatisfy(suite -> assertThat(suite.cases()).hasSizeGreaterThanOrEqualTo(4));
    }

    @Test
    void aMissingFolderIsSaid() {
        StringWriter err = new StringWriter();
        int code =
                new CommandLine(new EvalCommand())
                        .setErr(new PrintWriter(err))
                        .setExecutionExceptionHandler((failure, command, parsed) -> {
                            command.getErr().println(failure.getMessage());
                            return 1;
                        })
                        .execute("judging", "--data", data.resolve("none").toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("is no folder");
    }

    private JsonNode evaluate() throws IOException {
        Path json = data.resolve("figures.json");
        int code =
                new CommandLine(new EvalCommand())
                        .setOut(new PrintWriter(new StringWriter()))
                        .execute(
                                "judging",
                                "--no-attacks",
                                "--data",
                                data.toString(),
                                "--json",
                                json.toString());
        assertThat(code).isZero();
        return JSON.readTree(Files.readString(json));
    }

    private static Map<String, Object> suite(
            String call, String expected, String otherCall, String otherExpected) {
        return Map.of(
                "preamble",
                "K = 1\n",
                "tests",
                List.of(
                        Map.of("call", call, "expected", expected),
                        Map.of("call", otherCall, "expected", otherExpected)));
    }

    private static Map<String, String> program(
            String id, String problem, String outcome, String code) {
        return Map.of(
                "id", id,
                "problem", problem,
                "outcome", outcome,
                "language", "python",
                "code", code);
    }

    private static Map<String, String> java(
            String id, String problem, String outcome, String code) {
        return Map.of(
                "id", id,
                "problem", problem,
                "outcome", outcome,
                "language", "java",
                "code", code);
    }

    private void write(String name, List<?> objects) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (Object object : objects) {
                out.write(
                        (JSON.writeValueAsString(object) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
