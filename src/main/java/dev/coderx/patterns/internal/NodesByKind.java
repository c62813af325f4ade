package dev.coderx.patterns.internal;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of one file by {@link SyntaxNode#kind}, those of a kind in the order of the text. Made
 * by the one walk, so that each analysis then runs over all its nodes at once: its code stays in
 * the processor's caches, which all analyses together are too large for.
 */
final class NodesByKind {

    private final @Nullable List<SyntaxNode>[] nodes;
    private final BitSet met = new BitSet();

    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generic types
    private NodesByKind(int kinds) {
        nodes = new List[kinds];
    }

    /**
     * Walks the tree.
     *
     * @param wanted the kinds to keep
     * @param kinds one more than the highest kind
     */
    static NodesByKind of(SyntaxNode root, BitSet wanted, int kinds) {
        var result = new NodesByKind(kinds);
        for (SyntaxNode node : root.walk()) {
            int kind = node.kind();
            if (wanted.get(kind)) {
                List<SyntaxNode> same = result.nodes[kind];
                if (same == null) {
                    same = new ArrayList<>();
                    result.nodes[kind] = same;
                    result.met.set(kind);
                }
                same.add(node);
            }
        }
        return result;
    }

    /** The nodes of one of the wanted kinds. */
    List<SyntaxNode> of(int kind) {
        List<SyntaxNode> same = nodes[kind];
        return same == null ? List.of() : same;
    }

    /** The wanted kinds the file has nodes of. */
    BitSet met() {
        return met;
    }
}
