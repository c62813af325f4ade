package dev.coderx.concepts.internal.difficulty;

import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.MasteryView;
import dev.coderx.concepts.Observations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The chance that a student solves a problem at the next try.
 *
 * <p>A Rasch model, P = σ(θ − b) (Rasch, Probabilistic Models for Some Intelligence and Attainment
 * Tests, 1960), as adaptive practice uses it (Pelánek, Computers &amp; Education 98, 2016):
 *
 * <ul>
 *   <li>Ability θ is the mean of the log odds of the problem's concepts, additive as in the
 *       Additive Factors Model (Cen, Koedinger and Junker, ITS 2006); the main concept counts
 *       twice.
 *   <li>Difficulty b is what {@link ItemDifficulty} learned.
 *   <li>How unsure both are flattens the chance: σ(z / √(1 + πv/8)) for z = θ − b of variance v
 *       (MacKay, Neural Computation 4, 1992). The variance of log odds under Beta(α, β) is taken as
 *       1/α + 1/β.
 * </ul>
 *
 * Nothing of it is fitted to data, so it orders problems better than it names their chances.
 *
 * @param chance above 0 and below 1
 * @param lower the lower end of an interval that holds 80 % of what is likely
 * @param upper its upper end
 * @param parts what the chance is made of; their effects add up to it
 */
public record SolveChance(double chance, double lower, double upper, List<Part> parts) {

    /** 80 % of a normal distribution lie within so many deviations. */
    private static final double DEVIATIONS = 1.2816;

    /** Keeps log odds finite. */
    private static final double EDGE = 0.001;

    public SolveChance {
        parts = List.copyOf(parts);
    }

    /** Something that makes the chance higher or lower, in plain words. */
    public record Part(String label, double effect) {}

    /**
     * Predicts.
     *
     * @param view what is known of the student in a concept
     */
    public static SolveChance of(
            TriedProblem problem,
            ItemDifficulty difficulty,
            Function<String, MasteryView> view,
            ConceptGraph graph) {
        double odds = -difficulty.logOdds();
        double variance = difficulty.variance();
        double reached = logistic(odds);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(SolveWords.start(difficulty), reached));
        int main = 1;
        double weights = problem.conceptIds().size() + 1.0;
        for (String id : problem.conceptIds()) {
            double weight = (1 + main) / weights;
            MasteryView known = view.apply(id);
            double mean = Math.clamp(known.mean(), EDGE, 1 - EDGE);
            odds += weight * Math.log(mean / (1 - mean));
            variance += weight * weight * variance(mean, known.uncertainty());
            double next = logistic(odds);
            parts.add(new Part(SolveWords.concept(graph.titleOf(id), known), next - reached));
            reached = next;
            main = 0;
        }
        double chance = logistic(odds / Math.sqrt(1 + Math.PI * variance / 8));
        parts.add(new Part(SolveWords.UNSURE, chance - reached));
        double wide = DEVIATIONS * Math.sqrt(variance);
        return new SolveChance(
                chance,
                Math.min(chance, logistic(odds - wide)),
                Math.max(chance, logistic(odds + wide)),
                parts);
    }

    /** Of the log odds; the amount of evidence follows from {@link Observations#uncertainty}. */
    private static double variance(double mean, double uncertainty) {
        double weight = 0.25 / (uncertainty * uncertainty) - 1;
        return 1 / (weight * mean) + 1 / (weight * (1 - mean));
    }

    private static double logistic(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }
}
