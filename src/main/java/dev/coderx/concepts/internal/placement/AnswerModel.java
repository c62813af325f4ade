package dev.coderx.concepts.internal.placement;

/**
 * The chance of a right answer, given how able somebody is in the item's concept.
 *
 * <p>The three-parameter logistic model (Birnbaum, in Lord and Novick, Statistical Theories of
 * Mental Test Scores, 1968) with an upper asymptote for slips (Barton and Lord, 1981): P = g + (1 −
 * g − s) / (1 + exp(−a(θ − b))). Ability θ is on a scale where 0 is the border between "does not
 * know yet" and "knows".
 *
 * @param guessing g, the chance to be right without knowing
 * @param difficulty b, on the scale of θ
 */
record AnswerModel(double guessing, double difficulty) {
    /** How often somebody who knows is wrong all the same. */
    static final double SLIP = 0.1;

    /** How sharply an item tells apart, a. */
    private static final double DISCRIMINATION = 2.5;

    /** From the easiest to the hardest item, on the scale of θ. */
    private static final double RANGE = 0.8;

    static AnswerModel of(QuizItem item) {
        return new AnswerModel(item.guessing(), (item.difficulty() - 0.5) * RANGE);
    }

    /** The chance of a right answer; grows with the ability. */
    double right(double ability) {
        double reach = 1 - guessing - SLIP;
        return guessing + reach / (1 + Math.exp(-DISCRIMINATION * (ability - difficulty)));
    }
}
