package dev.coderx.concepts.internal.tracing;

import dev.coderx.concepts.AnswerModelFigures.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** How good predictions are; they are kept from the lowest chance to the highest. */
final class Quality {
    private static final int BINS = 10;
    private static final double LEAST = 1e-7;
    private static final double TAIL = 0.025;

    private final float[] chances;
    private final boolean[] correct;

    /** Whose answer it is, as a number from 0. */
    private final int[] learners;

    /**
     * Sorts predictions.
     *
     * @param chances 0 to 1
     * @param learners the number of each answer's learner, from 0
     */
    Quality(float[] chances, boolean[] correct, int[] learners) {
        int rows = chances.length;
        long[] keys = new long[rows];
        for (int at = 0; at < rows; at++) {
            // The bits of floats that are not negative are in the floats' order.
            keys[at] = (long) Float.floatToIntBits(chances[at]) << 32 | at;
        }
        Arrays.sort(keys);
        this.chances = new float[rows];
        this.correct = new boolean[rows];
        this.learners = new int[rows];
        for (int at = 0; at < rows; at++) {
            int from = (int) keys[at];
            this.chances[at] = chances[from];
            this.correct[at] = correct[from];
            this.learners[at] = learners[from];
        }
    }

    /** The figures over all rows. */
    Figure figure() {
        int most = Arrays.stream(learners).max().orElse(0);
        int[] once = new int[most + 1];
        Arrays.fill(once, 1);
        return figure(once);
    }

    /**
     * The figures of samples of as many learners, drawn with replacement: the percentile bootstrap
     * (Efron 1979).
     *
     * @return lower and upper ends that hold 95 % of the samples' figures
     */
    List<Figure> interval(int samples, long seed) {
        int count = Arrays.stream(learners).max().orElse(-1) + 1;
        Random random = new Random(seed);
        List<Figure> drawn = new ArrayList<>();
        for (int sample = 0; sample < samples; sample++) {
            int[] weights = new int[count];
            for (int draw = 0; draw < count; draw++) {
                weights[random.nextInt(count)]++;
            }
            drawn.add(figure(weights));
        }
        return List.of(percentile(drawn, TAIL), percentile(drawn, 1 - TAIL));
    }

    private static Figure percentile(List<Figure> drawn, double share) {
        return new Figure(
                0,
                percentile(drawn, share, Figure::auc),
                percentile(drawn, share, Figure::logLoss),
                percentile(drawn, share, Figure::accuracy),
                percentile(drawn, share, Figure::ece));
    }

    private static double percentile(
            List<Figure> drawn, double share, ToDoubleFunction<Figure> part) {
        double[] sorted = drawn.stream().mapToDouble(part).sorted().toArray();
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /** The figures where each learner counts as often as its weight says. */
    private Figure figure(int[] weights) {
        long rows = 0;
        double loss = 0;
        double hit = 0;
        for (int at = 0; at < chances.length; at++) {
            int weight = weights[learners[at]];
            double chance = Math.clamp(chances[at], LEAST, 1 - LEAST);
            loss -= weight * Math.log(correct[at] ? chance : 1 - chance);
            hit += (chance >= 0.5) == correct[at] ? weight : 0;
            rows += weight;
        }
        return new Figure((int) rows, auc(weights), loss / rows, hit / rows, ece(weights, rows));
    }

    private double auc(int[] weights) {
        double wrongBelow = 0;
        double wins = 0;
        double right = 0;
        int at = 0;
        while (at < chances.length) {
            float chance = chances[at];
            double tiedRight = 0;
            double tiedWrong = 0;
            for (; at < chances.length && chances[at] == chance; at++) {
                if (correct[at]) {
                    tiedRight += weights[learners[at]];
                } else {
                    tiedWrong += weights[learners[at]];
                }
            }
            wins += tiedRight * (wrongBelow + tiedWrong / 2);
            wrongBelow += tiedWrong;
            right += tiedRight;
        }
        return wins / (right * wrongBelow);
    }

    private double ece(int[] weights, long rows) {
        double error = 0;
        double gap = 0;
        long seen = 0;
        int bin = 1;
        for (int at = 0; at < chances.length; at++) {
            while (bin < BINS && seen >= (double) rows * bin / BINS) {
                error += Math.abs(gap);
                gap = 0;
                bin++;
            }
            int weight = weights[learners[at]];
            gap += weight * (chances[at] - (correct[at] ? 1 : 0));
            seen += weight;
        }
        return (error + Math.abs(gap)) / rows;
    }
}
