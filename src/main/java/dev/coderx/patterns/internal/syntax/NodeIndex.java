package dev.coderx.patterns.internal.syntax;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a file by kind, in the order of the text, made in one pass: who looks for the nodes
 * of a type below another need not walk what lies between.
 */
final class NodeIndex {

    private static final SyntaxNode[] NONE = {};
    private static final Comparator<SyntaxNode> IN_ORDER =
            Comparator.comparingInt(SyntaxNode::position);

    private final SyntaxNode[][] byKind;

    /** Takes all nodes in the order of the text. */
    NodeIndex(List<SyntaxNode> nodes, int kinds) {
        int[] counts = new int[kinds];
        for (SyntaxNode node : nodes) {
            counts[node.kind()]++;
        }
        byKind = new SyntaxNode[kinds][];
        Arrays.setAll(byKind, kind -> counts[kind] == 0 ? NONE : new SyntaxNode[counts[kind]]);
        Arrays.fill(counts, 0);
        for (SyntaxNode node : nodes) {
            byKind[node.kind()][counts[node.kind()]++] = node;
        }
    }

    /** All nodes of a kind. */
    List<SyntaxNode> all(int kind) {
        return byKind[kind].length == 0 ? List.of() : Arrays.asList(byKind[kind]);
    }

    /** Adds the nodes of some kinds from one position on and before another. */
    void collect(int from, int to, int[] kinds, List<SyntaxNode> found) {
        int begun = found.size();
        int lists = 0;
        for (int kind : kinds) {
            int before = found.size();
            SyntaxNode[] all = byKind[kind];
            for (int i = firstFrom(all, from); i < all.length && all[i].position() < to; i++) {
                found.add(all[i]);
            }
            lists += found.size() > before ? 1 : 0;
        }
        if (lists > 1) {
            found.subList(begun, found.size()).sort(IN_ORDER);
        }
    }

    /** The first node of some kinds from one position on and before another. */
    @Nullable SyntaxNode first(int from, int to, int[] kinds) {
        SyntaxNode first = null;
        for (int kind : kinds) {
            SyntaxNode[] all = byKind[kind];
            int i = firstFrom(all, from);
            if (i < all.length && all[i].position() < (first == null ? to : first.position())) {
                first = all[i];
            }
        }
        return first;
    }

    /** The index of the first node at this position or after it. */
    private static int firstFrom(SyntaxNode[] nodes, int position) {
        int low = 0;
        int high = nodes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (nodes[middle].position() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
