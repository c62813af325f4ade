package dev.coderx.launch.bench;

import dev.coderx.launch.LaunchException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Hands in programs at fixed times, whatever became of those before: a platform that falls behind
 * gets no rest, as with real users, and the waiting shows in the times.
 */
final class OpenLoop {
    private static final long PATIENCE_SECONDS = 60;

    private OpenLoop() {}

    /**
     * Runs it.
     *
     * @param perSecond how many are due a second
     * @param count how many in all
     * @param firstNumber of the programs
     * @return the attempts, in the order they were due, once all have ended or a minute has passed
     */
    static List<Attempt> run(Classroom classroom, double perSecond, int count, int firstNumber) {
        CountDownLatch open = new CountDownLatch(count);
        List<Attempt> attempts = new ArrayList<>(count);
        long begun = System.nanoTime();
        for (int number = 0; number < count; number++) {
            long dueAt = begun + (long) (number * 1e9 / perSecond);
            waitUntil(dueAt);
            Attempt attempt = new Attempt(dueAt, open);
            attempts.add(attempt);
            var _ = classroom.submit(number, Programs.of(firstNumber + number), attempt);
        }
        try {
            open.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchException("interrupted", interrupted);
        }
        return attempts;
    }

    private static void waitUntil(long dueAt) {
        long left = dueAt - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = dueAt - System.nanoTime();
        }
    }
}
