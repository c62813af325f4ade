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
    private static final double SECOND = secondMoment();

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

    /** What is believed after an answer. */
    Belief after(int concept, AnswerModel item, boolean right) {
        Preview preview = preview(concept, item);
        Change change = right ? preview.ifRight : preview.ifWrong;
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
        Preview preview = preview(concept, item);
        return doubt()
                - preview.right * doubtAfter(concept, preview.ifRight)
                - (1 - preview.right) * doubtAfter(concept, preview.ifWrong);
    }

    /**
     * About the same as {@link #promise} without a constant factor, and much quicker: the variance
     * of the chances to know, to first order (delta method), by what the answer will move.
     *
     * @param weights as {@link #weightsOf} gives them
     */
    double roughPromise(int concept, AnswerModel item, double[] weights) {
        Preview preview = preview(concept, item);
        double apart = preview.ifRight.meanGain - preview.ifWrong.meanGain;
        return preview.right * (1 - preview.right) * apart * apart * weights[concept];
    }

    /** For each concept, how much all chances to know move with the ability in it, squared. */
    double[] weightsOf() {
        int n = mean.length;
        double[] slopes = new double[n];
        for (int i = 0; i < n; i++) {
            double p = knows(i);
            double slope = p * (1 - p) * LOGISTIC / Math.sqrt(covariance[i][i] + SOFT);
            slopes[i] = slope * slope;
        }
        double[] weights = new double[n];
        for (int c = 0; c < n; c++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += slopes[i] * covariance[c][i] * covariance[c][i];
            }
            weights[c] = sum / (covariance[c][c] * covariance[c][c]);
        }
        return weights;
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

    /** Works out what both answers will do, by one numerical integration. */
    private Preview preview(int concept, AnswerModel item) {
        double deviation = Math.sqrt(covariance[concept][concept]);
        double total = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            double z = (i - SIDE) * STEP;
            double weight = WEIGHTS[i] * item.right(mean[concept] + deviation * z);
            total += weight;
            first += weight * z;
            second += weight * z * z;
        }
        return new Preview(
                total,
                change(concept, first / total, second / total, true),
                change(concept, -first / (1 - total), (SECOND - second) / (1 - total), false));
    }

    /**
     * How an answer moves its concept.
     *
     * @param shift the new mean of the standardised ability
     * @param second its new second moment
     */
    private Change change(int concept, double shift, double second, boolean right) {
        double variance = covariance[concept][concept];
        // A surprise can widen the exact distribution; an answer never makes us less sure here.
        double loss = Math.max(0, 1 - (second - shift * shift)) * variance;
        double gain = shift * Math.sqrt(variance);
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

    /** Of the points as they are weighted: 1, but for the ends that are cut off. */
    private static double secondMoment() {
        double sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (i - SIDE) * STEP * (i - SIDE) * STEP;
        }
        return sum;
    }

    /** The chance of a right answer, and what either answer does. */
    private record Preview(double right, Change ifRight, Change ifWrong) {}

    /** How an answer moves its own concept. */
    private record Change(double meanGain, double varianceLoss) {}
}
