package dev.coderx.launch.bench;

import dev.coderx.launch.LaunchException;
import dev.coderx.launch.client.Api;
import dev.coderx.launch.client.Figures;
import dev.coderx.launch.client.LocalPlatform;
import dev.coderx.launch.client.NotRunningException;
import dev.coderx.launch.client.PlatformOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures from a submission to the news that its roadmap is updated, and submissions a second. */
@Command(
        name = "chain",
        description = "From a submission to its student's new roadmap.",
        mixinStandardHelpOptions = true)
final class ChainCommand implements Callable<Integer> {
    private static final int WARM_UP_SECONDS = 15;
    private static final int WARM_UP_ROWS = 200;
    private static final int MOST_A_MINUTE_PER_STUDENT = 110;
    private static final List<String> SHOWN =
            List.of(
                    Attempt.SUBMITTED,
                    "PATTERNS_DETECTED",
                    "PROFICIENCY_UPDATED",
                    Attempt.GOAL,
                    Attempt.LAST);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Measure the platform that runs on it (default: one that is thrown away).")
    private @Nullable Path data;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Submissions a second (default: ${DEFAULT-VALUE}).",
            defaultValue = "20")
    private double rate;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long (default: ${DEFAULT-VALUE}).",
            defaultValue = "30")
    private int seconds;

    @Option(
            names = "--students",
            paramLabel = "N",
            description = "How many students hand in (default: ${DEFAULT-VALUE}).",
            defaultValue = "50")
    private int students;

    @Option(
            names = "--submissions",
            paramLabel = "N",
            description = "How many measure the throughput (default: ${DEFAULT-VALUE}).",
            defaultValue = "600")
    private int submissions;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to a file.")
    private @Nullable Path json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (rate <= 0 || seconds < 1 || students < 1 || submissions < 1) {
            throw new LaunchException("--rate, --seconds, --students and --submissions start at 1");
        }
        if (rate * 60 / students > MOST_A_MINUTE_PER_STUDENT) {
            throw new LaunchException(
                    "at this rate each student would hand in more than a student may; use"
                            + " --students "
                            + (int) Math.ceil(rate * 60 / MOST_A_MINUTE_PER_STUDENT)
                            + " or more");
        }
        say(machine());
        if (data != null) {
            return measure(data.toAbsolutePath().normalize());
        }
        Path directory = Files.createTempDirectory("coderx-bench");
        try {
            return measure(directory);
        } finally {
            delete(directory);
        }
    }

    private int measure(Path directory) throws NotRunningException {
        try (LocalPlatform platform =
                        PlatformOptions.localRunningOrStarted(directory, "bench", this::say);
                Api api = Api.ofAdministrator(platform)) {
            List<String> names =
                    IntStream.range(0, students).mapToObj(n -> "bench student " + n).toList();
            BulkLoad bulk = new BulkLoad(api, names, this::say);
            say("warming up");
            bulk.run(Math.max(WARM_UP_ROWS, students), 1_000_000);
            List<Attempt> attempts;
            try (Classroom classroom =
                    new Classroom(platform.address(), platform.tokens(), names)) {
                OpenLoop.run(classroom, rate, (int) (rate * WARM_UP_SECONDS), 2_000_000);
                say(
                        String.format(
                                Locale.ROOT,
                                "%.0f submissions a second for %d s, %d students",
                                rate,
                                seconds,
                                students));
                attempts = OpenLoop.run(classroom, rate, (int) (rate * seconds), 0);
            }
            Percentiles goal = times(attempts, Attempt.GOAL);
            print(attempts);
            say("handing in " + submissions + " as fast as they are taken");
            double perSecond = submissions / bulk.run(submissions, 3_000_000);
            say(String.format(Locale.ROOT, "%.1f submissions a second", perSecond));
            if (json != null) {
                Figures.write(json, figures(goal, perSecond));
            }
            return goal.size() == attempts.size() ? 0 : 1;
        }
    }

    private void print(List<Attempt> attempts) {
        say("from when a submission was due until the student heard of it, in ms:");
        for (String stage : SHOWN) {
            Percentiles times = times(attempts, stage);
            say(
                    String.format(
                            Locale.ROOT,
                            "  %-26s p50 %7.1f  p90 %7.1f  p99 %7.1f  max %7.1f  (%d of %d)",
                            stage,
                            times.at(0.5),
                            times.at(0.9),
                            times.at(0.99),
                            times.at(1),
                            times.size(),
                            attempts.size()));
        }
    }

    private static Percentiles times(List<Attempt> attempts, String stage) {
        return Percentiles.ofNanos(
                attempts.stream()
                        .map(attempt -> attempt.nanosTo(stage))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private String figures(Percentiles goal, double perSecond) {
        return figures(rate, goal.at(0.5), goal.at(0.99), perSecond);
    }

    static String figures(double rate, double p50, double p99, double throughput) {
        return String.format(
                Locale.ROOT,
                "{\"submitToRoadmap\":{\"perSecond\":%.1f,\"p50Ms\":%.1f,\"p99Ms\":%.1f},"
                        + "\"throughput\":{\"submissionsPerSecond\":%.1f}}%n",
                rate,
                p50,
                p99,
                throughput);
    }

    private static String machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%d processors, load average before: %.2f (above 0 others work here too)",
                system.getAvailableProcessors(),
                system.getSystemLoadAverage());
    }

    private void say(String line) {
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(line);
            out.flush();
        }
    }

    static void delete(Path directory) throws IOException {
        List<Path> all;
        try (Stream<Path> tree = Files.walk(directory)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
