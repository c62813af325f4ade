package dev.coderx.concepts.internal.matching;

/** Turns a sentence into a vector, so that sentences that mean alike lie near each other. */
public interface Sentences {

    /** How many numbers a vector has. */
    int DIMENSIONS = 384;

    /**
     * The vector of a text, of length 1; the same text always gives the same vector. Takes some
     * milliseconds of CPU, and longer where the model is yet to be loaded.
     *
     * @throws ModelAwayException if the model cannot be loaded or run on this machine
     */
    float[] vector(String text);
}
