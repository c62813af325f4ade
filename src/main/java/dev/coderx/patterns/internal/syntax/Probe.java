package dev.coderx.patterns.internal.syntax;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.coderx.shared.Language;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;

/**
 * Finds how far a text can still be the beginning of a program.
 *
 * <p>The tree of a broken text cannot tell: the parser recovers by giving up things it had read
 * already. What it says while it works can: the first time that all its ways through the text are
 * blocked, it stands after the last token that fits. There we stop it.
 *
 * <p>For one thread. Holds native memory until it is closed.
 */
public final class Probe implements AutoCloseable {

    private static final int ROW = 24;
    private static final int COLUMN = 28;
    private static final int FOUND = 32;
    private static final int NEWLINE = 36;
    private static final int NOTES = 40;
    private static final int LEXING = 1;

    /** Where the library says that an error was found, behind its payload and its offset. */
    private static final int HAS_ERROR = 12;

    private static final int LONGEST_MESSAGE = 1024;
    private static final MemorySegment LOG =
            TreeSitter.callback(
                    MethodHandles.lookup(),
                    Probe.class,
                    "log",
                    FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, ADDRESS));

    private static final MemorySegment STOP_ON_ERROR =
            TreeSitter.callback(
                    MethodHandles.lookup(),
                    Probe.class,
                    "stopOnError",
                    FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS));
    private static final MemorySegment SILENT = Arena.global().allocate(TreeSitter.LOGGER);

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment parser;
    private final Deadline deadline;

    /**
     * Where a text stops making sense.
     *
     * @param offset the end of the last token that fits
     * @param lineEnd whether what does not fit is the end of the line
     */
    public record Stop(int offset, boolean lineEnd) {}

    public Probe(Language language, Deadline deadline) {
        this.deadline = deadline;
        try {
            parser = (MemorySegment) TreeSitter.PARSER_NEW.invokeExact();
            boolean fits =
                    (boolean)
                            TreeSitter.PARSER_SET_LANGUAGE.invokeExact(
                                    parser, Grammar.of(language).handle());
            if (!fits) {
                throw new IllegalStateException("The grammar is of another parser version");
            }
        } catch (IllegalStateException e) {
            throw e;
        } catch (Throwable e) {
            throw TreeSitter.failed("making a parser", e);
        }
    }

    /**
     * Where this text stops making sense; an offset of -1 where all of it does.
     *
     * @throws DeadlinePassed when the deadline comes first
     */
    public Stop stop(String text) {
        deadline.check();
        try (Arena call = Arena.ofConfined()) {
            MemorySegment context = context(text, call);
            MemorySegment logger = call.allocate(TreeSitter.LOGGER);
            logger.set(ADDRESS, 0, context);
            logger.set(ADDRESS, 8, LOG);
            TreeSitter.PARSER_SET_LOGGER.invokeExact(parser, logger);
            MemorySegment tree = TreeSitter.parse(parser, context, call);
            if (tree.equals(MemorySegment.NULL)) {
                TreeSitter.PARSER_RESET.invokeExact(parser);
                deadline.check();
            } else {
                TreeSitter.TREE_DELETE.invokeExact(tree);
            }
            if (context.get(JAVA_INT, FOUND) == 0) {
                return new Stop(-1, false);
            }
            int offset =
                    offset(text, context.get(JAVA_INT, ROW), context.get(JAVA_INT, COLUMN) / 2);
            return new Stop(offset, context.get(JAVA_INT, NEWLINE) != 0);
        } catch (DeadlinePassed e) {
            throw e;
        } catch (Throwable e) {
            throw TreeSitter.failed("probing", e);
        }
    }

    /**
     * Whether all of this text makes sense. Quicker than {@link #stop}.
     *
     * @throws DeadlinePassed when the deadline comes first
     */
    public boolean parses(String text) {
        deadline.check();
        try (Arena call = Arena.ofConfined()) {
            MemorySegment context = context(text, call);
            TreeSitter.PARSER_SET_LOGGER.invokeExact(parser, SILENT);
            MemorySegment tree =
                    TreeSitter.parse(parser, context, MemorySegment.NULL, STOP_ON_ERROR, call);
            if (tree.equals(MemorySegment.NULL)) {
                TreeSitter.PARSER_RESET.invokeExact(parser);
                deadline.check();
                return false;
            }
            MemorySegment root =
                    (MemorySegment) TreeSitter.ROOT.invokeExact((SegmentAllocator) call, tree);
            boolean wrong = (boolean) TreeSitter.NODE_HAS_ERROR.invokeExact(root);
            TreeSitter.TREE_DELETE.invokeExact(tree);
            return !wrong;
        } catch (DeadlinePassed e) {
            throw e;
        } catch (Throwable e) {
            throw TreeSitter.failed("probing", e);
        }
    }

    private MemorySegment context(String text, Arena call) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        MemorySegment context = call.allocate(NOTES);
        context.set(ADDRESS, 0, call.allocateFrom(JAVA_BYTE, bytes));
        context.set(JAVA_LONG, 8, bytes.length);
        context.set(JAVA_LONG, 16, deadline.nanos());
        return context;
    }

    @Override
    public void close() {
        try {
            TreeSitter.PARSER_DELETE.invokeExact(parser);
        } catch (Throwable e) {
            throw TreeSitter.failed("giving up a parser", e);
        }
        arena.close();
    }

    private static int offset(String text, int row, int column) {
        int start = 0;
        for (int i = 0; i < row; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return text.length();
            }
            start = end + 1;
        }
        return Math.min(text.length(), start + column);
    }

    /** Called by the parser for each thing it does. */
    @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // its shape is the library's
    private static void log(MemorySegment payload, int type, MemorySegment buffer) {
        if (type == LEXING) {
            return;
        }
        MemorySegment message = buffer.reinterpret(LONGEST_MESSAGE);
        byte first = message.get(JAVA_BYTE, 0);
        byte third = message.get(JAVA_BYTE, 2);
        if (first == 'p' && third == 'o') { // process version:…, row:…, col:…
            String text = message.getString(0);
            MemorySegment context = payload.reinterpret(NOTES);
            if (context.get(JAVA_INT, FOUND) == 0) {
                context.set(JAVA_INT, ROW, number(text, "row:"));
                context.set(JAVA_INT, COLUMN, number(text, "col:"));
            }
        } else if (first == 'd' && third == 't') { // detect_error lookahead:…
            MemorySegment context = payload.reinterpret(NOTES);
            if (context.get(JAVA_INT, FOUND) == 0) {
                String text = message.getString(0);
                boolean lineEnd = text.endsWith("_newline") || text.endsWith("_dedent");
                context.set(JAVA_INT, NEWLINE, lineEnd ? 1 : 0);
            }
        } else if (first == 'r' && third == 's' && message.get(JAVA_BYTE, 3) == 'u') {
            MemorySegment context = payload.reinterpret(NOTES); // resume version:…
            context.set(JAVA_INT, FOUND, 1);
            context.set(JAVA_LONG, 16, System.nanoTime() - 1);
        }
    }

    /** Called by the parser every so many steps. */
    @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // its shape is the library's
    private static boolean stopOnError(MemorySegment state) {
        MemorySegment progress = state.reinterpret(HAS_ERROR + 1);
        MemorySegment context = progress.get(ADDRESS, 0).reinterpret(NOTES);
        return progress.get(JAVA_BYTE, HAS_ERROR) != 0
                || System.nanoTime() - context.get(JAVA_LONG, 16) >= 0;
    }

    private static int number(String text, String name) {
        int value = 0;
        int at = text.indexOf(name) + name.length();
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            value = value * 10 + text.charAt(at++) - '0';
        }
        return value;
    }
}
