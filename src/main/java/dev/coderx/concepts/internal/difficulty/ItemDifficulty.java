package dev.coderx.concepts.internal.difficulty;

/**
 * How hard one version of a problem is, apart from who tries it: the chance that a student with
 * even masteries solves it at first try.
 *
 * <p>A Beta distribution over that chance (Gelman et al., Bayesian Data Analysis, 3rd edition,
 * section 2.4). Its prior is the author's difficulty d as the chance 0.75 − d/2, weighing {@value
 * #AUTHOR_WEIGHT} tries: an author's word counts as much as a small class. Each student's first
 * judged try counts once. Counts do not depend on the order of events. As the counts do not look at
 * who tried, a problem that only strong students meet looks easier than it is.
 *
 * @param authorDifficulty 0 (a first program) to 1 (hard)
 * @param correct first tries that were correct, at least 0
 * @param wrong first tries that were not, at least 0
 */
public record ItemDifficulty(double authorDifficulty, int correct, int wrong) {

    /** What the author's word weighs, in first tries. */
    public static final double AUTHOR_WEIGHT = 8;

    /**
     * @throws IllegalArgumentException if a value is outside its range
     */
    public ItemDifficulty {
        if (!(authorDifficulty >= 0 && authorDifficulty <= 1) || correct < 0 || wrong < 0) {
            throw new IllegalArgumentException(
                    "not a difficulty: %s, %d correct, %d wrong"
                            .formatted(authorDifficulty, correct, wrong));
        }
    }

    /** How many first tries it rests on. */
    public int tries() {
        return correct + wrong;
    }

    /** The chance of a student with even masteries, above 0 and below 1. */
    public double chance() {
        return (AUTHOR_WEIGHT * authorChance() + correct) / (AUTHOR_WEIGHT + tries());
    }

    /** The difficulty b of a Rasch model in log odds: 0 is even, positive is harder. */
    public double logOdds() {
        return -Math.log(chance() / (1 - chance()));
    }

    /**
     * The variance of {@link #logOdds}: 1/α + 1/β for Beta(α, β) (the leading terms of its exact
     * value, the trigamma functions of both).
     */
    public double variance() {
        double all = AUTHOR_WEIGHT + tries();
        return 1 / (all * chance()) + 1 / (all * (1 - chance()));
    }

    private double authorChance() {
        return 0.75 - authorDifficulty / 2;
    }
}
