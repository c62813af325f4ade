package dev.coderx.patterns.internal.query;

import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt to match has found so far. One serves any number of attempts, one after another,
 * so that the many that fail at once cost no memory.
 */
public final class Frame {

    private static final int CHECK_EVERY = 256;

    final Deadline deadline;
    private int steps;
    @Nullable SyntaxNode[] captured = new SyntaxNode[4];
    @Nullable SyntaxNode[] found = new SyntaxNode[8];

    public Frame(Deadline deadline) {
        this.deadline = deadline;
    }

    /** Counts a step; a query with many ways to fail must end in time too. */
    void step() {
        if (++steps % CHECK_EVERY == 0) {
            deadline.check();
        }
    }

    /** Makes room for a query. */
    void fit(int names, int children) {
        if (captured.length < names) {
            captured = new SyntaxNode[names];
        }
        if (found.length < children) {
            found = new SyntaxNode[children];
        }
    }

    /** Forgets what was captured. */
    void clear() {
        Arrays.fill(captured, null);
    }

    /** The place after a child that was found. */
    int after(int child) {
        SyntaxNode node = child == Program.FIRST ? null : found[child];
        return node == null ? 0 : node.index() + 1;
    }
}
