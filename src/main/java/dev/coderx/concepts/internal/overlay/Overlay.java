package dev.coderx.concepts.internal.overlay;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.Prerequisite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The changes of one institution: prerequisites with another strength, more of them, hidden ones,
 * and concepts of its own. A value; what it makes of a graph follows from it alone.
 *
 * @param edges by concept and prerequisite the strength; none for a hidden one
 * @param concepts its own, by id, each with {@link #OWN_PREFIX}
 */
public record Overlay(Map<Edge, OptionalDouble> edges, Map<String, Concept> concepts) {
    /** What the id of an institution's concept begins with, and that of no other. */
    public static final String OWN_PREFIX = "own-";

    public static final int MOST_EDGES = 500;
    public static final int MOST_CONCEPTS = 100;

    /** Changes nothing. */
    public static final Overlay NONE = new Overlay(Map.of(), Map.of());

    /** A prerequisite by the ids of both ends. */
    public record Edge(String conceptId, String prerequisiteId) implements Comparable<Edge> {
        @Override
        public int compareTo(Edge other) {
            int first = conceptId.compareTo(other.conceptId);
            return first != 0 ? first : prerequisiteId.compareTo(other.prerequisiteId);
        }
    }

    public Overlay {
        edges = new TreeMap<>(edges);
        concepts = new TreeMap<>(concepts);
    }

    /**
     * Sets a prerequisite's strength, making it where there is none, or hides it.
     *
     * @param strength from 0 to 1, or none to hide it
     * @throws IllegalArgumentException if there would be too many changes
     */
    public Overlay with(Edge edge, OptionalDouble strength) {
        Map<Edge, OptionalDouble> changed = new TreeMap<>(edges);
        changed.put(edge, strength);
        requireMost(changed.size(), MOST_EDGES, "changed prerequisites");
        return new Overlay(changed, concepts);
    }

    /** Takes the change of a prerequisite back. */
    public Overlay without(Edge edge) {
        Map<Edge, OptionalDouble> changed = new TreeMap<>(edges);
        changed.remove(edge);
        return new Overlay(changed, concepts);
    }

    /**
     * Adds a concept, or changes one of its own.
     *
     * @throws IllegalArgumentException if its id does not begin with {@link #OWN_PREFIX}, or there
     *     would be too many
     */
    public Overlay with(Concept concept) {
        if (!concept.id().startsWith(OWN_PREFIX) || concept.id().length() > 60) {
            throw new IllegalArgumentException(
                    "concept '%s': the id of a concept of your own begins with '%s' and has at most 60 letters"
                            .formatted(concept.id(), OWN_PREFIX));
        }
        Map<String, Concept> changed = new TreeMap<>(concepts);
        changed.put(concept.id(), concept);
        requireMost(changed.size(), MOST_CONCEPTS, "concepts of your own");
        return new Overlay(edges, changed);
    }

    /** Takes a concept of its own away, with the changed prerequisites at it. */
    public Overlay without(String conceptId) {
        Map<String, Concept> changed = new TreeMap<>(concepts);
        changed.remove(conceptId);
        Map<Edge, OptionalDouble> left = new TreeMap<>(edges);
        left.keySet()
                .removeIf(edge ->
                        edge.conceptId().equals(conceptId)
                                || edge.prerequisiteId().equals(conceptId));
        return new Overlay(left, changed);
    }

    /** Whether it changes nothing. */
    public boolean isEmpty() {
        return edges.isEmpty() && concepts.isEmpty();
    }

    /**
     * The graph as the institution sees it.
     *
     * @throws IllegalArgumentException as {@link ConceptGraph}'s constructor, or if a change names
     *     a concept that does not exist, or hides a prerequisite that there is none of
     */
    public ConceptGraph over(ConceptGraph base) {
        if (isEmpty()) {
            return base;
        }
        Map<String, Concept> all = new LinkedHashMap<>();
        base.all().forEach(concept -> all.put(concept.id(), concept));
        concepts.forEach((id, concept) -> {
            if (all.putIfAbsent(id, concept) != null) {
                throw new IllegalArgumentException("concept '%s' occurs twice".formatted(id));
            }
        });
        edges.forEach((edge, strength) -> {
            Concept concept = all.get(edge.conceptId());
            if (concept == null) {
                throw new IllegalArgumentException(
                        "unknown concept '%s'".formatted(edge.conceptId()));
            }
            all.put(concept.id(), changed(concept, edge.prerequisiteId(), strength));
        });
        return new ConceptGraph(List.copyOf(all.values()));
    }

    /**
     * The graph as the institution sees it where the common graph has changed since: what no longer
     * fits is left out.
     *
     * @param leftOut is told what and why
     */
    public ConceptGraph asFarAsItFits(ConceptGraph base, Consumer<String> leftOut) {
        Overlay fitting = NONE;
        ConceptGraph graph = base;
        for (Concept concept : concepts.values()) {
            Overlay next = fitting.with(concept);
            try {
                graph = next.over(base);
                fitting = next;
            } catch (IllegalArgumentException e) {
                leftOut.accept(String.valueOf(e.getMessage()));
            }
        }
        for (var edge : edges.entrySet()) {
            Overlay next = fitting.with(edge.getKey(), edge.getValue());
            try {
                graph = next.over(base);
                fitting = next;
            } catch (IllegalArgumentException e) {
                leftOut.accept(String.valueOf(e.getMessage()));
            }
        }
        return graph;
    }

    private static Concept changed(Concept concept, String first, OptionalDouble strength) {
        List<Prerequisite> changed = new ArrayList<>();
        boolean found = false;
        for (Prerequisite prerequisite : concept.prerequisites()) {
            if (!prerequisite.conceptId().equals(first)) {
                changed.add(prerequisite);
                continue;
            }
            found = true;
            strength.ifPresent(value -> changed.add(new Prerequisite(first, value)));
        }
        if (!found) {
            changed.add(
                    new Prerequisite(
                            first,
                            strength.orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "concept '%s' has no prerequisite '%s' to hide"
                                                    .formatted(concept.id(), first)))));
        }
        return concept.withPrerequisites(changed);
    }

    private static void requireMost(int many, int most, String what) {
        if (many > most) {
            throw new IllegalArgumentException("at most %d %s are kept".formatted(most, what));
        }
    }
}
