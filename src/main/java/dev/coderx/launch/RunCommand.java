package dev.coderx.launch;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Runs the platform until it is stopped.
 *
 * <p>In {@code prod}, and where {@code coderx.services.external} is true (tests, live reload),
 * nothing is started beside it and nothing gets a default.
 */
@Command(
        name = "run",
        description = "Run the platform with its web page.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final int DEFAULT_PORT = 8080;

    @Option(names = "--port", paramLabel = "N", description = "HTTP port (default: 8080).")
    private @Nullable Integer port;

    @Mixin private LocalOptions options = new LocalOptions();

    private final CountDownLatch applicationEnded = new CountDownLatch(1);

    @Override
    public Integer call() {
        if (port != null) {
            System.setProperty("quarkus.http.port", port.toString());
        }
        if (Profile.isProduction() || Boolean.getBoolean("coderx.services.external")) {
            AtomicInteger code = new AtomicInteger();
            Quarkus.run(
                    PlatformApplication.class,
                    (status, failure) -> code.set(ended(status, failure)));
            return code.get();
        }
        return runLocally();
    }

    /** Says why the application ended, which Quarkus leaves to whoever gave it an exit handler. */
    private static int ended(int status, @Nullable Throwable failure) {
        if (failure == null) {
            return status;
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        System.err.println("coderX did not start: " + root.getMessage());
        return status == 0 ? 1 : status;
    }

    private int runLocally() {
        int chosen =
                Optional.ofNullable(port)
                        .or(() -> Optional.ofNullable(Integer.getInteger("quarkus.http.port")))
                        .orElse(DEFAULT_PORT);
        requireFree(chosen);
        try (DataDirectory directory = options.open()) {
            Keys.in(directory.resolve("keys")).properties().forEach(System::setProperty);
            Console.say("coderX keeps its data in " + directory.path());
            Console.say("starting PostgreSQL, Kafka, Redis, MongoDB and Neo4j");
            LocalServices services =
                    LocalServices.start(
                            options.settings(directory), line -> Console.say("  " + line));
            services.publish();
            Profile.useLocal();
            System.setProperty("quarkus.http.port", Integer.toString(chosen));
            return runApplication(chosen, directory, services);
        }
    }

    /**
     * A stop signal makes Quarkus end the application, and the JVM ends when all shutdown hooks
     * have: the one added here keeps it alive until the services ended too, after the application.
     */
    private int runApplication(int chosen, DataDirectory directory, LocalServices services) {
        Thread stopLast = new Thread(() -> stopAfterApplication(directory, services), "stop-last");
        Runtime.getRuntime().addShutdownHook(stopLast);
        AtomicInteger code = new AtomicInteger();
        try {
            Console.say("starting the application");
            PlatformApplication.whenReady(notRunning -> announce(chosen, directory, notRunning));
            Quarkus.run(
                    PlatformApplication.class,
                    (status, failure) -> code.set(ended(status, failure)));
        } finally {
            applicationEnded.countDown();
        }
        stopAfterApplication(directory, services);
        return code.get();
    }

    private void stopAfterApplication(DataDirectory directory, LocalServices services) {
        try {
            // Longer than Quarkus takes for requests in flight; then the services go anyway.
            applicationEnded.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        RunFile.remove(directory);
        services.close();
    }

    private static void announce(int port, DataDirectory directory, Optional<String> notRunning) {
        RunFile.write(directory, port, Clock.systemUTC().instant());
        notRunning.ifPresent(reason ->
                Console.say("students' code is not run here, everything else works: " + reason));
        Console.say("coderX is ready: http://localhost:" + port + "  (Ctrl-C stops it)");
    }

    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw new LaunchException(
                    "port "
                            + port
                            + " is taken by another program; choose another with --port N, for"
                            + " example --port "
                            + (port < 65_000 ? port + 1 : DEFAULT_PORT),
                    taken);
        }
    }
}
