package dev.coderx.concepts;

/** Where a piece of evidence was seen. */
public enum EvidenceSource {
    /** In a program that was handed in. */
    SUBMISSION,
    /** In an answer to a quiz. */
    QUIZ
}
