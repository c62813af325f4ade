package dev.coderx.concepts.internal;

import dev.coderx.concepts.ConceptGraph;
import dev.coderx.shared.Language;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Leaves out concepts that a newer or older catalogue has and ours has not. */
record KnownConcepts(ConceptGraph graph) {

    Set<String> of(Collection<String> conceptIds) {
        return conceptIds.stream()
                .filter(id -> graph.find(id).isPresent())
                .collect(Collectors.toSet());
    }

    /** Leaves out too what a problem practises in other languages than the one it was solved in. */
    Set<String> in(Language language, Collection<String> conceptIds) {
        return of(conceptIds).stream()
                .filter(id -> graph.get(id).existsIn(Set.of(language)))
                .collect(Collectors.toSet());
    }
}
