package dev.coderx.roadmap;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.Prerequisite;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which concepts are on the roadmap and why, before they are ordered.
 *
 * @param causes by concept id, in the order of selection
 */
record StepSelection(Map<String, Cause> causes) {

    /** Why a concept was selected. */
    enum Cause {
        WEAK,
        NEEDED,
        NEW,
        START
    }

    static StepSelection starter(ConceptGraph graph, StudentPicture picture) {
        StepSelection selection = new StepSelection(new LinkedHashMap<>());
        picture.eligible().stream()
                .limit(RoadmapPlanner.STARTER_STEPS)
                .forEach(concept -> selection.causes.put(concept.id(), Cause.START));
        return selection;
    }

    static StepSelection fromEvidence(ConceptGraph graph, StudentPicture picture) {
        StepSelection selection = new StepSelection(new LinkedHashMap<>());
        weakestFirst(graph, picture).forEach(weak -> selection.addWithNeeds(graph, picture, weak));
        selection.fillWithNew(graph, picture);
        return selection;
    }

    boolean contains(String conceptId) {
        return causes.containsKey(conceptId);
    }

    Cause cause(String conceptId) {
        return causes.getOrDefault(conceptId, Cause.NEW);
    }

    private static List<Concept> weakestFirst(ConceptGraph graph, StudentPicture picture) {
        return picture.eligible().stream()
                .filter(concept -> picture.weak(concept.id()))
                .sorted(
                        Comparator.comparingDouble((Concept c) -> picture.of(c.id()).lowerBound())
                                .thenComparingInt(c -> graph.rank(c.id())))
                .toList();
    }

    /**
     * Adds a weak concept and what it lacks. Where there is not room for all of it, the first of
     * them are added, since without these the rest would not help.
     */
    private void addWithNeeds(ConceptGraph graph, StudentPicture picture, Concept weak) {
        needs(graph, picture, weak).stream()
                .filter(id -> !contains(id))
                .sorted(Comparator.comparingInt(graph::rank))
                .limit(RoadmapPlanner.MOST_STEPS - causes.size())
                .forEach(id -> causes.put(id, picture.weak(id) ? Cause.WEAK : Cause.NEEDED));
    }

    private static Set<String> needs(ConceptGraph graph, StudentPicture picture, Concept weak) {
        Set<String> needed = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(weak.id()));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (!needed.add(id)) {
                continue;
            }
            for (Prerequisite prerequisite : graph.prerequisites(id)) {
                String first = prerequisite.conceptId();
                boolean lacking =
                        picture.weak(first)
                                || (picture.unseen(first)
                                        && prerequisite.strength() >= RoadmapPlanner.STRONG);
                if (lacking && picture.isEligible(graph.get(first))) {
                    open.push(first);
                }
            }
        }
        return needed;
    }

    private void fillWithNew(ConceptGraph graph, StudentPicture picture) {
        for (Concept concept : picture.eligible()) {
            if (causes.size() >= RoadmapPlanner.FEW_STEPS) {
                return;
            }
            boolean ready =
                    concept.prerequisites().stream()
                            .map(Prerequisite::conceptId)
                            .allMatch(id -> met(graph, picture, id));
            if (ready && picture.unseen(concept.id()) && !contains(concept.id())) {
                causes.put(concept.id(), Cause.NEW);
            }
        }
    }

    /** A prerequisite is met if it is known, comes earlier on this roadmap, or does not exist. */
    private boolean met(ConceptGraph graph, StudentPicture picture, String id) {
        return picture.known(id) || contains(id) || !picture.isEligible(graph.get(id));
    }
}
