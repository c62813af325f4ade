package dev.coderx.patterns.internal.syntax;

import dev.coderx.shared.Language;
import java.lang.foreign.MemorySegment;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Parsers to use again. Two threads must never use one at once, so each is lent to one and given
 * back; since they belong to no thread, none is lost when a thread ends, and virtual threads need
 * no more of them than run at once.
 */
final class Parsers {

    private static final int MOST_KEPT = Math.max(4, Runtime.getRuntime().availableProcessors());
    private static final Map<Language, Queue<MemorySegment>> FREE = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            FREE.put(language, new ArrayBlockingQueue<>(MOST_KEPT));
        }
    }

    private Parsers() {}

    /** Lends a parser to the caller alone. */
    static Lent lend(Language language) {
        Queue<MemorySegment> free = FREE.getOrDefault(language, new ArrayBlockingQueue<>(1));
        @Nullable MemorySegment parser = free.poll();
        return new Lent(parser == null ? made(language) : parser, free);
    }

    private static MemorySegment made(Language language) {
        try {
            MemorySegment parser = (MemorySegment) TreeSitter.PARSER_NEW.invokeExact();
            boolean fits =
                    (boolean)
                            TreeSitter.PARSER_SET_LANGUAGE.invokeExact(
                                    parser, Grammar.of(language).handle());
            if (!fits) {
                TreeSitter.PARSER_DELETE.invokeExact(parser);
                throw new IllegalStateException("The grammar is of another parser version");
            }
            return parser;
        } catch (IllegalStateException e) {
            throw e;
        } catch (Throwable e) {
            throw TreeSitter.failed("making a parser", e);
        }
    }

    /** A parser in use. Unless it is said to be fit for more, it is freed in the end. */
    static final class Lent implements AutoCloseable {
        private final MemorySegment handle;
        private final Queue<MemorySegment> home;
        private boolean fit;

        private Lent(MemorySegment handle, Queue<MemorySegment> home) {
            this.handle = handle;
            this.home = home;
        }

        MemorySegment handle() {
            return handle;
        }

        /** Says that its work came to its end, so that nothing of it is left in the parser. */
        void keep() {
            fit = true;
        }

        @Override
        public void close() {
            if (fit && home.offer(handle)) {
                return;
            }
            try {
                TreeSitter.PARSER_DELETE.invokeExact(handle);
            } catch (Throwable e) {
                throw TreeSitter.failed("ts_parser_delete", e);
            }
        }
    }
}
