package dev.coderx.concepts;

import java.time.Duration;

/**
 * Which way a mean went lately.
 *
 * @param change of the mean over {@link #SPAN}, from -1 to 1; for a concept that is new, from where
 *     it started
 */
public record ProficiencyTrend(ProficiencyDirection direction, double change) {

    /** How far the trend looks back. */
    public static final Duration SPAN = Duration.ofDays(14);

    /** A change below this is no trend: it is about what one weak piece of evidence moves. */
    static final double STEADY = 0.03;

    static ProficiencyTrend of(boolean seenBefore, double change) {
        ProficiencyDirection direction =
                !seenBefore
                        ? ProficiencyDirection.NEW
                        : change >= STEADY
                                ? ProficiencyDirection.RISING
                                : change <= -STEADY
                                        ? ProficiencyDirection.FALLING
                                        : ProficiencyDirection.STEADY;
        return new ProficiencyTrend(direction, change);
    }
}
