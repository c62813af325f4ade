package dev.coderx.launch.bench.patterns;

import dev.coderx.shared.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Another linter, measured from outside: one process for all files, less the CPU time that it takes
 * for one empty file, so that its start is not held against it.
 */
final class Peer {

    /** The shell's account of its children: minutes and seconds of user and of system time. */
    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.,]+)s");

    /** Its recommended rules, found beside its own code, wherever the configuration lies. */
    private static final String ESLINT_CONFIG =
            """
            const { createRequire } = require("module");
            const { realpathSync } = require("fs");
            const own = createRequire(realpathSync(process.argv[1]));
            module.exports = [own("@eslint/js").configs.recommended];
            """;

    private final String name;
    private final Language language;
    private final List<String> command;
    private final int highestExitCode;

    private Peer(String name, Language language, List<String> command, int highestExitCode) {
        this.name = name;
        this.language = language;
        this.command = command;
        this.highestExitCode = highestExitCode;
    }

    /** All that we compare with, installed or not. */
    static List<Peer> all(Path work) throws IOException {
        Path eslint = work.resolve("eslint.config.cjs");
        Files.writeString(eslint, ESLINT_CONFIG);
        return List.of(
                new Peer("pylint", Language.PYTHON, python("pylint"), 31),
                new Peer("pyflakes", Language.PYTHON, python("pyflakes"), 1),
                new Peer("flake8", Language.PYTHON, python("flake8"), 1),
                new Peer(
                        "eslint",
                        Language.JAVASCRIPT,
                        onPath("eslint", "--config", eslint.toString()),
                        1),
                new Peer(
                        "pmd",
                        Language.JAVA,
                        // -R takes all words up to the next option, so the files must not follow it
                        onPath(
                                "pmd",
                                "check",
                                "-R",
                                "rulesets/java/quickstart.xml",
                                "--no-progress",
                                "--no-cache"),
                        5));
    }

    String name() {
        return name;
    }

    Language language() {
        return language;
    }

    /** Whether it is installed: on the path or, where it is a module, for {@code python3}. */
    boolean isInstalled() {
        return !command.isEmpty();
    }

    /**
     * Files a second of CPU time.
     *
     * @param folder holds the files
     * @param empty a folder with one empty file, for the cost of starting
     * @return empty where it failed to run
     */
    OptionalDouble filesPerCpuSecond(Path folder, int files, Path empty) throws IOException {
        OptionalDouble all = cpuSeconds(folder);
        OptionalDouble start = cpuSeconds(empty);
        if (all.isEmpty() || start.isEmpty() || all.getAsDouble() <= start.getAsDouble()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(files / (all.getAsDouble() - start.getAsDouble()));
    }

    private OptionalDouble cpuSeconds(Path folder) throws IOException {
        List<String> line = new ArrayList<>();
        // a linter's exit code says what it found; a higher one, that it did not run
        String script = "\"$@\" >/dev/null 2>&1; [ $? -le %d ] && times".formatted(highestExitCode);
        line.addAll(List.of("sh", "-c", script, "sh"));
        line.addAll(command);
        try (var entries = Files.list(folder)) {
            entries.sorted().map(Path::toString).forEach(line::add);
        }
        String[] output = run(line, folder).split("\n", -1);
        if (output.length < 2) {
            return OptionalDouble.empty();
        }
        double seconds = 0;
        Matcher times = TIME.matcher(output[1]);
        while (times.find()) {
            seconds +=
                    60 * Double.parseDouble(times.group(1))
                            + Double.parseDouble(times.group(2).replace(',', '.'));
        }
        return OptionalDouble.of(seconds);
    }

    private static List<String> python(String module) throws IOException {
        boolean there =
                executable("python3") != null
                        && run(
                                        List.of(
                                                "sh",
                                                "-c",
                                                "python3 -c 'import '\"$1\" 2>/dev/null && echo yes",
                                                "sh",
                                                module),
                                        Path.of(""))
                                .startsWith("yes");
        return there ? List.of("python3", "-m", module) : onPath(module);
    }

    private static List<String> onPath(String program, String... arguments) {
        Path found = executable(program);
        if (found == null) {
            return List.of();
        }
        List<String> command = new ArrayList<>();
        command.add(found.toString());
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }

    private static @Nullable Path executable(String program) {
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(":", -1)) {
            Path candidate = Path.of(folder, program);
            if (Files.isExecutable(candidate) && Files.isRegularFile(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private static String run(List<String> command, Path folder) throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toAbsolutePath().toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT);
    }
}
