package dev.coderx.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The embedded services, running as a child JVM of this process.
 *
 * <p>The child ends when its standard input closes, which happens by {@link #close} and also when
 * this process is killed.
 */
public final class LocalServices implements AutoCloseable {
    /** System property: the folder with the jars of {@code local-services/}. */
    public static final String HOME_PROPERTY = "coderx.services.home";

    private static final String MAIN = "dev.coderx.services.LocalServicesMain";
    private static final Path BUILT_HERE = Path.of("local-services", "target", "services");
    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);
    private static final int LOG_LINES_SHOWN = 15;

    private static final List<String> JVM_FLAGS =
            List.of(
                    "-Xmx768m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--add-opens=java.base/java.nio=ALL-UNNAMED",
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "--add-modules=jdk.incubator.vector");

    private final Process child;
    private final Path log;
    private final Map<String, String> addresses;
    private final BlockingQueue<String> answers;

    private LocalServices(
            Process child, Path log, Map<String, String> addresses, BlockingQueue<String> answers) {
        this.child = child;
        this.log = log;
        this.addresses = addresses;
        this.answers = answers;
    }

    /**
     * What to start, and where.
     *
     * @param data the folder for the services' data and log
     * @param deadline how long they may take together until they answer
     * @param fresh whether the services' kept data is removed first
     * @param kafkaOwnProcess whether Kafka gets a JVM of its own, so that it can be killed
     */
    public record Settings(Path data, Duration deadline, boolean fresh, boolean kafkaOwnProcess) {

        /** The settings of a normal run: five minutes, for a slow machine's first start. */
        public static Settings in(Path data) {
            return new Settings(data, Duration.ofMinutes(5), false, false);
        }
    }

    /**
     * Starts the services and waits until all answer.
     *
     * @param progress takes the child's progress, line by line, from another thread
     * @throws LaunchException when one does not start in time, with the end of the log
     */
    public static LocalServices start(Settings settings, Consumer<String> progress) {
        Path data = settings.data().toAbsolutePath().normalize();
        Path log = data.resolve("services.log");
        Path ready = data.resolve("services.properties");
        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        Process child;
        try {
            Files.createDirectories(data);
            Files.deleteIfExists(ready);
            child =
                    new ProcessBuilder(command(settings, data, ready))
                            .redirectError(Redirect.to(log.toFile()))
                            .start();
        } catch (IOException failure) {
            throw new LaunchException(
                    "the embedded services cannot be started: " + failure.getMessage(), failure);
        }
        StartGuard guard = new StartGuard(child);
        Runtime.getRuntime().addShutdownHook(guard);
        relay(child, progress, answers);
        try {
            return new LocalServices(
                    child, log, await(child, ready, log, settings.deadline()), answers);
        } catch (RuntimeException failure) {
            child.destroy();
            throw failure;
        } finally {
            guard.release();
        }
    }

    /** Configuration property to value: where each service answers. */
    public Map<String, String> addresses() {
        return addresses;
    }

    /** Sets the addresses as system properties, for the application that starts after it. */
    public void publish() {
        addresses.forEach(System::setProperty);
    }

    /** The pid of the child JVM. */
    public long pid() {
        return child.pid();
    }

    /** Whether the child JVM still runs. */
    public boolean isAlive() {
        return child.isAlive();
    }

    /** The child's standard error, where its engines log. */
    public Path log() {
        return log;
    }

    /**
     * Sends a command such as {@code kill postgres} or {@code start kafka} and returns its answer.
     *
     * @throws LaunchException when it fails or takes more than a minute
     */
    public synchronized String command(String line) {
        try {
            answers.clear();
            var input = child.outputWriter();
            input.write(line + "\n");
            input.flush();
            String answer = answers.poll(60, TimeUnit.SECONDS);
            if (answer == null || answer.startsWith("failed")) {
                throw new LaunchException(line + ": " + (answer == null ? "no answer" : answer));
            }
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchException(line + ": interrupted", interrupted);
        }
    }

    /** Waits until the child ends by itself, and returns its exit code. */
    int waitFor() throws InterruptedException {
        return child.waitFor();
    }

    /** The last lines of the child's log, for a message. */
    String logTail() {
        return tail(log);
    }

    /** Ends the services in good order; after half a minute by force. Safe to call twice. */
    @Override
    public void close() {
        end(child);
    }

    private static void end(Process child) {
        try {
            child.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // The pipe breaks when the child has ended: what we want.
        }
        try {
            if (!child.waitFor(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                child.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            child.destroyForcibly();
        }
    }

    private static List<String> command(Settings settings, Path data, Path ready) {
        List<String> command = new ArrayList<>(ownSession());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_FLAGS);
        command.addAll(
                List.of(
                        "-cp",
                        home() + "/*",
                        MAIN,
                        "--data",
                        data.toString(),
                        "--ready",
                        ready.toString()));
        if (settings.fresh()) {
            command.add("--fresh");
        }
        if (settings.kafkaOwnProcess()) {
            command.add("--kafka-own-process");
        }
        return command;
    }

    /**
     * Ctrl-C goes to all processes of the terminal's session, and the services must outlive the
     * application. Where there is no setsid (macOS), the child ignores the signal instead.
     */
    private static List<String> ownSession() {
        boolean setsid =
                Stream.of("/usr/bin/setsid", "/bin/setsid")
                        .anyMatch(program -> Files.isExecutable(Path.of(program)));
        return setsid
                ? List.of("setsid")
                : List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh");
    }

    private static Path home() {
        String given = System.getProperty(HOME_PROPERTY);
        Path home = (given == null ? BUILT_HERE : Path.of(given)).toAbsolutePath().normalize();
        if (!Files.isDirectory(home)) {
            throw new LaunchException(
                    "the embedded services are not built ("
                            + home
                            + " is missing); ./coderx run builds them, or: ./mvnw -f local-services"
                            + " package -DskipTests");
        }
        return home;
    }

    private static void relay(
            Process child, Consumer<String> progress, BlockingQueue<String> answers) {
        Thread.ofPlatform()
                .name("local-services-progress")
                .daemon()
                .start(() -> {
                    try (BufferedReader lines = child.inputReader()) {
                        lines.lines()
                                .forEach(line -> {
                                    progress.accept(line);
                                    if (line.startsWith("ok ") || line.startsWith("failed")) {
                                        answers.add(line);
                                    }
                                });
                    } catch (IOException | UncheckedIOException ended) {
                        // The child is gone; whoever waits for it sees that.
                    }
                });
    }

    private static Map<String, String> await(
            Process child, Path ready, Path log, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        try {
            while (!Files.exists(ready)) {
                if (child.waitFor(50, TimeUnit.MILLISECONDS)) {
                    throw new LaunchException(
                            "the embedded services ended at their start (code "
                                    + child.exitValue()
                                    + "); the end of "
                                    + log
                                    + ":\n"
                                    + tail(log));
                }
                if (System.nanoTime() > end) {
                    throw new LaunchException(
                            "the embedded services did not start within "
                                    + deadline.toSeconds()
                                    + " s; the end of "
                                    + log
                                    + ":\n"
                                    + tail(log));
                }
            }
            Properties properties = new Properties();
            try (var reader = Files.newBufferedReader(ready)) {
                properties.load(reader);
            }
            Map<String, String> addresses = new TreeMap<>();
            properties
                    .stringPropertyNames()
                    .forEach(name -> addresses.put(name, properties.getProperty(name)));
            return Map.copyOf(addresses);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchException("interrupted while the services started", interrupted);
        }
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            int from = Math.max(0, lines.size() - LOG_LINES_SHOWN);
            return String.join("\n", lines.subList(from, lines.size()));
        } catch (IOException unreadable) {
            return "(it cannot be read)";
        }
    }

    /** Ends the child when this process is stopped while the services still start. */
    private static final class StartGuard extends Thread {
        private volatile @Nullable Process starting;

        StartGuard(Process child) {
            super("local-services-start-guard");
            this.starting = child;
        }

        /** From here on the owner of the services ends them. */
        void release() {
            starting = null;
            try {
                Runtime.getRuntime().removeShutdownHook(this);
            } catch (IllegalStateException stopping) {
                // The hook runs already and waits for the child.
            }
        }

        @Override
        public void run() {
            Process child = starting;
            if (child != null) {
                end(child);
            }
        }
    }
}
