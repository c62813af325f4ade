package dev.coderx.concepts;

import java.util.List;

/**
 * Concepts that were read from another format.
 *
 * @param concepts with their prerequisites, in the order they were read; they need not make a whole
 *     graph by themselves
 * @param notes what was not carried over, or had to be assumed, in sentences without a stop
 */
public record ReadConcepts(List<Concept> concepts, List<String> notes) {
    public ReadConcepts {
        concepts = List.copyOf(concepts);
        notes = List.copyOf(notes);
    }
}
