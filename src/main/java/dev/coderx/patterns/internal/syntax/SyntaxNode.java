package dev.coderx.patterns.internal.syntax;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node of a syntax tree, tokens included. Offsets are UTF-16 units into the source.
 *
 * <p>Trees can be very deep (a long sum nests once a term), so nothing here recurses. Whatever
 * looks at many nodes ends with {@link DeadlinePassed} when the file's time is over. The nodes of
 * one file are for one thread.
 */
public final class SyntaxNode {

    private final Source source;
    private final String type;
    private final String field;
    private final short kind;
    private final short fieldId;
    private final boolean named;
    private final boolean comment;
    private final boolean missing;
    private boolean broken;
    private final int start;
    private final int end;
    private final @Nullable SyntaxNode parent;
    private final int index;
    private final int position;
    private int after;
    private @Nullable List<SyntaxNode> children;
    private @Nullable List<SyntaxNode> namedChildren;
    private @Nullable String text;

    SyntaxNode(
            Source source,
            Grammar grammar,
            int kind,
            int fieldId,
            boolean missing,
            int start,
            int end,
            @Nullable SyntaxNode parent) {
        this.source = source;
        this.type = grammar.type(kind);
        this.field = grammar.field(fieldId);
        this.kind = (short) kind;
        this.fieldId = (short) fieldId;
        this.named = grammar.isNamed(kind);
        this.comment = grammar.isComment(kind);
        this.missing = missing;
        this.start = start;
        this.end = end;
        this.parent = parent;
        this.index = parent == null ? 0 : parent.add(this);
        this.position = source.add(this);
        if (missing || grammar.isError(kind)) {
            markBroken();
        }
    }

    private int add(SyntaxNode child) {
        if (children == null) {
            children = new ArrayList<>(4);
        }
        children.add(child);
        return children.size() - 1;
    }

    /** Says that all children are there, and those of the children before. */
    void close() {
        after = children == null ? position + 1 : children.getLast().after;
    }

    /** Marks this node and all above it as holding broken code. */
    private void markBroken() {
        for (SyntaxNode node = this; node != null && !node.broken; node = node.parent) {
            node.broken = true;
        }
    }

    /** The grammar's name for this kind of node; for a token, its text. */
    public String type() {
        return type;
    }

    /** The field this node fills in its parent, or the empty string. */
    public String field() {
        return field;
    }

    /** A number for the type, or for the token; see {@link Grammar#kindOf}. */
    public int kind() {
        return kind & 0xFFFF;
    }

    /** A number for the field, 0 for none; see {@link Grammar#fieldId}. */
    public int fieldId() {
        return fieldId & 0xFFFF;
    }

    /** How many nodes of the file come before this one, those that hold it included. */
    int position() {
        return position;
    }

    /** Which child of its parent this is, from 0. */
    public int index() {
        return index;
    }

    public boolean named() {
        return named;
    }

    /** Whether the parser had to add this node for the code to make sense. */
    public boolean missing() {
        return missing;
    }

    /** Whether something in this node did not parse. */
    public boolean broken() {
        return broken;
    }

    public boolean isError() {
        return type.equals("ERROR");
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    public String text() {
        if (children != null) {
            return source.text().substring(start, end);
        }
        // tokens and names are asked for again and again
        if (text == null) {
            text = source.text().substring(start, end);
        }
        return text;
    }

    /** Whether the node's text is exactly this. */
    public boolean hasText(String text) {
        return end - start == text.length() && source.text().startsWith(text, start);
    }

    /** Whether the node's text is that of the other, which is of the same file. */
    public boolean hasTextOf(SyntaxNode other) {
        return end - start == other.end - other.start
                && source.text().regionMatches(start, source.text(), other.start, end - start);
    }

    /** How many nodes of this file were looked at so far, by all walks together. */
    public long steps() {
        return source.steps();
    }

    public @Nullable SyntaxNode parent() {
        return parent;
    }

    /** All children in order, tokens included. */
    public List<SyntaxNode> children() {
        return children == null ? List.of() : children;
    }

    /** The named children in order, comments left out. */
    public List<SyntaxNode> namedChildren() {
        if (namedChildren == null) {
            var result = new ArrayList<SyntaxNode>();
            source.steps(children().size());
            for (SyntaxNode child : children()) {
                if (child.named && !child.comment) {
                    result.add(child);
                }
            }
            namedChildren = List.copyOf(result);
        }
        return namedChildren;
    }

    public boolean isComment() {
        return comment;
    }

    /** Whether the node is of this type. */
    public boolean is(String one) {
        return isSame(type, one);
    }

    /** Whether the node is of one of these types. */
    public boolean is(String one, String other) {
        return isSame(type, one) || isSame(type, other);
    }

    /** Whether the node is of one of these types. */
    public boolean is(String one, String other, String third) {
        return isSame(type, one) || isSame(type, other) || isSame(type, third);
    }

    /** Whether the node is of one of these types. */
    public boolean is(NodeTypes types) {
        return types.has(source.grammar(), kind());
    }

    /** Whether the node is of one of these types. */
    public boolean is(String... types) {
        for (String candidate : types) {
            if (isSame(type, candidate)) {
                return true;
            }
        }
        return false;
    }

    /** Cheaper than {@code equals} for the many that differ: no look at their letters. */
    private static boolean isSame(String one, String other) {
        return one.hashCode() == other.hashCode() && one.equals(other);
    }

    /** The first child in this field. */
    public Optional<SyntaxNode> child(String name) {
        List<SyntaxNode> all = children();
        source.steps(all.size());
        for (int i = 0; i < all.size(); i++) {
            if (isSame(all.get(i).field, name)) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    /** The first child of this type, or this token. */
    public Optional<SyntaxNode> childOfType(String name) {
        List<SyntaxNode> all = children();
        source.steps(all.size());
        for (int i = 0; i < all.size(); i++) {
            if (isSame(all.get(i).type, name)) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    /** The nearest node above of one of these types. */
    public Optional<SyntaxNode> ancestor(String... types) {
        for (SyntaxNode node = parent; node != null; node = node.parent) {
            source.step();
            if (node.is(types)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    /** Whether {@code other} is this node or lies below it. */
    public boolean contains(SyntaxNode other) {
        for (SyntaxNode node = other; node != null && node.start >= start; node = node.parent) {
            source.step();
            if (node == this) {
                return true;
            }
        }
        return false;
    }

    /** All nodes of the file of this kind. */
    List<SyntaxNode> ofKind(int kind) {
        return source.index().all(kind);
    }

    /**
     * The nodes of these types among this one and all below it, in the order of the text. Costs
     * what is found, however much lies between.
     */
    public List<SyntaxNode> find(NodeTypes types) {
        return find(types.kinds(source.grammar()));
    }

    /** As {@link #find(NodeTypes)}, for one type. */
    public List<SyntaxNode> find(String type) {
        return find(source.grammar().kindsOf(type));
    }

    private List<SyntaxNode> find(int[] kinds) {
        var found = new ArrayList<SyntaxNode>();
        source.index().collect(position, after, kinds, found);
        source.steps(found.size() + 1);
        return found;
    }

    /**
     * As {@link #find(NodeTypes)}, without what lies in nodes of the other types below this one;
     * those nodes themselves are found where they are of the types.
     */
    public List<SyntaxNode> findOutside(NodeTypes walls, NodeTypes types) {
        return findOutside(walls, types.kinds(source.grammar()));
    }

    /** As {@link #findOutside(NodeTypes, NodeTypes)}, for one type. */
    public List<SyntaxNode> findOutside(NodeTypes walls, String type) {
        return findOutside(walls, source.grammar().kindsOf(type));
    }

    private List<SyntaxNode> findOutside(NodeTypes walls, int[] kinds) {
        var found = new ArrayList<SyntaxNode>();
        int[] closed = walls.kinds(source.grammar());
        int from = position;
        int inside = position + 1;
        while (inside <= after) {
            SyntaxNode wall = source.index().first(inside, after, closed);
            int to = wall == null ? after : wall.position + 1;
            source.index().collect(from, to, kinds, found);
            source.step();
            from = wall == null ? after + 1 : wall.after;
            inside = from;
        }
        source.steps(found.size());
        return found;
    }

    /** This node and all below it, in the order of the text, without recursion. */
    public Iterable<SyntaxNode> walk() {
        return () -> new Walk(this);
    }

    /** Cheaper to come by than the hash of an identity, and no two nodes of a file share it. */
    @Override
    public int hashCode() {
        return position;
    }

    private static final class Walk implements Iterator<SyntaxNode> {
        private final Source source;
        private final int end;
        private int next;

        Walk(SyntaxNode top) {
            source = top.source;
            next = top.position;
            end = top.after;
        }

        @Override
        public boolean hasNext() {
            return next < end;
        }

        @Override
        public SyntaxNode next() {
            if (next >= end) {
                throw new NoSuchElementException();
            }
            source.step();
            return source.node(next++);
        }
    }
}
