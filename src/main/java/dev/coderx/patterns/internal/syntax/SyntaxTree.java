package dev.coderx.patterns.internal.syntax;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.coderx.shared.Language;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parsed source file. Text that does not parse still has a tree, with its broken parts marked.
 */
public record SyntaxTree(Language language, String source, SyntaxNode root) {

    private static final int CHECK_EVERY = 512;

    /**
     * Parses a file. Takes UTF-16 so that the parser's byte offsets are twice ours.
     *
     * @throws DeadlinePassed when the deadline comes first
     */
    public static SyntaxTree parse(Language language, String source, Deadline deadline) {
        Grammar grammar = Grammar.of(language);
        try (Arena arena = Arena.ofConfined();
                var parser = Parsers.lend(language)) {
            byte[] bytes = source.getBytes(StandardCharsets.UTF_16LE);
            MemorySegment text = arena.allocateFrom(JAVA_BYTE, bytes);
            MemorySegment tree =
                    TreeSitter.parse(parser.handle(), text, bytes.length, deadline.nanos(), arena);
            if (tree.equals(MemorySegment.NULL)) {
                throw new DeadlinePassed();
            }
            try {
                SyntaxNode root =
                        copy(tree, grammar, new Source(source, grammar, deadline), deadline, arena);
                parser.keep();
                return new SyntaxTree(language, source, root);
            } finally {
                TreeSitter.TREE_DELETE.invokeExact(tree);
            }
        } catch (DeadlinePassed | IllegalStateException e) {
            throw e;
        } catch (Throwable e) {
            throw TreeSitter.failed("parsing", e);
        }
    }

    /** Whether the whole file parsed. */
    public boolean parses() {
        return !root.broken();
    }

    /** All nodes of this {@link SyntaxNode#kind}, in the order of the text. */
    public List<SyntaxNode> nodes(int kind) {
        return root.ofKind(kind);
    }

    private static SyntaxNode copy(
            MemorySegment tree, Grammar grammar, Source source, Deadline deadline, Arena arena)
            throws Throwable {
        SegmentAllocator reused = SegmentAllocator.prefixAllocator(arena.allocate(TreeSitter.NODE));
        MemorySegment top = (MemorySegment) TreeSitter.ROOT.invokeExact(reused, tree);
        MemorySegment cursor =
                (MemorySegment) TreeSitter.CURSOR_NEW.invokeExact((SegmentAllocator) arena, top);
        try {
            SyntaxNode root = node(cursor, reused, grammar, source, null);
            SyntaxNode at = root;
            int steps = 0;
            while (true) {
                if (++steps % CHECK_EVERY == 0) {
                    deadline.check();
                }
                if ((boolean) TreeSitter.FIRST_CHILD.invokeExact(cursor)) {
                    at = node(cursor, reused, grammar, source, at);
                    continue;
                }
                while (!(boolean) TreeSitter.NEXT_SIBLING.invokeExact(cursor)) {
                    SyntaxNode above = at.parent();
                    if (above == null || !(boolean) TreeSitter.PARENT.invokeExact(cursor)) {
                        source.close();
                        return root;
                    }
                    at = above;
                }
                at = node(cursor, reused, grammar, source, at.parent());
            }
        } finally {
            TreeSitter.CURSOR_DELETE.invokeExact(cursor);
        }
    }

    private static SyntaxNode node(
            MemorySegment cursor,
            SegmentAllocator reused,
            Grammar grammar,
            Source source,
            @Nullable SyntaxNode parent)
            throws Throwable {
        MemorySegment at = (MemorySegment) TreeSitter.CURSOR_NODE.invokeExact(reused, cursor);
        short symbol = (short) TreeSitter.NODE_SYMBOL.invokeExact(at);
        int start = (int) TreeSitter.NODE_START.invokeExact(at) / 2;
        int end = (int) TreeSitter.NODE_END.invokeExact(at) / 2;
        // what the parser had to add has no text
        boolean missing = start == end && (boolean) TreeSitter.NODE_MISSING.invokeExact(at);
        short field = parent == null ? 0 : (short) TreeSitter.CURSOR_FIELD.invokeExact(cursor);
        int length = source.text().length();
        return new SyntaxNode(
                source,
                grammar,
                grammar.kind(symbol),
                field & 0xFFFF,
                missing,
                Math.min(start, length),
                Math.min(Math.max(start, end), length),
                parent);
    }
}
