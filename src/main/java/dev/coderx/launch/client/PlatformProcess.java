package dev.coderx.launch.client;

import dev.coderx.launch.LaunchException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A platform that a command runs as a child process, and ends with itself. */
final class PlatformProcess implements AutoCloseable {
    /** Ten minutes: the first start of a slow machine takes some. */
    private static final long START_SECONDS = 600;

    private static final long STOP_SECONDS = 60;
    private static final int LINES_SHOWN = 8;

    private final Process child;
    private final Thread stopWithUs;
    private final Deque<String> lastLines = new ArrayDeque<>();

    private PlatformProcess(Process child) {
        this.child = child;
        this.stopWithUs = new Thread(this::end, "stop-started-platform");
    }

    /**
     * Starts {@code run} on a free port and waits until {@code run.json} names it.
     *
     * @param log takes all the child says
     * @param progress takes what a user wants to read of it, line by line
     * @throws LaunchException when it ends or does not start in time
     */
    static PlatformProcess start(Path data, Path log, Consumer<String> progress) {
        PlatformProcess process;
        try {
            Files.createDirectories(data);
            process =
                    new PlatformProcess(
                            new ProcessBuilder(command(data, freePort()))
                                    .redirectErrorStream(true)
                                    .start());
        } catch (IOException failure) {
            throw new LaunchException("coderX cannot be started: " + failure.getMessage(), failure);
        }
        Runtime.getRuntime().addShutdownHook(process.stopWithUs);
        Thread.ofPlatform()
                .daemon()
                .name("platform-output")
                .start(() -> process.relay(log, progress));
        try {
            process.awaitStart(data, log);
            return process;
        } catch (RuntimeException failure) {
            process.close();
            throw failure;
        }
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(stopWithUs);
        } catch (IllegalStateException stopping) {
            // This process ends already, and the hook waits for the child too.
        }
    }

    /** The command line of this very program, with other arguments. */
    private static List<String> command(Path data, int port) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        String classPath = System.getProperty("java.class.path");
        if (classPath.endsWith("quarkus-run.jar")) {
            command.addAll(List.of("-jar", classPath));
        } else {
            command.addAll(List.of("-cp", classPath, "dev.coderx.launch.Main"));
        }
        command.addAll(List.of("run", "--port", Integer.toString(port), "--data", data.toString()));
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart(Path data, Path log) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        try {
            while (RunRecord.living(data).filter(run -> run.pid() == child.pid()).isEmpty()) {
                if (child.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new LaunchException(
                            "coderX did not start (code "
                                    + child.exitValue()
                                    + "); the end of "
                                    + log
                                    + ":\n"
                                    + tail());
                }
                if (System.nanoTime() > end) {
                    throw new LaunchException(
                            "coderX did not start in time; the end of " + log + ":\n" + tail());
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchException("interrupted while coderX started", interrupted);
        }
    }

    private void relay(Path log, Consumer<String> progress) {
        try (BufferedReader lines = child.inputReader();
                BufferedWriter file = Files.newBufferedWriter(log)) {
            boolean starting = true;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                file.write(line);
                file.newLine();
                file.flush();
                remember(line);
                if (starting && line.startsWith("starting ")) {
                    progress.accept("  " + line);
                }
                starting &= !line.startsWith("coderX is ready");
            }
        } catch (IOException | UncheckedIOException ended) {
            // The child is gone; whoever waits for it sees that.
        }
    }

    private synchronized void remember(String line) {
        lastLines.addLast(line);
        if (lastLines.size() > LINES_SHOWN) {
            lastLines.removeFirst();
        }
    }

    private synchronized String tail() {
        return String.join("\n", lastLines);
    }

    /** Asks the child to end, and insists when it does not. */
    private void end() {
        child.destroy();
        try {
            if (!child.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                child.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            child.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
