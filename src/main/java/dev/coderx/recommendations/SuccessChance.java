package dev.coderx.recommendations;

import dev.coderx.problems.Problem;

/**
 * The chance that a student solves a problem now.
 *
 * <p>A one-parameter logistic model (Rasch, Probabilistic Models for Some Intelligence and
 * Attainment Tests, 1960): P = σ(θ − b). Ability θ is the mean of the log odds of the masteries of
 * the problem's concepts, additive over concepts as in the Additive Factors Model (Cen, Koedinger
 * and Junker, ITS 2006). Difficulty b spreads the editor's 0 to 1 over −2 to 2. Not fitted to data
 * yet: it orders problems, and its value is a rough guess.
 */
final class SuccessChance {

    private static final double SPREAD = 4;

    /** Keeps the log odds finite. */
    private static final double EDGE = 0.01;

    private SuccessChance() {}

    /** From 0 to 1. */
    static double of(Problem problem, RankingRequest request) {
        double ability =
                problem.conceptIds().stream()
                        .mapToDouble(id -> logOdds(request.mastery(id).mean()))
                        .average()
                        .orElse(0);
        double difficulty = SPREAD * (problem.difficulty() - 0.5);
        return 1 / (1 + Math.exp(difficulty - ability));
    }

    private static double logOdds(double chance) {
        double inside = Math.clamp(chance, EDGE, 1 - EDGE);
        return Math.log(inside / (1 - inside));
    }
}
