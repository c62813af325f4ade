package dev.coderx.patterns;

/**
 * Whether a pattern comes up more or less than it did: the share of a student's last {@value
 * #WINDOW} submissions in the pattern's language that show it, against the {@value #WINDOW} before.
 * Where there are fewer than twice as many, the newer half is held against the older; where there
 * are fewer than twice {@value #ENOUGH}, all are in the newer window and nothing is compared.
 *
 * @param recent submissions in the newer window, 0 to {@value #WINDOW}
 * @param recentWith of those, how many show the pattern
 * @param earlier submissions in the window before, 0 to {@value #WINDOW}
 * @param earlierWith of those, how many show the pattern
 */
public record Trend(int recent, int recentWith, int earlier, int earlierWith) {
    /** How many submissions a window holds. */
    public static final int WINDOW = 10;

    /** How many submissions a window needs at least. */
    public static final int ENOUGH = 3;

    private static final double NOTABLE = 0.15;

    /** Where it is going. */
    public enum Direction {
        /** There is too little to compare: fewer than three submissions in either window. */
        UNKNOWN,
        /** In none of the newer submissions, after it was in some of the older. */
        GONE,
        /** Its share fell by more than 15 points of a hundred. */
        FADING,
        /** Neither rose nor fell by that much. */
        STEADY,
        /** Its share rose by more than 15 points of a hundred. */
        RISING
    }

    /** Refuses counts that cannot be. */
    public Trend {
        if (recentWith < 0 || recentWith > recent || earlierWith < 0 || earlierWith > earlier) {
            throw new IllegalArgumentException("More submissions with the pattern than there are");
        }
    }

    /** Where it is going. */
    public Direction direction() {
        if (recent < ENOUGH || earlier < ENOUGH) {
            return Direction.UNKNOWN;
        }
        if (recentWith == 0 && earlierWith > 0) {
            return Direction.GONE;
        }
        double change = (double) recentWith / recent - (double) earlierWith / earlier;
        if (change > NOTABLE) {
            return Direction.RISING;
        }
        return change < -NOTABLE ? Direction.FADING : Direction.STEADY;
    }
}
