package dev.coderx.judging;

/** Where the outcome of a submission comes from. */
public enum JudgementSource {
    /** An import said so; its tests were not run again. */
    REPORTED,
    /** The problem's tests were run. */
    TESTS,
    /** Nothing says whether it is correct; {@link NotJudged} tells why. */
    NONE
}
