package dev.coderx.concepts.internal.placement;

import dev.coderx.concepts.ConceptGraph;
import java.util.List;
import java.util.Optional;

/** Says in plain words why a concept's result is what it is. */
final class Explanations {
    private final ConceptGraph graph;
    private final KnowledgePrior prior;

    Explanations(ConceptGraph graph, KnowledgePrior prior) {
        this.graph = graph;
        this.prior = prior;
    }

    /** The reason of a concept's result after some answers. */
    String reason(String conceptId, List<GivenAnswer> answers) {
        List<GivenAnswer> own =
                answers.stream().filter(given -> given.conceptId().equals(conceptId)).toList();
        if (!own.isEmpty()) {
            long right = own.stream().filter(GivenAnswer::right).count();
            return own.size() == 1
                    ? right == 1
                            ? "You were asked about it once, and your answer was right."
                            : "You were asked about it once, and it did not work out this time."
                    : "You were asked about it %d times; %d of your answers were right."
                            .formatted(own.size(), right);
        }
        return nearest(conceptId, answers)
                .map(given -> indirect(conceptId, given))
                .orElse(
                        "You were not asked about it. This is what usually holds for somebody"
                                + " who starts.");
    }

    private String indirect(String conceptId, GivenAnswer given) {
        String title = graph.titleOf(given.conceptId());
        String how = given.right() ? "was right" : "did not work out";
        String link;
        if (graph.find(given.conceptId()).isEmpty()) {
            link = "belongs to the same subject";
        } else if (graph.ancestors(given.conceptId()).contains(conceptId)) {
            link = "builds on it";
        } else if (graph.ancestors(conceptId).contains(given.conceptId())) {
            link = "comes before it";
        } else {
            link = "is learned by many at about the same time";
        }
        return "You were not asked about it. Nearest to it was “%s”, which %s; there your answer %s."
                .formatted(title, link, how);
    }

    /** The answer whose concept hangs together most with this one; of several the latest. */
    private Optional<GivenAnswer> nearest(String conceptId, List<GivenAnswer> answers) {
        int concept = prior.indexOf(conceptId).orElse(-1);
        GivenAnswer best = null;
        double most = -1;
        for (GivenAnswer given : answers) {
            int other = prior.indexOf(given.conceptId()).orElse(-1);
            if (concept >= 0 && other >= 0) {
                double together = prior.start().together(concept, other);
                if (together >= most) {
                    most = together;
                    best = given;
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
