package dev.coderx.concepts;

/**
 * How much speaks for and against one student's command of one concept, at one moment.
 *
 * <p>The two counts of a Beta distribution over the chance that the student gets the concept right
 * (Gelman et al., Bayesian Data Analysis, 3rd edition, sections 2.1 and 2.4), without its prior.
 * The prior weighs {@value #PRIOR_WEIGHT} observations and has a mean of its own: a half, or what
 * the class and the neighbouring concepts suggest.
 *
 * @param successes full observations, at least 0
 * @param difficulties full observations, at least 0
 */
public record Observations(double successes, double difficulties) {

    /** Nothing known yet. */
    public static final Observations NONE = new Observations(0, 0);

    /** The prior's mean where nothing else suggests one. */
    public static final double EVEN = 0.5;

    /** The prior's weight, in full observations: with {@link #EVEN} it is uniform, Beta(1, 1). */
    public static final double PRIOR_WEIGHT = 2;

    /**
     * @throws IllegalArgumentException if a count is negative or not a number
     */
    public Observations {
        if (!(successes >= 0) || !(difficulties >= 0)) {
            throw new IllegalArgumentException(
                    "counts must not be negative: %s, %s".formatted(successes, difficulties));
        }
    }

    /** Both together, in full observations. */
    public double total() {
        return successes + difficulties;
    }

    /**
     * The mean of the Beta distribution. It lies between the prior's mean and the share of
     * successes, so a prior never takes it past what the evidence itself says.
     *
     * @param start the prior's mean, 0 to 1
     */
    public double mean(double start) {
        return (PRIOR_WEIGHT * start + successes) / (PRIOR_WEIGHT + total());
    }

    /**
     * How unsure the mean is: the widest standard deviation that a Beta distribution of this much
     * evidence can have, √(¼ / (α + β + 1)).
     *
     * <p>The variance of Beta(α, β) is m(1 − m) / (α + β + 1) with m the mean (Gelman et al.,
     * appendix A). It can grow when evidence surprises, as m moves towards a half. With m(1 − m) at
     * its largest, ¼, the measure depends on the amount of evidence only: more evidence never
     * raises it, and it is never less than the true deviation. From 0.289 without evidence down
     * towards 0.
     */
    public double uncertainty() {
        return Math.sqrt(0.25 / (PRIOR_WEIGHT + total() + 1));
    }

    /** These without some of them; what rounding would make negative is 0. */
    Observations without(Observations other) {
        return new Observations(
                Math.max(0, successes - other.successes),
                Math.max(0, difficulties - other.difficulties));
    }
}
