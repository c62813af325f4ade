package dev.coderx.concepts.internal.tracing;

import java.util.Arrays;

/**
 * How good predictions are.
 *
 * @param rows how many were scored
 * @param auc the chance that a right answer was given a higher chance than a wrong one, ties half
 *     (0 to 1); NaN where all answers are alike
 * @param logLoss mean negative log likelihood, in nats
 * @param accuracy share of answers on the side of 0.5 that was predicted
 * @param ece expected calibration error over ten bins of equally many rows (Naeini et al. 2015)
 */
record Quality(int rows, double auc, double logLoss, double accuracy, double ece) {
    private static final int BINS = 10;
    private static final double LEAST = 1e-7;

    static Quality of(float[] chances, boolean[] correct) {
        int[] order = order(chances);
        double loss = 0;
        int hit = 0;
        for (int at = 0; at < chances.length; at++) {
            double p = Math.clamp(chances[at], LEAST, 1 - LEAST);
            loss -= Math.log(correct[at] ? p : 1 - p);
            hit += (p >= 0.5) == correct[at] ? 1 : 0;
        }
        int rows = chances.length;
        return new Quality(
                rows,
                auc(chances, correct, order, null),
                loss / rows,
                (double) hit / rows,
                ece(chances, correct, order));
    }

    /** The rows from the lowest chance to the highest. */
    static int[] order(float[] chances) {
        long[] keys = new long[chances.length];
        for (int at = 0; at < keys.length; at++) {
            // Chances are not negative, so their bits are in their order.
            keys[at] = (long) Float.floatToIntBits(chances[at]) << 32 | at;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int at = 0; at < keys.length; at++) {
            order[at] = (int) keys[at];
        }
        return order;
    }

    /** The AUC, where each row counts as often as its weight says (null: once). */
    static double auc(float[] chances, boolean[] correct, int[] order, int @org.jspecify.annotations.Nullable [] weights) {
        double below = 0;
        double wins = 0;
        double right = 0;
        int at = 0;
        while (at < order.length) {
            float chance = chances[order[at]];
            double tiedRight = 0;
            double tiedWrong = 0;
            for (; at < order.length && chances[order[at]] == chance; at++) {
                int weight = weights == null ? 1 : weights[order[at]];
                if (correct[order[at]]) {
                    tiedRight += weight;
                } else {
                    tiedWrong += weight;
                }
            }
            wins += tiedRight * (below + tiedWrong / 2);
            below += tiedWrong;
            right += tiedRight;
        }
        return wins / (right * below);
    }

    private static double ece(float[] chances, boolean[] correct, int[] order) {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int from = (int) ((long) order.length * bin / BINS);
            int to = (int) ((long) order.length * (bin + 1) / BINS);
            double gap = 0;
            for (int at = from; at < to; at++) {
                gap += chances[order[at]] - (correct[order[at]] ? 1 : 0);
            }
            error += Math.abs(gap);
        }
        return error / order.length;
    }
}
