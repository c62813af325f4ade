package dev.coderx.concepts.internal.placement;

/**
 * What is believed of a student's ability in each concept: a normal distribution over all of them
 * together, so that an answer on one concept moves those that hang together with it.
 *
 * <p>Multidimensional item response theory as for adaptive tests (Segall, Psychometrika 61, 1996),
 * kept up to date by assumed density filtering: the answer's exact effect on its own concept is
 * worked out by numerical integration, put back into a normal distribution by its mean and
 * variance, and carried to the other concepts by linear regression on it. Immutable.
 */
final class Belief {
    /** Points of the numerical integration on each side of the mean, and their distance. */
    private static final int SIDE = 16;

    private static final double STEP = 0.25;
    private static final double[] WEIGHTS = weights();

    /** How soft the border at ability 0 is; keeps the chance away from 0 and 1. */
    private static final double SOFT = 0.35;

    /** Makes a logistic curve follow the normal distribution's (Bowling et al., 2009). */
    private static final double LOGISTIC = 1.702;

    private final double[] mean;
    private final double[][] covariance;

    Belief(double[] mean, double[][] covariance) {
        this.mean = mean;
        this.covariance = covariance;
    }

    int size() {
        return mean.length;
    }

    double abilityMean(int concept) {
        return mean[concept];
    }

    double abilityVariance(int concept) {
        return covariance[concept][concept];
    }

    /** How closely two abilities move together: their covariance. */
    double together(int concept, int other) {
        return covariance[concept][other];
    }

    /** The chance that the student knows a concept: that the ability is above 0. */
    double knows(int concept) {
        return chance(mean[concept], covariance[concept][concept]);
    }

    /** How unsure that is, as a standard deviation: from 0 to 0.5. */
    double uncertainty(int concept) {
        double p = knows(concept);
        return Math.sqrt(p * (1 - p));
    }

    /** The summed variance over all concepts, p(1 − p). */
    double doubt() {
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            double p = knows(i);
            sum += p * (1 - p);
        }
        return sum;
    }

    /** The chance of a right answer. */
    double right(int concept, AnswerModel item) {
        double deviation = Math.sqrt(covariance[concept][concept]);
        double chance = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            chance += WEIGHTS[i] * item.right(mean[concept] + deviation * (i - SIDE) * STEP);
        }
        return chance;
    }

    /** What is believed after an answer. */
    Belief after(int concept, AnswerModel item, boolean right) {
        Change change = change(concept, item, right);
        double variance = covariance[concept][concept];
        int n = mean.length;
        double[] moved = new double[n];
        double[][] spread = new double[n][n];
        double[] from = covariance[concept];
        double shrink = change.varianceLoss / (variance * variance);
        for (int i = 0; i < n; i++) {
            moved[i] = mean[i] + from[i] / variance * change.meanGain;
            for (int j = 0; j < n; j++) {
                spread[i][j] = covariance[i][j] - from[i] * from[j] * shrink;
            }
        }
        return new Belief(moved, spread);
    }

    /**
     * What is believed once it is known from elsewhere how able the student is in a concept.
     *
     * @param ability what was seen
     * @param noise the variance of what was seen
     */
    Belief seen(int concept, double ability, double noise) {
        double variance = covariance[concept][concept];
        double gain = variance / (variance + noise);
        int n = mean.length;
        double[] moved = new double[n];
        double[][] spread = new double[n][n];
        double[] from = covariance[concept];
        for (int i = 0; i < n; i++) {
            moved[i] = mean[i] + from[i] / variance * gain * (ability - mean[concept]);
            for (int j = 0; j < n; j++) {
                spread[i][j] = covariance[i][j] - from[i] * from[j] / variance * gain;
            }
        }
        return new Belief(moved, spread);
    }

    /** By how much an item will lower {@link #doubt()}, on average over its two answers. */
    double promise(int concept, AnswerModel item) {
        double chance = right(concept, item);
        return doubt()
                - chance * doubtAfter(concept, change(concept, item, true))
                - (1 - chance) * doubtAfter(concept, change(concept, item, false));
    }

    private double doubtAfter(int concept, Change change) {
        double variance = covariance[concept][concept];
        double[] from = covariance[concept];
        double shrink = change.varianceLoss / (variance * variance);
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            double p =
                    chance(
                            mean[i] + from[i] / variance * change.meanGain,
                            covariance[i][i] - from[i] * from[i] * shrink);
            sum += p * (1 - p);
        }
        return sum;
    }

    private Change change(int concept, AnswerModel item, boolean right) {
        double deviation = Math.sqrt(covariance[concept][concept]);
        double total = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            double z = (i - SIDE) * STEP;
            double chance = item.right(mean[concept] + deviation * z);
            double weight = WEIGHTS[i] * (right ? chance : 1 - chance);
            total += weight;
            first += weight * z;
            second += weight * z * z;
        }
        double shift = first / total;
        double kept = second / total - shift * shift;
        // A surprise can widen the exact distribution; an answer never makes us less sure here.
        double variance = covariance[concept][concept];
        double loss = Math.max(0, 1 - kept) * variance;
        double gain = shift * deviation;
        double before = chance(mean[concept], variance);
        double after = chance(mean[concept] + gain, variance - loss);
        // Far from the border less variance alone could move the chance against the answer.
        boolean against = right ? after < before : after > before;
        return new Change(gain, against ? 0 : loss);
    }

    private static double chance(double mean, double variance) {
        return 1 / (1 + Math.exp(-LOGISTIC * mean / Math.sqrt(Math.max(0, variance) + SOFT)));
    }

    private static double[] weights() {
        double[] weights = new double[2 * SIDE + 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double z = (i - SIDE) * STEP;
            weights[i] = Math.exp(-z * z / 2);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /** How an answer moves its own concept. */
    private record Change(double meanGain, double varianceLoss) {}
}
