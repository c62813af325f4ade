package dev.coderx.launch.bench.patterns;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coderx.launch.LaunchException;
import dev.coderx.launch.bench.Percentiles;
import dev.coderx.launch.client.Figures;
import dev.coderx.shared.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures files a CPU second for us and, on the same files, for each linter that is installed. */
@Command(
        name = "patterns",
        description = "Files analysed in a second of CPU time, by us and by other linters.",
        mixinStandardHelpOptions = true)
public final class PatternsBenchCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "A folder with programs below clean/ and students/ (*.jsonl.gz).")
    private Path data = Path.of("");

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often each language is measured (default: ${DEFAULT-VALUE}).",
            defaultValue = "9")
    private int rounds;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to a file.")
    private @Nullable Path json;

    @Spec private @Nullable CommandSpec spec;

    /** Made by picocli. */
    public PatternsBenchCommand() {}

    @Override
    public Integer call() throws IOException {
        if (rounds < 1) {
            throw new LaunchException("--rounds starts at 1");
        }
        Map<Language, List<Program>> programs = Program.in(data);
        ObjectNode figures = JsonMapper.builder().build().createObjectNode();
        measureUs(programs, figures);
        measurePeers(programs, figures.putObject("peers"));
        if (json != null) {
            Figures.write(json, figures.toPrettyString());
        }
        return 0;
    }

    private void measureUs(Map<Language, List<Program>> programs, ObjectNode figures) {
        OwnSpeed own = new OwnSpeed();
        say("warming up");
        programs.values().forEach(own::warmUp);
        List<Long> wall = new ArrayList<>();
        List<Long> cpu = new ArrayList<>();
        ObjectNode oneFile = figures.putObject("oneFile");
        ObjectNode perSecond = figures.putObject("filesPerCpuSecond");
        programs.forEach((language, files) -> {
            // what was compiled for another language may have to be compiled anew for this one
            own.warmUp(files);
            OwnSpeed.Speed speed = own.measure(files, rounds);
            wall.addAll(speed.wallNanos());
            cpu.addAll(speed.cpuNanos());
            perSecond.put(name(language), speed.filesPerCpuSecond());
            Percentiles times = Percentiles.ofNanos(speed.wallNanos());
            say(
                    String.format(
                            Locale.ROOT,
                            "%-10s  coderX    %6.0f files a CPU second (%d files; one takes"
                                    + " %.2f ms at p50, %.2f ms at p99)",
                            name(language),
                            speed.filesPerCpuSecond(),
                            files.size(),
                            times.at(0.5),
                            times.at(0.99)));
        });
        Percentiles waited = Percentiles.ofNanos(wall);
        Percentiles worked = Percentiles.ofNanos(cpu);
        oneFile.put("p50Ms", waited.at(0.5)).put("p99Ms", waited.at(0.99));
        oneFile.put("cpuP50Ms", worked.at(0.5)).put("cpuP99Ms", worked.at(0.99));
        say(
                String.format(
                        Locale.ROOT,
                        "one file of %d to %d lines, warm: p50 %.2f ms, p99 %.2f ms"
                                + " (of CPU time: %.2f ms, %.2f ms)",
                        Program.FEWEST_LINES,
                        Program.MOST_LINES,
                        waited.at(0.5),
                        waited.at(0.99),
                        worked.at(0.5),
                        worked.at(0.99)));
    }

    private void measurePeers(Map<Language, List<Program>> programs, ObjectNode figures)
            throws IOException {
        Path work = Files.createTempDirectory("coderx-bench");
        try {
            Map<Language, Path> folders = new EnumMap<>(Language.class);
            for (Peer peer : Peer.all(work)) {
                List<Program> files = programs.getOrDefault(peer.language(), List.of());
                if (!peer.isInstalled() || files.isEmpty()) {
                    say(
                            "%-10s  %-8s  %s"
                                    .formatted(
                                            name(peer.language()),
                                            peer.name(),
                                            files.isEmpty()
                                                    ? "no files for it"
                                                    : "is not installed"));
                    continue;
                }
                if (!folders.containsKey(peer.language())) {
                    folders.put(peer.language(), write(work, peer.language(), files));
                }
                Path all = folders.getOrDefault(peer.language(), work);
                OptionalDouble speed =
                        peer.filesPerCpuSecond(all, files.size(), empty(work, peer.language()));
                if (speed.isPresent()) {
                    figures.put(peer.name(), speed.getAsDouble());
                }
                say(
                        speed.isPresent()
                                ? String.format(
                                        Locale.ROOT,
                                        "%-10s  %-8s  %6.0f files a CPU second",
                                        name(peer.language()),
                                        peer.name(),
                                        speed.getAsDouble())
                                : "%-10s  %-8s  is installed and did not run"
                                        .formatted(name(peer.language()), peer.name()));
            }
        } finally {
            delete(work);
        }
    }

    private static Path write(Path work, Language language, List<Program> programs)
            throws IOException {
        Path folder = Files.createDirectories(work.resolve(name(language)));
        for (int i = 0; i < programs.size(); i++) {
            Files.writeString(
                    folder.resolve("program%03d%s".formatted(i, suffix(language))),
                    programs.get(i).code());
        }
        return folder;
    }

    private static Path empty(Path work, Language language) throws IOException {
        Path folder = Files.createDirectories(work.resolve("empty-" + name(language)));
        Files.writeString(folder.resolve("empty" + suffix(language)), "");
        return folder;
    }

    private static String suffix(Language language) {
        return switch (language) {
            case PYTHON -> ".py";
            case JAVA -> ".java";
            case JAVASCRIPT -> ".js";
            case TYPESCRIPT -> ".ts";
        };
    }

    private static String name(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private void say(String line) {
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(line);
            out.flush();
        }
    }
}
