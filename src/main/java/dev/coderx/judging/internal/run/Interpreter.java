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
 * @param dataBytes private memory of the process
 * @param addressBytes address space of the process
 * @param threads it may have
 */
record Interpreter(
        Language language, List<String> program, long dataBytes, long addressBytes, int threads) {
    private static final long MEGABYTE = 1L << 20;
    private static final int HEAP_MEGABYTES = 256;

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
        return new Interpreter(
                Language.PYTHON, program, 256 * MEGABYTE, 2048 * MEGABYTE, 32);
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
        return new Interpreter(
                Language.JAVASCRIPT, program, 1024 * MEGABYTE, 1L << 40, 32);
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

    /** What a run of that many jobs may use. */
    Limits limits(Run run) {
        int jobs = run.jobs().size();
        Duration wall =
                Duration.ofSeconds(10).plus(run.perJob().multipliedBy(Math.min(jobs, 30)));
        return new Limits(
                wall,
                wall,
                dataBytes,
                addressBytes,
                threads,
                16 * MEGABYTE,
                32 * MEGABYTE,
                64 * MEGABYTE);
    }
}
