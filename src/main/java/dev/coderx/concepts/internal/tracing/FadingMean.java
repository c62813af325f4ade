package dev.coderx.concepts.internal.tracing;

/** Means of residuals, where each later one makes the earlier count less; drawn towards 0. */
final class FadingMean {
    /** How much of an earlier residual's weight is left after one more, from fast to never. */
    private static final double[] FADES = {0.5, 0.8, 0.9, 0.97, 1.0};

    private final double[] sum = new double[FADES.length];
    private final double[] weight = new double[FADES.length];

    void see(double residual) {
        for (int pace = 0; pace < FADES.length; pace++) {
            sum[pace] = sum[pace] * FADES[pace] + residual;
            weight[pace] = weight[pace] * FADES[pace] + 1;
        }
    }

    /** The mean over about the last two residuals. */
    double ofTwo() {
        return at(0);
    }

    /** The mean over about the last five. */
    double ofFive() {
        return at(1);
    }

    /** The mean over about the last ten. */
    double ofTen() {
        return at(2);
    }

    /** The mean over about the last thirty. */
    double ofThirty() {
        return at(3);
    }

    /** The mean over all. */
    double ofAll() {
        return at(4);
    }

    private double at(int pace) {
        return sum[pace] / (weight[pace] + 1);
    }
}
