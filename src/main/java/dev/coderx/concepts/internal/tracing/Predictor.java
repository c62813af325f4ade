package dev.coderx.concepts.internal.tracing;

/** Something that predicts answers. */
interface Predictor {
    /**
     * The chance of a right answer for each row of a learner; it may look at earlier rows and at
     * the row's own problem and skill only. What it says of copies is not looked at.
     */
    float[] chances(Learner learner);
}
