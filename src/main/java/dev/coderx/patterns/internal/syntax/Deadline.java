package dev.coderx.patterns.internal.syntax;

import java.time.Duration;

/**
 * The moment at which work on one file stops.
 *
 * @param nanos that moment, on the scale of {@link System#nanoTime()}
 */
public record Deadline(long nanos) {

    /** The deadline this long from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /**
     * Returns while there is time left.
     *
     * @throws DeadlinePassed when there is none
     */
    public void check() {
        if (System.nanoTime() - nanos >= 0) {
            throw new DeadlinePassed();
        }
    }
}
