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
    private final boolean missing;
    private boolean broken;
    private final int start;
    private final int end;
    private final @Nullable SyntaxNode parent;
    private final int index;
    private @Nullable List<SyntaxNode> children;

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
        this.missing = missing;
        this.start = start;
        this.end = end;
        this.parent = parent;
        this.index = parent == null ? 0 : parent.add(this);
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
        return source.text().substring(start, end);
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
        var result = new ArrayList<SyntaxNode>();
        for (SyntaxNode child : children()) {
            source.step();
            if (child.named && !child.isComment()) {
                result.add(child);
            }
        }
        return result;
    }

    public boolean isComment() {
        return type.equals("comment")
                || type.equals("line_comment")
                || type.equals("block_comment");
    }

    /** Whether the node is of one of these types. */
    public boolean is(String... types) {
        for (String candidate : types) {
            if (type.equals(candidate)) {
                return true;
            }
        }
        return false;
    }

    /** The first child in this field. */
    public Optional<SyntaxNode> child(String name) {
        for (SyntaxNode child : children()) {
            source.step();
            if (child.field.equals(name)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The first child of this type, or this token. */
    public Optional<SyntaxNode> childOfType(String name) {
        for (SyntaxNode child : children()) {
            source.step();
            if (child.type.equals(name)) {
                return Optional.of(child);
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

    /** This node and all below it, in the order of the text, without recursion. */
    public Iterable<SyntaxNode> walk() {
        return () -> new Walk(this);
    }

    /** As {@link #walk}, without going into nodes of these types below this one. */
    public List<SyntaxNode> walkOutside(String... types) {
        var result = new ArrayList<SyntaxNode>();
        SyntaxNode node = this;
        while (node != null) {
            source.step();
            result.add(node);
            boolean enter = node == this || !node.is(types);
            node = enter ? Walk.next(node, this) : Walk.after(node, this);
        }
        return result;
    }

    private static final class Walk implements Iterator<SyntaxNode> {
        private final SyntaxNode top;
        private @Nullable SyntaxNode next;

        Walk(SyntaxNode top) {
            this.top = top;
            this.next = top;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public SyntaxNode next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            SyntaxNode current = next;
            current.source.step();
            next = next(current, top);
            return current;
        }

        static @Nullable SyntaxNode next(SyntaxNode node, SyntaxNode top) {
            List<SyntaxNode> children = node.children();
            return children.isEmpty() ? after(node, top) : children.get(0);
        }

        static @Nullable SyntaxNode after(SyntaxNode node, SyntaxNode top) {
            SyntaxNode at = node;
            while (at != top) {
                SyntaxNode above = at.parent;
                if (above == null) {
                    return null;
                }
                List<SyntaxNode> siblings = above.children();
                if (at.index + 1 < siblings.size()) {
                    return siblings.get(at.index + 1);
                }
                at = above;
            }
            return null;
        }
    }
}
