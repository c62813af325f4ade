package dev.coderx.patterns;

/** Knows the concepts there are. The module of concepts, which uses this one, implements it. */
public interface ConceptNames {

    /** Whether a concept has this id. */
    boolean isConcept(String id);
}
