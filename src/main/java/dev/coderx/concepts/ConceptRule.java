package dev.coderx.concepts;

import dev.coderx.problems.ProblemKit;
import dev.coderx.problems.ProblemRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A problem hangs on concepts that exist in one of its languages. */
@ApplicationScoped
public class ConceptRule implements ProblemRule {
    private final ConceptGraph graph;

    public ConceptRule(ConceptGraph graph) {
        this.graph = graph;
    }

    @Override
    public List<Violation> violations(ProblemKit kit) {
        List<Violation> found = new ArrayList<>();
        for (String id : kit.problem().conceptIds()) {
            Optional<Concept> concept = graph.find(id);
            if (concept.isEmpty()) {
                found.add(
                        new Violation(
                                "concepts",
                                "there is no concept '%s'; the query \"concepts\" lists them all"
                                        .formatted(id)));
                continue;
            }
            if (!concept.get().existsIn(kit.problem().languages())) {
                found.add(
                        new Violation(
                                "concepts",
                                "the concept '%s' exists in none of the problem's languages"
                                        .formatted(id)));
            }
        }
        return found;
    }
}
