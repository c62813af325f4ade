package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;

/** Where a check says what it found. */
public interface Report {

    /** Marks a stretch of the source. */
    Mark mark(int start, int end);

    /** Marks a node. */
    default Mark mark(SyntaxNode node) {
        return mark(node.start(), node.end());
    }

    /** What more there is to say of a place that was marked. */
    interface Mark {

        /** Adds a place that explains it. */
        Mark because(int start, int end, String note);

        /** Offers a safe change: this stretch replaced by this text. */
        Mark edit(int start, int end, String replacement);

        /** Adds a node that explains it. */
        default Mark because(SyntaxNode node, String note) {
            return because(node.start(), node.end(), note);
        }

        /** Offers a safe change: this node replaced by this text. */
        default Mark edit(SyntaxNode node, String replacement) {
            return edit(node.start(), node.end(), replacement);
        }
    }
}
