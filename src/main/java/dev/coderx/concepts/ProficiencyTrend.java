package dev.coderx.concepts;

import java.time.Duration;
import org.eclipse.microprofile.graphql.Enum;

/**
 * Which way a mean went lately.
 *
 * @param change of the mean over {@link #SPAN}, from -1 to 1; for a concept that is new, from where
 *     it started
 */
public record ProficiencyTrend(Direction direction, double change) {

    /** How far the trend looks back. */
    public static final Duration SPAN = Duration.ofDays(14);

    /** A change below this is no trend: it is about what one weak piece of evidence moves. */
    static final double STEADY = 0.03;

    /** Which way; patterns have a direction of their own. */
    @Enum("TrendDirection")
    public enum Direction {
        RISING,
        STEADY,
        FALLING,
        /** The first evidence came within the span. */
        NEW
    }

    static ProficiencyTrend of(boolean seenBefore, double change) {
        Direction direction =
                !seenBefore
                        ? Direction.NEW
                        : change >= STEADY
                                ? Direction.RISING
                                : change <= -STEADY ? Direction.FALLING : Direction.STEADY;
        return new ProficiencyTrend(direction, change);
    }
}
