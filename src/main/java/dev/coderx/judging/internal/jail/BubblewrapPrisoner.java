package dev.coderx.judging.internal.jail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A program in bubblewrap's jail. Its process is bubblewrap's outer one: with it the jail ends. */
final class BubblewrapPrisoner implements Prisoner {
    private static final int SIGNALLED = 128;
    private static final int SIGKILL = 9;
    private static final int SIGXCPU = 24;

    private final Process process;
    private final Limits limits;
    private final Path status;
    private final long begun = System.nanoTime();
    private final AtomicReference<@Nullable Cause> cause = new AtomicReference<>();
    private final LimitedStream output;
    private final Executor guards;
    private final ScheduledFuture<?> alarm;
    private final CompletableFuture<String> errors = new CompletableFuture<>();
    private final CompletableFuture<Exit> ended = new CompletableFuture<>();

    BubblewrapPrisoner(
            Process process,
            Limits limits,
            Path status,
            Executor guards,
            ScheduledExecutorService clock) {
        this.process = process;
        this.limits = limits;
        this.status = status;
        this.guards = guards;
        output =
                new LimitedStream(
                        process.getInputStream(),
                        limits.outputBytes(),
                        () -> end(Cause.OUTPUT_LIMIT));
        alarm =
                clock.schedule(
                        () -> end(Cause.WALL_CLOCK), limits.wall().toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Waits for its end on threads of its own, and then says that its place is free. */
    void guard(Runnable left) {
        guards.execute(() -> errors.complete(Tail.of(process.getErrorStream())));
        guards.execute(() -> {
            try {
                int code = process.waitFor();
                alarm.cancel(false);
                ended.complete(exit(code, errors.get()));
            } catch (InterruptedException | ExecutionException e) {
                ended.completeExceptionally(e);
            } finally {
                left.run();
            }
        });
    }

    /** Writes its whole input, on a thread of its own since the program may never read it. */
    void feed(byte[] input) {
        guards.execute(() -> {
            try (OutputStream in = process.getOutputStream()) {
                in.write(input);
            } catch (IOException e) {
                // The program closed its input or ended: it is free not to read.
            }
        });
    }

    @Override
    public InputStream output() {
        return output;
    }

    @Override
    public void kill() {
        end(Cause.KILLED);
    }

    @Override
    public void close() {
        kill();
    }

    private void end(Cause why) {
        if (process.isAlive()) {
            cause.compareAndSet(null, why);
            // By its handle: Process.destroyForcibly would throw away what the program wrote
            // before.
            process.toHandle().destroyForcibly();
        }
    }

    @Override
    public Exit await() throws InterruptedException {
        try {
            return ended.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end of a jailed program was lost", e);
        }
    }

    private Exit exit(int code, String errors) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        String seen = takeStatus();
        Cause why = cause.get();
        if (why != null) {
            return new Exit(why, code, errors);
        }
        if (!seen.contains("\"exit-code\"")) {
            return new Exit(Cause.JAIL_FAILED, code, errors);
        }
        boolean cpu =
                code == SIGNALLED + SIGXCPU
                        || (code == SIGNALLED + SIGKILL && seconds >= limits.cpu().toSeconds());
        return new Exit(cpu ? Cause.CPU_TIME : Cause.ENDED, code, errors);
    }

    /** What bubblewrap wrote down; it says how the program ended only where it was started. */
    private String takeStatus() {
        try {
            String text = Files.exists(status) ? Files.readString(status) : "";
            Files.deleteIfExists(status);
            return text;
        } catch (IOException e) {
            return "";
        }
    }
}
