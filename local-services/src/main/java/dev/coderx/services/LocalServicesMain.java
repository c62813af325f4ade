package dev.coderx.services;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The child JVM: {@code --data DIR --ready FILE [--fresh] [--kafka-own-process]}.
 *
 * <p>It starts the services with their data below DIR (removed first with --fresh), then writes
 * FILE with their addresses as configuration properties. It takes commands on standard input (see
 * {@link Commands}) and ends in good order when that closes, so that it never outlives the
 * application by more than seconds. Exits with 0 after that, with 1 when a service did not start,
 * with 2 on wrong arguments.
 */
public final class LocalServicesMain {
    private static final Duration WAIT_FOR_EARLIER = Duration.ofSeconds(30);

    private LocalServicesMain() {}

    /** Runs until standard input closes. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        var options = Options.parse(arguments);
        if (options == null) {
            Progress.say("usage: --data DIR --ready FILE [--fresh] [--kafka-own-process]");
            return 2;
        }
        try {
            Files.createDirectories(options.data());
            Files.deleteIfExists(options.ready());
            return serve(options, lock(options.data()));
        } catch (IOException failure) {
            Progress.say("failed: " + Progress.reason(failure));
            return 1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** Holds the lock until the JVM ends. */
    private static int serve(Options options, FileLock lock)
            throws IOException, InterruptedException {
        LocalServices.reap(options.data());
        if (options.fresh()) {
            LocalServices.clear(options.data());
        }
        LocalServices services = LocalServices.of(options.data(), options.kafkaOwnProcess());
        AtomicBoolean stopped = new AtomicBoolean();
        // For SIGTERM; the normal way is the end of standard input.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(services, stopped)));
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            services.start();
        } catch (IOException failure) {
            Progress.say("failed: " + Progress.reason(failure));
            stop(services, stopped);
            return 1;
        }
        PropertiesFile.write(options.ready(), services.addresses());
        Progress.say("all services are ready");
        Commands commands = new Commands(services);
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            if (!line.isBlank()) {
                Progress.say(commands.answer(line));
            }
        }
        Files.deleteIfExists(options.ready());
        stop(services, stopped);
        return lock.isValid() ? 0 : 1;
    }

    private static void stop(LocalServices services, AtomicBoolean stopped) {
        if (stopped.getAndSet(true)) {
            return;
        }
        try {
            services.stop();
            Progress.say("all services have stopped");
        } catch (IOException failure) {
            Progress.say("failed: " + Progress.reason(failure));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Takes the data directory for this process. The system frees the lock of a process that was
     * killed; one that is just ending is waited for.
     */
    private static FileLock lock(Path data) throws IOException, InterruptedException {
        Path file = data.resolve("services.lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            Progress.say("waiting for the services of an earlier run to end");
        }
        long deadline = System.nanoTime() + WAIT_FOR_EARLIER.toNanos();
        while (lock == null && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
            lock = channel.tryLock();
        }
        if (lock == null) {
            throw new IOException(
                    "the services of "
                            + data
                            + " are in use by process "
                            + Files.readString(file).strip()
                            + "; stop it, or choose another directory with --data");
        }
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"));
        return lock;
    }

    private record Options(Path data, Path ready, boolean fresh, boolean kafkaOwnProcess) {

        static @Nullable Options parse(String[] arguments) {
            Path data = null;
            Path ready = null;
            boolean fresh = false;
            boolean kafkaOwnProcess = false;
            for (int i = 0; i < arguments.length; i++) {
                boolean more = i + 1 < arguments.length;
                if (arguments[i].equals("--data") && more) {
                    data = Path.of(arguments[++i]).toAbsolutePath().normalize();
                } else if (arguments[i].equals("--ready") && more) {
                    ready = Path.of(arguments[++i]).toAbsolutePath().normalize();
                } else if (arguments[i].equals("--fresh")) {
                    fresh = true;
                } else if (arguments[i].equals("--kafka-own-process")) {
                    kafkaOwnProcess = true;
                } else {
                    return null;
                }
            }
            return data == null || ready == null
                    ? null
                    : new Options(data, ready, fresh, kafkaOwnProcess);
        }
    }
}
