package dev.coderx.concepts;

/** What a piece of evidence about a concept comes from. */
public enum EvidenceKind {
    /** A mistake pattern was found that hangs on the concept: difficulty. */
    FINDING,
    /** A program that uses the concept was right: success. */
    SOLVED,
    /** A program that uses the concept was not right yet: difficulty, shared among its concepts. */
    NOT_SOLVED,
    /** A program uses the concept without a finding on it, its outcome unknown: weak success. */
    PRACTISED,
    /** A question of a quiz was answered right: success. */
    ANSWERED_RIGHT,
    /** A question of a quiz was not answered right: difficulty. */
    ANSWERED_WRONG
}
