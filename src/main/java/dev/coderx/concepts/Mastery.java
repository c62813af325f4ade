package dev.coderx.concepts;

import java.time.Duration;

/**
 * What all evidence so far says about one student and one concept.
 *
 * <p>A Beta distribution over the chance that the student gets the concept right: the prior is
 * uniform, Beta(1, 1), and each full observation adds 1 to one of its two counts (Gelman et al.,
 * Bayesian Data Analysis, 3rd edition, sections 2.1 and 2.4). The counts are kept as whole
 * thousandths, so that adding is exact and replaying the same evidence in any order gives the same
 * state.
 *
 * @param successPoints sum of the points of successes, thousandths, at least 0
 * @param difficultyPoints sum of the points of difficulties without their sign, thousandths, at
 *     least 0
 */
public record Mastery(long successPoints, long difficultyPoints) {

    /** Nothing known yet. */
    public static final Mastery UNKNOWN = new Mastery(0, 0);

    /** The prior's weight on each side, in full observations. */
    private static final double PRIOR = 1.0;

    /** After this long without practice, evidence counts half. Our own first choice, not fitted. */
    public static final Duration HALF_LIFE = Duration.ofDays(90);

    /**
     * @throws IllegalArgumentException if a sum is negative
     */
    public Mastery {
        if (successPoints < 0 || difficultyPoints < 0) {
            throw new IllegalArgumentException(
                    "points must not be negative: %d, %d"
                            .formatted(successPoints, difficultyPoints));
        }
    }

    /** This mastery with one more piece of evidence. */
    public Mastery plus(EvidenceItem item) {
        return item.points() > 0
                ? new Mastery(Math.addExact(successPoints, item.points()), difficultyPoints)
                : new Mastery(successPoints, Math.addExact(difficultyPoints, -item.points()));
    }

    /** The mean of the Beta distribution, α / (α + β): above 0, below 1; 0.5 without evidence. */
    public double mean() {
        return mean(1.0);
    }

    /**
     * How unsure {@link #mean()} is: the widest standard deviation that a Beta distribution of this
     * much evidence can have, √(¼ / (α + β + 1)).
     *
     * <p>The variance of Beta(α, β) is m(1 − m) / (α + β + 1) with m the mean (Gelman et al.,
     * appendix A). It can grow when evidence surprises, as m moves towards a half. With m(1 − m) at
     * its largest, ¼, the measure depends on the amount of evidence only: more evidence never
     * raises it, and it is never less than the true deviation. From 0.289 without evidence down
     * towards 0.
     */
    public double uncertainty() {
        return uncertainty(1.0);
    }

    /**
     * The picture after some time without practice.
     *
     * <p>All evidence counts 2<sup>−t/h</sup> with half-life h, the forgetting curve of half-life
     * regression (Settles and Meeder, ACL 2016, equation 1). Both sides shrink alike, so the mean
     * moves towards the prior's but never past it, and the uncertainty grows up to the prior's. The
     * stored sums stay as they are: forgetting is a way of reading, so a late event changes nothing
     * but its own sum.
     *
     * @param sinceLastPractised a negative time, as from clocks that differ, counts as none
     * @param evidenceCount how many pieces of evidence this mastery is made of
     */
    public MasteryView at(Duration sinceLastPractised, int evidenceCount) {
        double halfLives = sinceLastPractised.toMillis() / (double) HALF_LIFE.toMillis();
        double kept = Math.pow(2, -Math.max(0, halfLives));
        return new MasteryView(mean(kept), uncertainty(kept), evidenceCount);
    }

    private double mean(double kept) {
        double successes = successPoints * kept / EvidenceItem.FULL;
        double difficulties = difficultyPoints * kept / EvidenceItem.FULL;
        return (PRIOR + successes) / (2 * PRIOR + successes + difficulties);
    }

    private double uncertainty(double kept) {
        // Doubles before adding: two huge sums must not overflow.
        double evidence =
                ((double) successPoints + (double) difficultyPoints) * kept / EvidenceItem.FULL;
        return Math.sqrt(0.25 / (2 * PRIOR + evidence + 1));
    }
}
