package dev.coderx.concepts.internal;

import dev.coderx.concepts.ConceptGraph;
import dev.coderx.patterns.ConceptNames;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the patterns which concepts there are. */
@ApplicationScoped
class GraphConceptNames implements ConceptNames {
    private final ConceptGraph graph;

    GraphConceptNames(ConceptGraph graph) {
        this.graph = graph;
    }

    @Override
    public boolean isConcept(String id) {
        return graph.find(id).isPresent();
    }
}
