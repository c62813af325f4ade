package dev.coderx.patterns;

/**
 * A stretch of a source file.
 *
 * @param startLine the first line, from 1
 * @param startColumn the first column, from 1, in UTF-16 units
 * @param endLine the line of the end, from 1
 * @param endColumn the column just after the last one, from 1, in UTF-16 units
 */
public record Span(int startLine, int startColumn, int endLine, int endColumn) {

    /** Refuses positions below 1 and an end before the start. */
    public Span {
        boolean ordered = endLine > startLine || (endLine == startLine && endColumn >= startColumn);
        if (startLine < 1 || startColumn < 1 || endColumn < 1 || !ordered) {
            throw new IllegalArgumentException("Not a span of a file");
        }
    }
}
