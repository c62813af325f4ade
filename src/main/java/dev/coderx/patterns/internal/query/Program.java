package dev.coderx.patterns.internal.query;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Set;

/**
 * A query made ready to run: a chain of steps, each of which knows the one after it, so that a
 * choice made early is taken back when something later fails. Steps keep nothing; what an attempt
 * has found so far stands in its {@link Frame}.
 */
sealed interface Program {

    /** No step stood before this one at its level. */
    int FIRST = -1;

    /** Goes on from a node. Where it gives false, the frame is as it was before. */
    boolean runs(SyntaxNode node, Frame frame);

    /** The end: all conditions must hold. */
    record Conditions(List<Predicate> predicates) implements Program {
        @Override
        public boolean runs(SyntaxNode node, Frame frame) {
            for (Predicate predicate : predicates) {
                if (!predicate.holds(frame)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The node is of one kind. */
    record OfKind(int kind, Program next) implements Program {
        @Override
        public boolean runs(SyntaxNode node, Frame frame) {
            return node.kind() == kind && next.runs(node, frame);
        }
    }

    /** The node is a named one. */
    record IsNamed(Program next) implements Program {
        @Override
        public boolean runs(SyntaxNode node, Frame frame) {
            return node.named() && next.runs(node, frame);
        }
    }

    /** No child of the node fills one of these fields. */
    record Without(Set<Integer> fields, Program next) implements Program {
        @Override
        public boolean runs(SyntaxNode node, Frame frame) {
            for (SyntaxNode child : node.children()) {
                if (child.fieldId() != 0 && fields.contains(child.fieldId())) {
                    return false;
                }
            }
            return next.runs(node, frame);
        }
    }

    /** Remembers the node under a name, by its number. */
    record Capture(int name, Program next) implements Program {
        @Override
        public boolean runs(SyntaxNode node, Frame frame) {
            SyntaxNode before = frame.captured[name];
            frame.captured[name] = node;
            if (next.runs(node, frame)) {
                return true;
            }
            frame.captured[name] = before;
            return false;
        }
    }

    /** One of several ways to go on. */
    record OneOf(List<Program> ways) implements Program {
        @Override
        public boolean runs(SyntaxNode node, Frame frame) {
            for (Program way : ways) {
                if (way.runs(node, frame)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A child of the node, after the one that was found before.
     *
     * @param field the field it fills; 0 for any
     * @param adjacent whether no other named child may stand between
     * @param before where the child found before stands in the frame
     * @param here where this one is to stand
     */
    record Child(int field, boolean adjacent, int before, int here, Program next)
            implements Program {
        @Override
        public boolean runs(SyntaxNode node, Frame frame) {
            List<SyntaxNode> children = node.children();
            for (int i = frame.after(before); i < children.size(); i++) {
                frame.step();
                SyntaxNode child = children.get(i);
                if (field == 0 || field == child.fieldId()) {
                    frame.found[here] = child;
                    if (next.runs(child, frame)) {
                        return true;
                    }
                }
                if (adjacent && child.named() && !child.isComment()) {
                    return false;
                }
            }
            return false;
        }
    }

    /** Goes back up from a child, whatever is being looked at, and on from its parent. */
    record Above(int child, Program next) implements Program {
        @Override
        public boolean runs(SyntaxNode node, Frame frame) {
            SyntaxNode at = frame.found[child];
            SyntaxNode parent = at == null ? null : at.parent();
            return parent != null && next.runs(parent, frame);
        }
    }

    /** No named child stands after the last one found. */
    record NoMore(int last, Program next) implements Program {
        @Override
        public boolean runs(SyntaxNode node, Frame frame) {
            List<SyntaxNode> children = node.children();
            for (int i = frame.after(last); i < children.size(); i++) {
                if (children.get(i).named() && !children.get(i).isComment()) {
                    return false;
                }
            }
            return next.runs(node, frame);
        }
    }
}
