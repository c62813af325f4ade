package dev.coderx.judging.internal.run;

import dev.coderx.judging.internal.jail.Limits;
import dev.coderx.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the harness of a language is started.
 *
 * @param program the command line
 */
record Interpreter(Language language, List<String> program) {
    private static final int HEAP_MEGABYTES = 128;
    private static final Duration START = Duration.ofSeconds(10);
    private static final int MOST_JOBS = 30;
    private static final long OUTPUT_BYTES = 64L << 20;

    /** Where programs are that the jail shows. */
    private static final List<Path> FOLDERS =
            List.of(Path.of("/usr/bin"), Path.of("/usr/local/bin"), Path.of("/bin"));

    /**
     * Python without its site packages. Its hash seed comes by the environment, which is therefore
     * read, but is empty otherwise.
     */
    static Interpreter python(Path harnesses) throws IOException {
        List<String> program =
                Stream.concat(
                                environment("PYTHONHASHSEED=0"),
                                Stream.of(
                                        find("python3"),
                                        "-S",
                                        "-s",
                                        "-B",
                                        "-W",
                                        "ignore",
                                        harnesses.resolve("harness.py").toString()))
                        .toList();
        return new Interpreter(Language.PYTHON, program);
    }

    /**
     * Node.js. It cannot duplicate a descriptor, so a shell keeps the output for the harness as
     * descriptor 3 and is replaced. V8 reserves far more address space than it uses.
     */
    static Interpreter javaScript(Path harnesses) throws IOException {
        List<String> program =
                Stream.concat(
                                environment("UV_THREADPOOL_SIZE=1"),
                                Stream.of(
                                        "/bin/sh",
                                        "-c",
                                        "exec \"$@\" 3>&1",
                                        "sh",
                                        find("node"),
                                        "--no-warnings",
                                        "--v8-pool-size=1",
                                        "--max-old-space-size=" + HEAP_MEGABYTES,
                                        harnesses.resolve("harness.cjs").toString()))
                        .toList();
        return new Interpreter(Language.JAVASCRIPT, program);
    }

    private static Stream<String> environment(String own) {
        return Stream.of("/usr/bin/env", "-i", "LANG=C.UTF-8", "TZ=UTC", "HOME=/tmp", own);
    }

    private static String find(String name) throws IOException {
        for (Path folder : FOLDERS) {
            if (Files.isExecutable(folder.resolve(name))) {
                return folder.resolve(name).toString();
            }
        }
        throw new IOException(name + " is not installed: not found in " + FOLDERS);
    }

    /** What a run may use. */
    Limits limits(Run run) {
        int jobs = Math.min(run.jobs().size(), MOST_JOBS);
        Duration wall = START.plus(run.perJob().multipliedBy(jobs));
        return language == Language.PYTHON
                ? Limits.forPython(wall, wall, OUTPUT_BYTES)
                : Limits.forNode(wall, wall, OUTPUT_BYTES);
    }
}
