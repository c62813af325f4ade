package dev.coderx.concepts;

import org.eclipse.microprofile.graphql.NonNull;

/** A concept by id, with the title people read. */
public record ConceptRef(@NonNull String id, @NonNull String title) {
    /** Refers to a concept of the graph; one it does not know is shown by its id. */
    public static ConceptRef of(ConceptGraph graph, String id) {
        return new ConceptRef(id, graph.find(id).map(Concept::title).orElse(id));
    }
}
