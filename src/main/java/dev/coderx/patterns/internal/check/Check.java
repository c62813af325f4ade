package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.Set;

/**
 * An analysis a catalogue entry can name.
 *
 * @param nodeTypes the types of node it wants to see; empty for the tree as a whole, also where the
 *     code is broken
 * @param visit looks at one such node
 */
public record Check(Set<String> nodeTypes, Visit visit) {

    /** Looks at one node. */
    @FunctionalInterface
    public interface Visit {
        void at(SyntaxNode node, File file, Report report);
    }

    static Check on(Visit visit, String... nodeTypes) {
        return new Check(Set.of(nodeTypes), visit);
    }
}
