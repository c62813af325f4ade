package dev.coderx.concepts.internal.placement;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.Mastery;
import dev.coderx.concepts.MasteryView;
import dev.coderx.concepts.Prerequisite;
import dev.coderx.shared.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is believed of a student before the first item: the concepts of a language, and how abilities
 * in them hang together.
 *
 * <p>Ability in a concept is a sum of three independent parts: how far the student is in
 * programming at all, what comes down from the prerequisites by their strength, and the concept's
 * own part. So concepts that build on one another move together, neighbours more than distant ones,
 * and never in opposite directions. The more has to be learned before a concept, the lower its mean.
 * The sizes of the parts are our own choice.
 */
final class KnowledgePrior {
    /** Variance of the part all concepts share. */
    static double GENERAL = Double.parseDouble(System.getProperty("GENERAL", "2.2"));

    /** Variance of the part that is made of the graph. */
    static double OWN = Double.parseDouble(System.getProperty("OWN", "1.3"));

    /** The share of a concept's graph part that its prerequisites explain, at strength 1. */
    static double INHERITED = Double.parseDouble(System.getProperty("INHERITED", "0.8"));

    /** The mean ability where nothing comes before, and where everything does. */
    static double FIRST = Double.parseDouble(System.getProperty("FIRST", "1.6"));

    static double LAST = Double.parseDouble(System.getProperty("LAST", "-1.9"));

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
                double unseen = Mastery.UNKNOWN.uncertainty() * Mastery.UNKNOWN.uncertainty();
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
        double[] before = new double[concepts.size()];
        double most = 1;
        for (int i = 0; i < before.length; i++) {
            for (String id : graph.ancestors(concepts.get(i).id())) {
                before[i] += indexOf(id).isPresent() ? graph.get(id).minutes() : 0;
            }
            most = Math.max(most, before[i]);
        }
        double[] means = new double[before.length];
        for (int i = 0; i < means.length; i++) {
            double mix = Double.parseDouble(System.getProperty("MIX", "0.5")); means[i] = FIRST + (LAST - FIRST) * (mix * Math.sqrt(before[i] / most) + (1 - mix) * i / (means.length - 1.0));
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
            double explained = 0;
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
                explained = INHERITED * strongest;
            }
            graph[i][i] = explained + (1 - explained);
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
