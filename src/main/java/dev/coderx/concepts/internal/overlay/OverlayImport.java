package dev.coderx.concepts.internal.overlay;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.Prerequisite;
import dev.coderx.concepts.ReadConcepts;
import dev.coderx.concepts.internal.overlay.Overlay.Edge;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Takes concepts that were read from elsewhere into an overlay. One whose id the common graph has
 * is that concept, and gets the prerequisites it lacks; every other becomes a concept of the
 * institution's own.
 */
final class OverlayImport {
    private final ConceptGraph common;

    OverlayImport(ConceptGraph common) {
        this.common = common;
    }

    /**
     * @throws IllegalArgumentException as {@link Overlay#with(Concept)}
     */
    Overlay into(Overlay overlay, ReadConcepts read) {
        Overlay changed = overlay;
        for (Concept concept : read.concepts()) {
            if (common.find(concept.id()).isEmpty()) {
                changed = changed.with(own(concept));
            }
        }
        for (Concept concept : read.concepts()) {
            if (common.find(concept.id()).isPresent()) {
                for (Prerequisite first : prerequisites(concept)) {
                    if (!has(concept.id(), first.conceptId())) {
                        changed =
                                changed.with(
                                        new Edge(concept.id(), first.conceptId()),
                                        OptionalDouble.of(first.strength()));
                    }
                }
            }
        }
        return changed;
    }

    private Concept own(Concept concept) {
        return new Concept(
                id(concept.id()),
                concept.title(),
                concept.summary(),
                concept.area(),
                concept.languages(),
                concept.minutes(),
                prerequisites(concept),
                concept.partOf() == null ? null : id(concept.partOf()),
                concept.variants(),
                concept.resources());
    }

    private List<Prerequisite> prerequisites(Concept concept) {
        return concept.prerequisites().stream()
                .map(first -> new Prerequisite(id(first.conceptId()), first.strength()))
                .toList();
    }

    private String id(String id) {
        return common.find(id).isPresent() || id.startsWith(Overlay.OWN_PREFIX)
                ? id
                : Overlay.OWN_PREFIX + id;
    }

    private boolean has(String conceptId, String first) {
        return common.prerequisites(conceptId).stream()
                .anyMatch(prerequisite -> prerequisite.conceptId().equals(first));
    }
}
