package dev.coderx.concepts;

/** Where a match of a concept comes from. */
public enum ConceptMatchSource {
    /** A link that is known: of a pattern, a rule, a kind of error, or a construct. */
    DIRECT,
    /** The text is like texts about the concept. */
    SIMILAR
}
