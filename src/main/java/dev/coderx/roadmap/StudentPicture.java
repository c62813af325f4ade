package dev.coderx.roadmap;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.MasteryView;
import dev.coderx.concepts.Prerequisite;
import dev.coderx.shared.Language;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the planner asks about a student: which concepts count, are seen, weak, or known. */
final class StudentPicture {

    private final Map<String, MasteryView> masteries;
    private final List<Concept> eligible;
    private final Set<Language> languages;
    private final Set<String> implied;

    StudentPicture(
            ConceptGraph graph, Map<String, MasteryView> masteries, Set<Language> languages) {
        this.masteries = new HashMap<>(masteries);
        this.languages = Set.copyOf(languages);
        this.eligible =
                graph.topologicalOrder().stream().filter(c -> c.existsIn(this.languages)).toList();
        this.implied =
                implied(
                        graph,
                        eligible.stream()
                                .map(Concept::id)
                                .filter(id -> seen(id) && of(id).mean() >= RoadmapPlanner.EVEN)
                                .toList());
    }

    /** Concepts of the student's languages, each after its prerequisites. */
    List<Concept> eligible() {
        return eligible;
    }

    boolean isEligible(Concept concept) {
        return concept.existsIn(languages);
    }

    MasteryView of(String conceptId) {
        return masteries.getOrDefault(conceptId, MasteryView.UNSEEN);
    }

    boolean anythingSeen() {
        return eligible.stream().anyMatch(concept -> seen(concept.id()));
    }

    boolean seen(String conceptId) {
        return of(conceptId).seen();
    }

    boolean weak(String conceptId) {
        return seen(conceptId) && of(conceptId).lowerBound() < RoadmapPlanner.SURE;
    }

    boolean known(String conceptId) {
        return (seen(conceptId) && !weak(conceptId)) || implied.contains(conceptId);
    }

    /** Whether nothing speaks for the concept: not seen, nor implied by anything seen. */
    boolean unseen(String conceptId) {
        return !seen(conceptId) && !implied.contains(conceptId);
    }

    /** Who uses loops with success has variables too, even if no evidence names them. */
    private Set<String> implied(ConceptGraph graph, List<String> goingWell) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(goingWell);
        while (!open.isEmpty()) {
            for (Prerequisite prerequisite : graph.prerequisites(open.pop())) {
                String first = prerequisite.conceptId();
                if (prerequisite.strength() >= RoadmapPlanner.STRONG
                        && !seen(first)
                        && found.add(first)) {
                    open.push(first);
                }
            }
        }
        return Set.copyOf(found);
    }
}
