package dev.coderx.concepts.internal.placement;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.MasteryView;
import dev.coderx.concepts.Prerequisite;
import dev.coderx.shared.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is believed of a student before the first item: the concepts of a language, and how
 * abilities in them hang together.
 *
 * <p>Ability in a concept is a sum of three independent parts: how far the student is in
 * programming at all, what comes down from the prerequisites by their strength, and the concept's
 * own part. So concepts that build on one another move together, neighbours more than distant ones,
 * and never in opposite directions. The later a concept is taught, the lower its mean. The sizes of
 * the parts were tried on simulated students of other seeds than those that are reported.
 */
final class KnowledgePrior {
    /** Variance of the part all concepts share. */
    private static final double GENERAL = 4.0;

    /** Variance of the part that is made of the graph. */
    private static final double OWN = 1.5;

    /** The share of a concept's graph part that its prerequisites explain, at strength 1. */
    private static final double INHERITED = 0.6;

    /**
     * How much the mean goes by the work that lies before a concept; the rest goes by its place in
     * the order of teaching.
     */
    private static final double BY_WORK = 0.3;

    /** The mean ability in the first concept and in the last. */
    private static final double FIRST = 5.0;

    private static final double LAST = -5.0;

    private final List<Concept> concepts;
    private final Map<String, Integer> index = new HashMap<>();
    private final Belief start;

    KnowledgePrior(ConceptGraph graph, Language language) {
        concepts =
                graph.topologicalOrder().stream()
                        .filter(concept -> concept.existsIn(Set.of(language)))
                        .toList();
        for (Concept concept : concepts) {
            index.put(concept.id(), index.size());
        }
        start = new Belief(means(graph), covariances());
    }

    /** The concepts of the language, each after its prerequisites. */
    List<Concept> concepts() {
        return concepts;
    }

    /** The place of a concept in {@link #concepts()}, if it exists in the language. */
    Optional<Integer> indexOf(String conceptId) {
        return Optional.ofNullable(index.get(conceptId));
    }

    /** What is believed of somebody of whom nothing is known. */
    Belief start() {
        return start;
    }

    /** What is believed of somebody whose state is known in some concepts. */
    Belief given(Map<String, MasteryView> state) {
        Belief belief = start;
        for (Concept concept : concepts) {
            MasteryView view = state.get(concept.id());
            if (view != null && view.seen()) {
                // Half a piece of evidence on each side keeps the log odds finite.
                double mean = Math.min(0.97, Math.max(0.03, view.mean()));
                double ability = Math.log(mean / (1 - mean));
                double unseen = MasteryView.UNSEEN.uncertainty() * MasteryView.UNSEEN.uncertainty();
                double known = Math.min(view.uncertainty() * view.uncertainty(), 0.98 * unseen);
                double pieces = 0.25 / known - 0.25 / unseen;
                belief = belief.seen(index(concept.id()), ability, 4 / pieces);
            }
        }
        return belief;
    }

    private int index(String id) {
        return indexOf(id).orElseThrow();
    }

    private double[] means(ConceptGraph graph) {
        int n = concepts.size();
        double[] before = new double[n];
        double most = 1;
        for (int i = 0; i < n; i++) {
            for (String id : graph.ancestors(concepts.get(i).id())) {
                before[i] += indexOf(id).isPresent() ? graph.get(id).minutes() : 0;
            }
            most = Math.max(most, before[i]);
        }
        double last = Math.max(1, n - 1);
        double[] means = new double[n];
        for (int i = 0; i < n; i++) {
            double late = BY_WORK * Math.sqrt(before[i] / most) + (1 - BY_WORK) * i / last;
            means[i] = FIRST + (LAST - FIRST) * late;
        }
        return means;
    }

    /** Down the graph: each concept's part is a weighted sum of its prerequisites' and its own. */
    private double[][] covariances() {
        int n = concepts.size();
        double[][] graph = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] weights = new double[n];
            double total = 0;
            double strongest = 0;
            for (Prerequisite prerequisite : concepts.get(i).prerequisites()) {
                int first = indexOf(prerequisite.conceptId()).orElse(-1);
                if (first >= 0) {
                    weights[first] = prerequisite.strength();
                    total += prerequisite.strength();
                    strongest = Math.max(strongest, prerequisite.strength());
                }
            }
            if (total > 0) {
                double variance = 0;
                for (int j = 0; j < i; j++) {
                    for (int k = 0; k < i; k++) {
                        variance += weights[j] * weights[k] * graph[j][k];
                    }
                }
                double scale = Math.sqrt(INHERITED * strongest / variance);
                for (int j = 0; j < i; j++) {
                    double sum = 0;
                    for (int k = 0; k < i; k++) {
                        sum += weights[k] * graph[k][j];
                    }
                    graph[i][j] = scale * sum;
                    graph[j][i] = graph[i][j];
                }
            }
            graph[i][i] = 1;
        }
        double[][] all = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                all[i][j] = GENERAL + OWN * graph[i][j];
            }
        }
        return all;
    }
}
