package dev.coderx.patterns.internal.syntax;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The few functions of the tree-sitter C library that we call (its {@code api.h}, version 0.26).
 *
 * <p>jtreesitter 0.26.0 frees a query's progress callback before the query runs, allocates each
 * chunk of input for the life of its parser, and registers a cleaner for each node it hands out;
 * hence these own bindings, whose two callbacks are made once and whose memory is the caller's.
 */
final class TreeSitter {

    static final StructLayout NODE =
            MemoryLayout.structLayout(
                    MemoryLayout.sequenceLayout(4, JAVA_INT).withName("context"),
                    ADDRESS.withName("id"),
                    ADDRESS.withName("tree"));
    static final StructLayout CURSOR =
            MemoryLayout.structLayout(
                    ADDRESS.withName("tree"),
                    ADDRESS.withName("id"),
                    MemoryLayout.sequenceLayout(3, JAVA_INT).withName("context"),
                    MemoryLayout.paddingLayout(4));
    static final StructLayout LOGGER =
            MemoryLayout.structLayout(ADDRESS.withName("payload"), ADDRESS.withName("log"));
    private static final StructLayout INPUT =
            MemoryLayout.structLayout(
                    ADDRESS.withName("payload"),
                    ADDRESS.withName("read"),
                    JAVA_INT.withName("encoding"),
                    MemoryLayout.paddingLayout(4),
                    ADDRESS.withName("decode"));
    private static final StructLayout OPTIONS =
            MemoryLayout.structLayout(ADDRESS.withName("payload"), ADDRESS.withName("progress"));
    private static final StructLayout POINT =
            MemoryLayout.structLayout(JAVA_INT.withName("row"), JAVA_INT.withName("column"));

    /** What both callbacks get: address and length of the text, and the deadline in nanoseconds. */
    static final StructLayout CONTEXT = MemoryLayout.structLayout(ADDRESS, JAVA_LONG, JAVA_LONG);

    private static final int UTF_16LE = 1;
    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup CORE = NativeLibraries.open("tree-sitter");

    static final MethodHandle PARSER_NEW = plain("ts_parser_new", FunctionDescriptor.of(ADDRESS));
    static final MethodHandle PARSER_DELETE =
            plain("ts_parser_delete", FunctionDescriptor.ofVoid(ADDRESS));
    static final MethodHandle PARSER_SET_LANGUAGE =
            plain("ts_parser_set_language", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS, ADDRESS));
    static final MethodHandle PARSER_RESET =
            plain("ts_parser_reset", FunctionDescriptor.ofVoid(ADDRESS));
    static final MethodHandle PARSER_SET_LOGGER =
            plain("ts_parser_set_logger", FunctionDescriptor.ofVoid(ADDRESS, LOGGER));
    private static final MethodHandle PARSE =
            plain(
                    "ts_parser_parse_with_options",
                    FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, INPUT, OPTIONS));
    static final MethodHandle TREE_DELETE =
            plain("ts_tree_delete", FunctionDescriptor.ofVoid(ADDRESS));
    static final MethodHandle ROOT =
            leaf("ts_tree_root_node", FunctionDescriptor.of(NODE, ADDRESS));
    static final MethodHandle CURSOR_NEW =
            leaf("ts_tree_cursor_new", FunctionDescriptor.of(CURSOR, NODE));
    static final MethodHandle CURSOR_DELETE =
            leaf("ts_tree_cursor_delete", FunctionDescriptor.ofVoid(ADDRESS));
    static final MethodHandle CURSOR_NODE =
            leaf("ts_tree_cursor_current_node", FunctionDescriptor.of(NODE, ADDRESS));
    static final MethodHandle CURSOR_FIELD =
            leaf("ts_tree_cursor_current_field_id", FunctionDescriptor.of(JAVA_SHORT, ADDRESS));
    static final MethodHandle FIRST_CHILD =
            leaf("ts_tree_cursor_goto_first_child", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS));
    static final MethodHandle NEXT_SIBLING =
            leaf("ts_tree_cursor_goto_next_sibling", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS));
    static final MethodHandle PARENT =
            leaf("ts_tree_cursor_goto_parent", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS));
    static final MethodHandle NODE_SYMBOL =
            leaf("ts_node_symbol", FunctionDescriptor.of(JAVA_SHORT, NODE));
    static final MethodHandle NODE_START =
            leaf("ts_node_start_byte", FunctionDescriptor.of(JAVA_INT, NODE));
    static final MethodHandle NODE_END =
            leaf("ts_node_end_byte", FunctionDescriptor.of(JAVA_INT, NODE));
    static final MethodHandle NODE_MISSING =
            leaf("ts_node_is_missing", FunctionDescriptor.of(JAVA_BOOLEAN, NODE));
    static final MethodHandle NODE_HAS_ERROR =
            leaf("ts_node_has_error", FunctionDescriptor.of(JAVA_BOOLEAN, NODE));
    static final MethodHandle TREE_COPY =
            plain("ts_tree_copy", FunctionDescriptor.of(ADDRESS, ADDRESS));
    static final MethodHandle TREE_EDIT =
            plain("ts_tree_edit", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS));
    static final MethodHandle SYMBOL_COUNT =
            leaf("ts_language_symbol_count", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    static final MethodHandle SYMBOL_NAME =
            leaf("ts_language_symbol_name", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_SHORT));
    static final MethodHandle SYMBOL_TYPE =
            leaf("ts_language_symbol_type", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_SHORT));
    static final MethodHandle FIELD_COUNT =
            leaf("ts_language_field_count", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    static final MethodHandle FIELD_NAME =
            leaf(
                    "ts_language_field_name_for_id",
                    FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_SHORT));

    private static final MemorySegment READ =
            callback("read", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT, POINT, ADDRESS));
    private static final MemorySegment PROGRESS =
            callback("stopNow", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS));

    private TreeSitter() {}

    /** Opens a grammar, such as {@code python}; the pointer stays valid for the process. */
    static MemorySegment language(String grammar) {
        String symbol = "tree_sitter_" + grammar;
        MethodHandle maker =
                LINKER.downcallHandle(
                        NativeLibraries.open("tree-sitter-" + grammar).findOrThrow(symbol),
                        FunctionDescriptor.of(ADDRESS));
        try {
            return (MemorySegment) maker.invokeExact();
        } catch (Throwable e) {
            throw failed(symbol, e);
        }
    }

    /**
     * Parses UTF-16 text in native memory.
     *
     * @param deadline the value of {@link System#nanoTime()} at which to stop
     * @return the tree, or the null address where the deadline came first
     */
    static MemorySegment parse(
            MemorySegment parser, MemorySegment text, long length, long deadline, Arena arena) {
        return parse(parser, context(text, length, deadline, arena), arena);
    }

    /** What the callbacks need to know of a text. */
    static MemorySegment context(MemorySegment text, long length, long deadline, Arena arena) {
        MemorySegment context = arena.allocate(CONTEXT);
        context.set(ADDRESS, 0, text);
        context.set(JAVA_LONG, 8, length);
        context.set(JAVA_LONG, 16, deadline);
        return context;
    }

    /** Parses the text of a context. */
    static MemorySegment parse(MemorySegment parser, MemorySegment context, Arena arena) {
        return parse(parser, context, MemorySegment.NULL, PROGRESS, arena);
    }

    /**
     * Parses the text of a context.
     *
     * @param old an edited tree of an earlier text, of which to reuse what is the same, or null
     * @param progress called every so many steps
     */
    static MemorySegment parse(
            MemorySegment parser,
            MemorySegment context,
            MemorySegment old,
            MemorySegment progress,
            Arena arena) {
        MemorySegment input = arena.allocate(INPUT);
        input.set(ADDRESS, 0, context);
        input.set(ADDRESS, 8, READ);
        input.set(JAVA_INT, 16, UTF_16LE);
        MemorySegment options = arena.allocate(OPTIONS);
        options.set(ADDRESS, 0, context);
        options.set(ADDRESS, 8, progress);
        try {
            return (MemorySegment) PARSE.invokeExact(parser, old, input, options);
        } catch (Throwable e) {
            throw failed("ts_parser_parse_with_options", e);
        }
    }

    /** Called by the parser for the text from a byte on. */
    @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // its shape is the library's
    private static MemorySegment read(
            MemorySegment payload, int index, MemorySegment point, MemorySegment count) {
        MemorySegment context = payload.reinterpret(CONTEXT.byteSize());
        long left = context.get(JAVA_LONG, 8) - index;
        count.reinterpret(4).set(JAVA_INT, 0, (int) Math.max(0, left));
        return MemorySegment.ofAddress(context.get(ADDRESS, 0).address() + index);
    }

    /** Called by the parser every so many steps. */
    @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // its shape is the library's
    private static boolean stopNow(MemorySegment state) {
        MemorySegment payload = state.reinterpret(8).get(ADDRESS, 0);
        long deadline = payload.reinterpret(CONTEXT.byteSize()).get(JAVA_LONG, 16);
        return System.nanoTime() - deadline >= 0;
    }

    static IllegalStateException failed(String function, Throwable cause) {
        return new IllegalStateException("The parser library failed in " + function, cause);
    }

    private static MethodHandle plain(String name, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(CORE.findOrThrow(name), descriptor);
    }

    /** A short call that never comes back into Java. */
    private static MethodHandle leaf(String name, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(
                CORE.findOrThrow(name), descriptor, Linker.Option.critical(false));
    }

    private static MemorySegment callback(String name, FunctionDescriptor descriptor) {
        return callback(MethodHandles.lookup(), TreeSitter.class, name, descriptor);
    }

    static MemorySegment callback(
            MethodHandles.Lookup lookup, Class<?> owner, String name, FunctionDescriptor shape) {
        try {
            MethodType type = shape.toMethodType();
            MethodHandle target = lookup.findStatic(owner, name, type);
            return LINKER.upcallStub(target, shape, Arena.global());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No callback " + name, e);
        }
    }
}
