package dev.coderx.judging.internal.run;

import dev.coderx.judging.internal.jail.Prisoner;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends a program that is silent for too long: the harness watches a job's time itself, but the code
 * that it runs can take that watch away.
 */
final class Patience implements AutoCloseable {
    /** For the start of the interpreter, also on a machine with much else to do. */
    private static final Duration START = Duration.ofSeconds(8);

    /** For the harness to find the line and to say so. */
    private static final Duration GRACE = Duration.ofMillis(700);

    private static final Duration STEP = Duration.ofMillis(20);

    private static final ScheduledExecutorService CLOCK =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("judging-patience").factory());

    private final long perJobNanos;
    private final ScheduledFuture<?> looks;
    private volatile long began = System.nanoTime();
    private volatile long allowed = START.toNanos();
    private volatile boolean isOver;

    Patience(Prisoner prisoner, Duration perJob) {
        perJobNanos = perJob.plus(GRACE).toNanos();
        looks =
                CLOCK.scheduleWithFixedDelay(
                        () -> {
                            if (System.nanoTime() - began > allowed) {
                                isOver = true;
                                prisoner.kill();
                            }
                        },
                        STEP.toNanos(),
                        STEP.toNanos(),
                        TimeUnit.NANOSECONDS);
    }

    /** Starts to wait for the next frame of a job. */
    void begin() {
        began = System.nanoTime();
        allowed = perJobNanos;
    }

    /** Whether it was too long. */
    boolean isOver() {
        return isOver;
    }

    @Override
    public void close() {
        looks.cancel(false);
    }
}
