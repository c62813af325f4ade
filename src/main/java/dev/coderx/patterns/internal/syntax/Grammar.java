package dev.coderx.patterns.internal.syntax;

import dev.coderx.shared.Language;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A language's grammar: its native handle and the names of its node types and fields. */
public final class Grammar {

    private static final Map<Language, Grammar> LOADED = new ConcurrentHashMap<>();
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final String ERROR = "ERROR";
    private static final Set<String> COMMENTS = Set.of("comment", "line_comment", "block_comment");
    private static final int NONE = -1;
    private static final int[] NO_KINDS = {};

    private final int number;
    private final MemorySegment handle;
    private final String[] symbols;
    private final boolean[] named;
    private final boolean[] comments;
    private final String[] fields;
    private final int[] kinds;
    private final Map<String, Integer> namedTypes = new HashMap<>();
    private final Map<String, Integer> tokens = new HashMap<>();
    private final Map<String, int[]> kindsByType = new HashMap<>();
    private final Map<String, Integer> fieldNames = new HashMap<>();

    private Grammar(Language language) {
        String name = nameOf(language);
        number = MADE.getAndIncrement();
        handle = TreeSitter.language(name);
        try {
            symbols = new String[(int) TreeSitter.SYMBOL_COUNT.invokeExact(handle)];
            named = new boolean[symbols.length];
            comments = new boolean[symbols.length];
            kinds = new int[symbols.length];
            for (int id = 0; id < symbols.length; id++) {
                var text = (MemorySegment) TreeSitter.SYMBOL_NAME.invokeExact(handle, (short) id);
                symbols[id] = string(text);
                int type = (int) TreeSitter.SYMBOL_TYPE.invokeExact(handle, (short) id);
                named[id] = type == 0;
                comments[id] = COMMENTS.contains(symbols[id]);
                kinds[id] = id;
                Integer same = (named[id] ? namedTypes : tokens).putIfAbsent(symbols[id], id);
                if (same != null) {
                    kinds[id] = same;
                }
            }
            namedTypes.put(ERROR, symbols.length);
            Stream.of(namedTypes, tokens)
                    .forEach(each ->
                            each.forEach((type, kind) ->
                                    kindsByType.merge(type, new int[] {kind}, Grammar::joined)));
            fields = new String[(int) TreeSitter.FIELD_COUNT.invokeExact(handle) + 1];
            fields[0] = "";
            for (int id = 1; id < fields.length; id++) {
                var text = (MemorySegment) TreeSitter.FIELD_NAME.invokeExact(handle, (short) id);
                fields[id] = string(text);
                fieldNames.put(fields[id], id);
            }
        } catch (Throwable e) {
            throw TreeSitter.failed("reading the grammar " + name, e);
        }
    }

    /** The grammar for a language, loaded when first asked for. */
    public static Grammar of(Language language) {
        Grammar loaded = LOADED.get(language);
        return loaded != null ? loaded : LOADED.computeIfAbsent(language, Grammar::new);
    }

    /** Whether the grammar has named nodes of this type. */
    public boolean hasType(String type) {
        return namedTypes.containsKey(type);
    }

    /** Whether the grammar has this token (a keyword, an operator or a mark). */
    public boolean hasToken(String token) {
        return tokens.containsKey(token);
    }

    /** Whether the grammar has this field. */
    public boolean hasField(String field) {
        return fieldNames.containsKey(field);
    }

    /** The {@link SyntaxNode#kind} of named nodes of this type; below 0 where there are none. */
    public int kindOf(String type) {
        return namedTypes.getOrDefault(type, NONE);
    }

    /** The {@link SyntaxNode#kind} of this token; below 0 where there is none. */
    public int kindOfToken(String token) {
        return tokens.getOrDefault(token, NONE);
    }

    /** The kinds of all nodes whose {@link SyntaxNode#type} is this: named ones and the token. */
    int[] kindsOf(String type) {
        return kindsByType.getOrDefault(type, NO_KINDS);
    }

    /** The {@link SyntaxNode#fieldId} of this field; below 0 where there is none. */
    public int fieldId(String field) {
        return fieldNames.getOrDefault(field, NONE);
    }

    /** One more than the highest kind. */
    public int kinds() {
        return symbols.length + 1;
    }

    /** Which of the grammars it is, from 0 and below the number of languages. */
    int number() {
        return number;
    }

    MemorySegment handle() {
        return handle;
    }

    /** The kind of node behind a symbol of the library; symbols of one name are one kind. */
    int kind(short symbol) {
        int index = symbol & 0xFFFF;
        return index < kinds.length ? kinds[index] : kinds.length;
    }

    String type(int kind) {
        return kind < symbols.length ? symbols[kind] : ERROR;
    }

    boolean isNamed(int kind) {
        return kind >= symbols.length || named[kind];
    }

    boolean isComment(int kind) {
        return kind < symbols.length && comments[kind];
    }

    boolean isError(int kind) {
        return kind == symbols.length;
    }

    String field(int id) {
        return fields[id];
    }

    private static int[] joined(int[] some, int[] more) {
        return IntStream.concat(IntStream.of(some), IntStream.of(more)).toArray();
    }

    private static String string(MemorySegment text) {
        return text.equals(MemorySegment.NULL)
                ? ""
                : text.reinterpret(Short.MAX_VALUE).getString(0).intern();
    }

    private static String nameOf(Language language) {
        return switch (language) {
            case PYTHON -> "python";
            case JAVA -> "java";
            case JAVASCRIPT -> "javascript";
            case TYPESCRIPT -> "typescript";
        };
    }
}
