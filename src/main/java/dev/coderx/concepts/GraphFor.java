package dev.coderx.concepts;

import dev.coderx.concepts.internal.overlay.OverlayGraphs;
import dev.coderx.identity.People;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The concept graph as somebody sees it: the common one, or what their institution's educators made
 * of it. Callers check who asks.
 */
@ApplicationScoped
public class GraphFor {
    private final ConceptGraph common;
    private final People people;
    private final OverlayGraphs graphs;

    GraphFor(ConceptGraph common, People people, OverlayGraphs graphs) {
        this.common = common;
        this.people = people;
        this.graphs = graphs;
    }

    /** Returns a person's graph; for people of no institution the common one. */
    public Uni<ConceptGraph> person(UUID personId) {
        return people.institutionOf(personId)
                .chain(institution ->
                        institution.map(graphs::of).orElseGet(() -> Uni.createFrom().item(common)));
    }

    /** Whether a graph is the common one, which is what Neo4j holds. */
    public boolean isCommon(ConceptGraph graph) {
        return graph == common;
    }
}
