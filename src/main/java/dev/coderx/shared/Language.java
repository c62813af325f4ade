package dev.coderx.shared;

/** The programming languages a student can submit. */
public enum Language {
    PYTHON,
    JAVA,
    JAVASCRIPT,
    TYPESCRIPT
}
