package dev.coderx.submissions;

/** Whether a submission solves its problem. */
public enum Outcome {
    CORRECT,
    WRONG
}
