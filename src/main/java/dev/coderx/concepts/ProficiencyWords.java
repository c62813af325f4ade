package dev.coderx.concepts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says in plain and kind words what a cell of the matrix means. */
public final class ProficiencyWords {
    /** From here on a pause is worth a word: a seventh of the evidence is forgotten. */
    private static final int LONG_PAUSE_DAYS = 21;

    /** Up to here a mean rests on little. */
    private static final double LITTLE = 2;

    private ProficiencyWords() {}

    /** What the mean rests on and which way it points. */
    public static String reason(Proficiency cell, String title) {
        int count = cell.view().evidenceCount();
        String rests =
                count == 1
                        ? "One thing was seen so far"
                        : "%d things were seen so far".formatted(count);
        double mean = cell.view().mean();
        String points =
                mean >= 0.7
                        ? "and most of it says that “%s” goes well.".formatted(title)
                        : mean >= 0.5
                                ? "and a little more of it says that “%s” goes well than not."
                                        .formatted(title)
                                : "and “%s” is worth more practice.".formatted(title);
        String sure =
                cell.seen().total() < LITTLE
                        ? " That is little, so it can still change a lot."
                        : "";
        return rests + ", " + points + sure + trend(cell.trend());
    }

    /** What a pause did, if it was long enough to matter. */
    public static @Nullable String forgetting(Proficiency cell, Instant now) {
        long days = Duration.between(cell.lastPractised(), now).toDays();
        return days < LONG_PAUSE_DAYS
                ? null
                : "Not practised for %d days: less sure than it was.".formatted(days);
    }

    private static String trend(ProficiencyTrend trend) {
        return switch (trend.direction()) {
            case RISING -> " It has been getting better in the last two weeks.";
            case FALLING -> " It was higher two weeks ago.";
            case STEADY, NEW -> "";
        };
    }
}
