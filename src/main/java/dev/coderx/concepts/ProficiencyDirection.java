package dev.coderx.concepts;

/** Which way a mean went lately. */
public enum ProficiencyDirection {
    RISING,
    STEADY,
    FALLING,
    /** The first evidence came within the span that is looked at. */
    NEW
}
