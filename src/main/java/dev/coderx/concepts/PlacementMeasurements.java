package dev.coderx.concepts;

import dev.coderx.concepts.internal.placement.PlacementComparison;
import dev.coderx.shared.Language;
import java.util.List;
import java.util.function.IntConsumer;

/** Measures the placement quiz on simulated students, without the application. It blocks. */
public final class PlacementMeasurements {
    private final ConceptGraph graph;

    /** Measures over the packaged concepts and items. */
    public PlacementMeasurements() {
        graph = new ConceptGraph(ConceptCatalogue.packaged().concepts());
    }

    /**
     * A figure and the interval it lies in: 95 %, by drawing the students anew (bootstrap).
     *
     * @param low the 2.5th percentile
     * @param high the 97.5th percentile
     */
    public record Figure(double value, double low, double high) {}

    /**
     * How well one way of placing did.
     *
     * @param name what it is
     * @param items asked, on average
     * @param medianAccuracy over students, of the share of concepts that were told right
     * @param meanAccuracy the same on average
     * @param correlation between the chance to know and the truth, on average
     */
    public record Way(
            String name,
            double items,
            Figure medianAccuracy,
            Figure meanAccuracy,
            Figure correlation) {}

    /**
     * The ways beside one another, on the same students.
     *
     * @param concepts of the language
     * @param bank items of the language
     * @param students of all seeds together
     * @param difference of the mean accuracy: adaptive less 40 plain items
     */
    public record Comparison(
            Language language,
            int concepts,
            int bank,
            int students,
            List<Long> seeds,
            List<Way> ways,
            Figure difference) {}

    /**
     * Places simulated students.
     *
     * @param students of each seed, at least 1
     * @param step hears how many students are done
     */
    public Comparison compare(Language language, int students, List<Long> seeds, IntConsumer step) {
        return PlacementComparison.run(graph, language, students, seeds, step);
    }
}
