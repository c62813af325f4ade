package dev.coderx.concepts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is a part of what: a forest, since a concept is a part of one other at most. */
final class ConceptParts {
    private ConceptParts() {}

    /**
     * Collects the parts of each concept, in the catalogue's order.
     *
     * @throws IllegalArgumentException if the whole is unknown, or a part contains itself
     */
    static Map<String, List<Concept>> of(Map<String, Concept> byId) {
        Map<String, List<Concept>> parts = new LinkedHashMap<>();
        for (Concept concept : byId.values()) {
            String whole = concept.partOf();
            if (whole == null) {
                continue;
            }
            if (!byId.containsKey(whole)) {
                throw new IllegalArgumentException(
                        "concept '%s': it is part of '%s', which is unknown"
                                .formatted(concept.id(), whole));
            }
            requireEnd(concept, byId);
            parts.computeIfAbsent(whole, _ -> new ArrayList<>()).add(concept);
        }
        parts.replaceAll((_, list) -> List.copyOf(list));
        return Map.copyOf(parts);
    }

    private static void requireEnd(Concept start, Map<String, Concept> byId) {
        Set<String> way = new LinkedHashSet<>();
        for (Concept at = start;
                at != null;
                at = at.partOf() == null ? null : byId.get(at.partOf())) {
            if (!way.add(at.id())) {
                throw new IllegalArgumentException(
                        "concepts are parts of one another in a circle: %s is part of %s"
                                .formatted(String.join(" is part of ", way), at.id()));
            }
        }
    }
}
