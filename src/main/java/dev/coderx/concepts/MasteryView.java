package dev.coderx.concepts;

/**
 * A student's mastery of a concept as other modules see it at one moment.
 *
 * @param mean the estimated chance of getting the concept right, 0 to 1
 * @param uncertainty the widest standard deviation this much evidence allows, above 0 and at most
 *     0.5; see {@link Observations#uncertainty()}
 * @param evidenceCount how many pieces of evidence it rests on; 0 means nothing is known
 */
public record MasteryView(double mean, double uncertainty, int evidenceCount) {

    /** What is assumed of a concept that was never seen in a student's work. */
    public static final MasteryView UNSEEN =
            new MasteryView(Observations.EVEN, Observations.NONE.uncertainty(), 0);

    /**
     * @throws IllegalArgumentException if a value is outside its range
     */
    public MasteryView {
        if (!(mean >= 0 && mean <= 1)
                || !(uncertainty >= 0 && uncertainty <= 0.5)
                || evidenceCount < 0) {
            throw new IllegalArgumentException(
                    "not a mastery: mean %s, uncertainty %s, %d pieces of evidence"
                            .formatted(mean, uncertainty, evidenceCount));
        }
    }

    /** Whether the concept was seen in the student's work. */
    public boolean seen() {
        return evidenceCount > 0;
    }

    /** A cautious estimate, the mean less one standard deviation, from 0 to 1. */
    public double lowerBound() {
        return Math.max(0, mean - uncertainty);
    }
}
