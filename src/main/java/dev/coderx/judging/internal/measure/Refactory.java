package dev.coderx.judging.internal.measure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coderx.judging.Agreement;
import dev.coderx.judging.Agreement.Disagreement;
import dev.coderx.judging.internal.run.Report;
import dev.coderx.judging.internal.run.Run;
import dev.coderx.judging.internal.run.Runner;
import dev.coderx.judging.internal.value.Value;
import dev.coderx.shared.measuring.DataFile;
import dev.coderx.shared.measuring.MeasuringException;
import dev.coderx.shared.measuring.Parallel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Python programs of students, with the calls that their recorded outcome was made with. Each is
 * run again; agreement is the share where our verdict is the recorded one.
 */
public final class Refactory {
    private static final String PROGRAMS = "students/python_refactory.jsonl.gz";
    private static final String TESTS = "students/python_refactory_tests.json.gz";
    private static final Duration PER_CALL = Duration.ofSeconds(1);
    private static final int OUTPUT = 1 << 16;

    /**
     * What an assignment forbids beside its tests. The data do not say so, but their outcomes do:
     * every program that calls a ready-made sort is recorded as wrong, and no correct one does. The
     * assignment asks for a sort of one's own.
     */
    private static final Map<String, Pattern> FORBIDDEN =
            Map.of("question_4", Pattern.compile("\\.sort\\s*\\(|\\bsorted\\s*\\("));

    private final Runner python;
    private final JsonNode tests;
    private final List<JsonNode> programs;
    private final Map<String, List<Value>> expected = new HashMap<>();
    private final AtomicInteger asTested = new AtomicInteger();

    private Refactory(Runner python, JsonNode tests, List<JsonNode> programs) {
        this.python = python;
        this.tests = tests;
        this.programs = programs;
    }

    /** Finds the programs in a data folder, where it has any. */
    public static Optional<Refactory> in(Path data, Runner python) {
        if (!Files.exists(data.resolve(PROGRAMS)) || !Files.exists(data.resolve(TESTS))) {
            return Optional.empty();
        }
        JsonNode tests = DataFile.document(data.resolve(TESTS));
        List<JsonNode> labelled =
                DataFile.lines(data.resolve(PROGRAMS)).stream()
                        .filter(p -> isLabelled(p) && tests.has(p.path("problem").asText()))
                        .toList();
        return Optional.of(new Refactory(python, tests, labelled));
    }

    private static boolean isLabelled(JsonNode program) {
        return switch (program.path("outcome").asText()) {
            case "correct", "wrong" -> true;
            default -> false;
        };
    }

    /** How many there are. */
    public int size() {
        return programs.size();
    }

    /** Judges all, several at a time; {@code step} hears how many are done. */
    public Agreement judge(Parallel parallel, Consumer<Integer> step) {
        tests.fieldNames().forEachRemaining(this::expect);
        List<Disagreement> disagreements =
                parallel.map(programs, this::judge, step).stream()
                        .flatMap(Optional::stream)
                        .toList();
        double all = Math.max(1, programs.size());
        return new Agreement(
                programs.size(),
                (programs.size() - disagreements.size()) / all,
                asTested.get() / all,
                disagreements);
    }

    /** Evaluates what is expected, with no student's code around. */
    private void expect(String problem) {
        JsonNode suite = tests.path(problem);
        List<Run.Job> jobs = new ArrayList<>();
        suite.path("tests").forEach(t -> jobs.add(expression(t.path("expected").asText())));
        List<Value> values = new ArrayList<>();
        for (Report report : run(suite.path("preamble").asText(), jobs)) {
            if (report instanceof Report.Returned returned) {
                values.add(returned.value());
            }
        }
        if (values.size() != jobs.size()) {
            throw new MeasuringException(
                    "%s: only %d of %d expected values can be evaluated"
                            .formatted(problem, values.size(), jobs.size()));
        }
        expected.put(problem, values);
    }

    private Optional<Disagreement> judge(JsonNode program) {
        String problem = program.path("problem").asText();
        JsonNode suite = tests.path(problem);
        List<Run.Job> jobs = new ArrayList<>();
        suite.path("tests").forEach(t -> jobs.add(expression(t.path("call").asText())));
        String source = suite.path("preamble").asText() + "\n" + program.path("code").asText();
        List<Value> values = expected.getOrDefault(problem, List.of());
        int passed = 0;
        String reason = "";
        for (Report report : run(source, jobs)) {
            if (report instanceof Report.Returned returned
                    && PythonEquality.equal(returned.value(), values.get(returned.job()))) {
                passed++;
            } else if (reason.isEmpty()) {
                reason = why(report, suite, values);
            }
        }
        boolean passes = passed == jobs.size();
        String recorded = program.path("outcome").asText();
        if (passes == recorded.equals("correct")) {
            asTested.incrementAndGet();
        }
        boolean isForbidden = isForbidden(problem, program.path("code").asText());
        String judged = passes && !isForbidden ? "correct" : "wrong";
        if (judged.equals(recorded)) {
            return Optional.empty();
        }
        return Optional.of(
                new Disagreement(
                        program.path("id").asText(),
                        recorded,
                        judged,
                        reason.isEmpty()
                                ? "all %d tests pass%s"
                                        .formatted(
                                                passed,
                                                isForbidden
                                                        ? ", with what the assignment forbids"
                                                        : "")
                                : reason));
    }

    private static boolean isForbidden(String problem, String code) {
        Pattern forbidden = FORBIDDEN.get(problem);
        return forbidden != null
                && code.lines()
                        .map(line -> line.replaceFirst("#.*", ""))
                        .anyMatch(line -> forbidden.matcher(line).find());
    }

    private static String why(Report report, JsonNode suite, List<Value> expected) {
        return switch (report) {
            case Report.Started ignored -> "";
            case Report.Broken broken -> "cannot be loaded: " + text(broken.failure());
            case Report.Returned(int job, Value value, var after, var printed, var millis) ->
                    "%s gave %s, expected %s".formatted(call(suite, job), value, expected.get(job));
            case Report.Raised(int job, Report.Failure failure, var printed, var millis) ->
                    call(suite, job) + " raised " + text(failure);
            case Report.Stopped stopped ->
                    "%s was stopped: %s".formatted(call(suite, stopped.job()), stopped.limit());
            case Report.Exited exited -> call(suite, exited.job()) + " ended the program";
        };
    }

    private static String text(Report.Failure failure) {
        return "%s: %s (line %s)".formatted(failure.type(), failure.message(), failure.line());
    }

    private static String call(JsonNode suite, int job) {
        return suite.path("tests").path(job).path("call").asText();
    }

    private static Run.Job expression(String code) {
        return new Run.Expression(code, "");
    }

    private List<Report> run(String source, List<Run.Job> jobs) {
        List<Report> reports = new ArrayList<>();
        try {
            python.run(new Run(source, null, "", jobs, PER_CALL, OUTPUT), reports::add);
        } catch (IOException failure) {
            throw new MeasuringException("Python cannot be run: " + failure.getMessage(), failure);
        }
        return reports;
    }
}
