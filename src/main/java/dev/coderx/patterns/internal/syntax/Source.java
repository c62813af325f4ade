package dev.coderx.patterns.internal.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * The text under analysis, the nodes of its tree in the order of the text, those that hold others
 * before them, and an account of the steps that are made in the tree. Each walk counts its steps
 * here, so that a deadline holds in all of them, whoever wrote them.
 */
final class Source {

    private static final int CHECK_EVERY = 1024;

    private final String text;
    private final Grammar grammar;
    private final Deadline deadline;
    private final List<SyntaxNode> nodes = new ArrayList<>(256);
    private NodeIndex index;
    private long steps;

    Source(String text, Grammar grammar, Deadline deadline) {
        this.text = text;
        this.grammar = grammar;
        this.deadline = deadline;
        this.index = new NodeIndex(List.of(), grammar.kinds());
    }

    String text() {
        return text;
    }

    /** Takes the next node and tells its position. */
    int add(SyntaxNode node) {
        nodes.add(node);
        return nodes.size() - 1;
    }

    /** Says that this were all nodes. */
    void close() {
        for (SyntaxNode node : nodes.reversed()) {
            node.close();
        }
        index = new NodeIndex(nodes, grammar.kinds());
    }

    /** The nodes by kind; before all are there, none. */
    NodeIndex index() {
        return index;
    }

    Grammar grammar() {
        return grammar;
    }

    SyntaxNode node(int position) {
        return nodes.get(position);
    }

    /** Counts one step. */
    void step() {
        if (++steps % CHECK_EVERY == 0) {
            deadline.check();
        }
    }

    /** Counts some steps. */
    void steps(int more) {
        long before = steps;
        steps += more;
        if (before / CHECK_EVERY != steps / CHECK_EVERY) {
            deadline.check();
        }
    }

    long steps() {
        return steps;
    }
}
