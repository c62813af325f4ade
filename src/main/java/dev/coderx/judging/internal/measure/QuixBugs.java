package dev.coderx.judging.internal.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.coderx.judging.Agreement;
import dev.coderx.judging.Agreement.Disagreement;
import dev.coderx.judging.TestResult;
import dev.coderx.judging.Verdict;
import dev.coderx.judging.internal.judge.Judge;
import dev.coderx.problems.TestCase;
import dev.coderx.problems.TestSuite;
import dev.coderx.shared.Language;
import dev.coderx.shared.measuring.DataFile;
import dev.coderx.shared.measuring.Parallel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Programs of well-known algorithms in Python and Java, each right and with one bug. The data have
 * no tests; the calls are ours.
 */
public final class QuixBugs {
    private static final String PROGRAMS = "students/quixbugs_python_java.jsonl.gz";
    private static final String CALLS = "/dev/coderx/judging/measure/quixbugs.yaml";

    private final Judge judge;
    private final Map<String, TestSuite> suites;
    private final List<JsonNode> programs;

    private QuixBugs(Judge judge, Map<String, TestSuite> suites, List<JsonNode> programs) {
        this.judge = judge;
        this.suites = suites;
        this.programs = programs;
    }

    /** Finds the programs in a data folder, where it has any that there are calls for. */
    public static Optional<QuixBugs> in(Path data, Judge judge) {
        if (!Files.exists(data.resolve(PROGRAMS))) {
            return Optional.empty();
        }
        Map<String, TestSuite> suites = suites();
        List<JsonNode> known =
                DataFile.lines(data.resolve(PROGRAMS)).stream()
                        .filter(program -> suites.containsKey(program.path("problem").asText()))
                        .toList();
        return Optional.of(new QuixBugs(judge, suites, known));
    }

    /** How many there are. */
    public int size() {
        return programs.size();
    }

    /** Judges all, several at a time; {@code step} hears how many are done. */
    public Agreement judge(Parallel parallel, Consumer<Integer> step) {
        List<Disagreement> disagreements =
                parallel.map(programs, this::judge, step).stream()
                        .flatMap(Optional::stream)
                        .toList();
        double share =
                (programs.size() - disagreements.size()) / (double) Math.max(1, programs.size());
        return new Agreement(programs.size(), share, share, disagreements);
    }

    private Optional<Disagreement> judge(JsonNode program) {
        Language language =
                Language.valueOf(program.path("language").asText().toUpperCase(Locale.ROOT));
        String source = program.path("code").asText();
        if (language == Language.JAVA) {
            // One package for the program, right or wrong, and the classes it stands on.
            source = source.replaceFirst("package \\w+;", "package java_programs;");
        }
        TestSuite suite = suites.get(program.path("problem").asText());
        if (suite == null) {
            throw new IllegalStateException("no calls for " + program.path("problem"));
        }
        Verdict verdict = judge.judge(language, source, suite, result -> {});
        String judged = verdict.status() == Verdict.Status.PASSED ? "correct" : "wrong";
        String recorded = program.path("outcome").asText();
        return judged.equals(recorded)
                ? Optional.empty()
                : Optional.of(
                        new Disagreement(
                                program.path("id").asText(), recorded, judged, why(verdict)));
    }

    private static String why(Verdict verdict) {
        if (verdict.problem() != null) {
            return verdict.status() + ": " + verdict.problem().explanation();
        }
        return verdict.tests().stream()
                .filter(test -> test.status() != TestResult.Status.PASSED)
                .findFirst()
                .map(test ->
                        "%s: %s, expected %s, got %s"
                                .formatted(
                                        test.status(), test.input(), test.expected(), test.got()))
                .orElse("all %d tests pass".formatted(verdict.tests().size()));
    }

    /** The calls of each algorithm, by its name. */
    static Map<String, TestSuite> suites() {
        Map<String, TestSuite> suites = new HashMap<>();
        try (InputStream in = QuixBugs.class.getResourceAsStream(CALLS)) {
            if (in == null) {
                throw new IllegalStateException(CALLS + " is missing");
            }
            YAMLMapper.builder()
                    .build()
                    .readTree(in)
                    .forEach(one -> suites.put(one.path("problem").asText(), suite(one)));
            return suites;
        } catch (IOException failure) {
            throw new UncheckedIOException(CALLS, failure);
        }
    }

    private static TestSuite suite(JsonNode one) {
        Map<Language, String> drivers = new EnumMap<>(Language.class);
        one.path("drivers")
                .properties()
                .forEach(driver ->
                        drivers.put(
                                Language.valueOf(driver.getKey().toUpperCase(Locale.ROOT)),
                                driver.getValue().asText()));
        List<TestCase> cases = new ArrayList<>();
        one.path("cases").forEach(c -> cases.add(testCase(c)));
        return new TestSuite(
                TestSuite.Kind.FUNCTION,
                one.path("function").asText(),
                List.of(),
                "any",
                drivers,
                cases);
    }

    private static TestCase testCase(JsonNode one) {
        List<JsonNode> arguments = new ArrayList<>();
        one.path("args").forEach(arguments::add);
        return new TestCase(
                arguments,
                "",
                one.path("returns").isMissingNode() ? NullNode.getInstance() : one.path("returns"),
                false,
                null,
                null,
                one.path("tolerance").asDouble(TestCase.USUAL_TOLERANCE),
                false,
                true);
    }
}
