package dev.coderx.patterns;

/** What kind of mistake a pattern is. */
public enum Category {
    SYNTAX,
    LOGIC,
    DATA_FLOW,
    API_MISUSE,
    STYLE,
    DESIGN,
    PERFORMANCE,
    SAFETY
}
