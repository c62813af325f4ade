package dev.coderx.launch.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coderx.judging.JudgingMeasurements;
import dev.coderx.judging.LocalJudge;
import dev.coderx.judging.Verdict;
import dev.coderx.launch.LaunchException;
import dev.coderx.launch.client.Figures;
import dev.coderx.problems.TestCase;
import dev.coderx.problems.TestSuite;
import dev.coderx.shared.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures how long a verdict takes, one program at a time, and what the jail adds to a process;
 * with {@code --queue} also how a platform takes many submissions at once.
 */
@Command(
        name = "judging",
        description = "From a program to its verdict on 20 tests, and the jail's own share.",
        mixinStandardHelpOptions = true)
final class JudgingBenchCommand implements Callable<Integer> {
    private static final int TESTS = 20;
    private static final int WARM_UP = 15;

    /** The same work in each language: a sum by a loop. */
    private static final Map<Language, String> PROGRAMS =
            Map.of(
                    Language.PYTHON,
                    """
                    def total(n):
                        result = 0
                        for i in range(n + 1):
                            result += i
                        return result
                    """,
                    Language.JAVASCRIPT,
                    """
                    function total(n) {
                      let result = 0;
                      for (let i = 0; i <= n; i++) {
                        result += i;
                      }
                      return result;
                    }
                    """,
                    Language.JAVA,
                    """
                    class Solution {
                        static int total(int n) {
                            int result = 0;
                            for (int i = 0; i <= n; i++) {
                                result += i;
                            }
                            return result;
                        }
                    }
                    """);

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "How many verdicts a language (default: ${DEFAULT-VALUE}).",
            defaultValue = "100")
    private int runs;

    @Option(
            names = "--queue",
            paramLabel = "N",
            description =
                    "Also hand in N submissions at once to a platform that is thrown away, and"
                            + " watch it meanwhile (default: ${DEFAULT-VALUE}, not at all).",
            defaultValue = "0")
    private int queue;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to a file.")
    private @Nullable Path json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (runs < 1 || queue < 0) {
            throw new LaunchException("--runs starts at 1, --queue at 0");
        }
        ObjectNode figures = JsonMapper.builder().build().createObjectNode();
        LocalJudge judge = judge();
        for (Language language : List.of(Language.PYTHON, Language.JAVASCRIPT, Language.JAVA)) {
            Percentiles times = times(judge, language);
            String name = language.name().toLowerCase(Locale.ROOT);
            say(
                    String.format(
                            Locale.ROOT,
                            "%-10s  %d tests: p50 %6.1f ms, p95 %6.1f ms, max %6.1f ms (%d runs)",
                            name,
                            TESTS,
                            times.at(0.5),
                            times.at(0.95),
                            times.at(1),
                            times.size()));
            figures.putObject(name).put("p50Ms", times.at(0.5)).put("p95Ms", times.at(0.95));
        }
        double overhead = Percentiles.ofNanos(new JudgingMeasurements().jailNanos(runs)).at(0.5);
        say(String.format(Locale.ROOT, "the jail adds %.1f ms to a process (median)", overhead));
        figures.put("jailOverheadMs", overhead);
        if (queue > 0) {
            figures.set("queue", new JudgingQueue(queue, this::say).measure());
        }
        if (json != null) {
            Figures.write(json, figures.toPrettyString());
        }
        return 0;
    }

    private static LocalJudge judge() {
        try {
            return new LocalJudge();
        } catch (IllegalStateException off) {
            throw new LaunchException("programs cannot be run: " + off.getMessage(), off);
        }
    }

    private Percentiles times(LocalJudge judge, Language language) {
        String program = PROGRAMS.getOrDefault(language, "");
        TestSuite suite = suite();
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < WARM_UP + runs; i++) {
            long begun = System.nanoTime();
            Verdict verdict = judge.judge(language, program, suite);
            long took = System.nanoTime() - begun;
            if (verdict.status() != Verdict.Status.PASSED) {
                throw new LaunchException(
                        "%s was not judged as passed but %s: %s"
                                .formatted(language, verdict.status(), verdict.problem()));
            }
            if (i >= WARM_UP) {
                nanos.add(took);
            }
        }
        return Percentiles.ofNanos(nanos);
    }

    private static TestSuite suite() {
        return new TestSuite(
                TestSuite.Kind.FUNCTION,
                "total",
                List.of(new TestSuite.Parameter("n", "int")),
                "int",
                Map.of(),
                IntStream.range(0, TESTS).mapToObj(JudgingBenchCommand::testCase).toList());
    }

    private static TestCase testCase(int n) {
        return new TestCase(
                List.of(IntNode.valueOf(n)),
                "",
                IntNode.valueOf(n * (n + 1) / 2),
                false,
                null,
                null,
                TestCase.USUAL_TOLERANCE,
                false,
                true);
    }

    private void say(String line) {
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(line);
            out.flush();
        }
    }
}
