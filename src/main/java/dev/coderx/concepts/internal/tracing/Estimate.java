package dev.coderx.concepts.internal.tracing;

/**
 * An ability, as a logit with its variance, that follows answers as they come: one step of an
 * extended Kalman filter on the Rasch model an answer (the Glicko rating's update, Glickman 1999).
 */
final class Estimate {
    private final double drift;
    private double mean;
    private double variance;

    /**
     * Starts at 0.
     *
     * @param variance how sure that is
     * @param drift by how much the variance grows an answer: 0 for an ability that stays
     */
    Estimate(double variance, double drift) {
        this.variance = variance;
        this.drift = drift;
    }

    double mean() {
        return mean;
    }

    double variance() {
        return variance;
    }

    /** Moves by one answer that was expected to be right with this chance. */
    void see(double expected, boolean correct) {
        variance = 1 / (1 / (variance + drift) + expected * (1 - expected));
        mean += variance * ((correct ? 1 : 0) - expected);
    }
}
