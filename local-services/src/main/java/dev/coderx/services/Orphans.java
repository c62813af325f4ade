package dev.coderx.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Ends what an earlier child left running: PostgreSQL and Redis are processes of their own and
 * outlive a JVM that was killed.
 *
 * <p>A process is ended only when its command line names the data directory of the pid file, since
 * the system may long have given that pid to another program.
 */
final class Orphans {
    private static final Duration GRACE = Duration.ofSeconds(8);

    private Orphans() {}

    /**
     * Ends the process of a pid file, first with the given signal, then by force.
     *
     * @param pidFile its first line is the pid; may be missing
     * @param data the folder that the command line must name
     * @param signal a name that {@code kill} knows, such as {@code INT}
     * @return the pid that was ended, or nothing when none was running
     */
    static Optional<Long> reap(Path pidFile, Path data, String signal)
            throws IOException, InterruptedException {
        Optional<ProcessHandle> orphan = running(pidFile, data);
        if (orphan.isEmpty()) {
            return Optional.empty();
        }
        ProcessHandle process = orphan.get();
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
        if (!ended(process, GRACE)) {
            killTree(process);
        }
        return Optional.of(process.pid());
    }

    /** The live process of a pid file, if its command line names the data directory. */
    static Optional<ProcessHandle> running(Path pidFile, Path data) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        Optional<String> first;
        try (Stream<String> lines = Files.lines(pidFile)) {
            first = lines.findFirst().map(String::strip);
        }
        return first.filter(line -> line.matches("\\d{1,18}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(process -> commandLine(process).contains(data.toString()));
    }

    /** Sends SIGKILL to a process and all that it started, and waits until they are gone. */
    static void killTree(ProcessHandle process) throws InterruptedException {
        var family = Stream.concat(Stream.of(process), process.descendants()).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle member : family) {
            if (!ended(member, GRACE)) {
                throw new IllegalStateException("process " + member.pid() + " does not end");
            }
        }
    }

    private static boolean ended(ProcessHandle process, Duration within)
            throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (process.isAlive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return true;
    }

    /** From /proc where there is one: the JDK hides the arguments of long command lines. */
    private static String commandLine(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            if (Files.isReadable(proc)) {
                return Files.readString(proc).replace('\0', ' ');
            }
        } catch (IOException gone) {
            return "";
        }
        return process.info().commandLine().orElse("");
    }
}
