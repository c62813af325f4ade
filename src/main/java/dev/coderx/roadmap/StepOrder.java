package dev.coderx.roadmap;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Orders selected concepts: ancestors first, then what the weakest concept waits for. */
final class StepOrder {

    private StepOrder() {}

    static List<Concept> of(ConceptGraph graph, StudentPicture picture, StepSelection selection) {
        List<Concept> open =
                new ArrayList<>(
                        graph.topologicalOrder().stream()
                                .filter(concept -> selection.contains(concept.id()))
                                .toList());
        Comparator<Concept> urgency =
                Comparator.comparingDouble((Concept c) -> urgency(graph, picture, selection, c))
                        .thenComparingInt(c -> graph.rank(c.id()));
        List<Concept> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            Concept next =
                    open.stream().filter(c -> isFree(graph, c, open)).min(urgency).orElseThrow();
            open.remove(next);
            ordered.add(next);
        }
        return List.copyOf(ordered);
    }

    private static boolean isFree(ConceptGraph graph, Concept concept, List<Concept> open) {
        return open.stream().noneMatch(o -> graph.ancestors(concept.id()).contains(o.id()));
    }

    /** The lowest cautious estimate among the concept and the weak ones that wait for it. */
    private static double urgency(
            ConceptGraph graph, StudentPicture picture, StepSelection selection, Concept concept) {
        return selection.causes().entrySet().stream()
                .filter(entry -> entry.getValue() == StepSelection.Cause.WEAK)
                .map(entry -> entry.getKey())
                .filter(id -> id.equals(concept.id()) || waitsFor(graph, id, concept))
                .mapToDouble(id -> picture.of(id).lowerBound())
                .min()
                .orElse(1);
    }

    private static boolean waitsFor(ConceptGraph graph, String id, Concept concept) {
        return graph.ancestors(id).contains(concept.id());
    }
}
