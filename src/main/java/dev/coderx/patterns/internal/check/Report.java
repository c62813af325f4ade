package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;

/** Where a check says what it found. */
public interface Report {

    /** Marks a stretch of the source. */
    void mark(int start, int end);

    /** Marks a node. */
    default void mark(SyntaxNode node) {
        mark(node.start(), node.end());
    }
}
