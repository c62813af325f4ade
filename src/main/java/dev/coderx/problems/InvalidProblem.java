package dev.coderx.problems;

/**
 * A problem file that is not one. The message names the file, the line and the part, and says what
 * is wanted; it may be shown to the file's author.
 */
public final class InvalidProblem extends RuntimeException {
    private final int line;

    public InvalidProblem(String source, int line, String message) {
        super("%s, line %d: %s".formatted(source, line, message));
        this.line = line;
    }

    /** Where, from 1. */
    public int line() {
        return line;
    }
}
