package dev.coderx.patterns.internal.syntax;

import dev.coderx.shared.Language;
import java.lang.foreign.MemorySegment;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A language's grammar: its native handle and the names of its node types and fields. */
public final class Grammar {

    private static final Map<Language, Grammar> LOADED = load();
    private static final String ERROR = "ERROR";

    private final MemorySegment handle;
    private final String[] symbols;
    private final boolean[] named;
    private final String[] fields;
    private final Set<String> namedTypes = new HashSet<>();
    private final Set<String> tokens = new HashSet<>();
    private final Set<String> fieldNames = new HashSet<>();

    private Grammar(String name) {
        handle = TreeSitter.language(name);
        try {
            symbols = new String[(int) TreeSitter.SYMBOL_COUNT.invokeExact(handle)];
            named = new boolean[symbols.length];
            for (int id = 0; id < symbols.length; id++) {
                var text = (MemorySegment) TreeSitter.SYMBOL_NAME.invokeExact(handle, (short) id);
                symbols[id] = string(text);
                int type = (int) TreeSitter.SYMBOL_TYPE.invokeExact(handle, (short) id);
                named[id] = type == 0;
                (named[id] ? namedTypes : tokens).add(symbols[id]);
            }
            fields = new String[(int) TreeSitter.FIELD_COUNT.invokeExact(handle) + 1];
            fields[0] = "";
            for (int id = 1; id < fields.length; id++) {
                var text = (MemorySegment) TreeSitter.FIELD_NAME.invokeExact(handle, (short) id);
                fields[id] = string(text);
                fieldNames.add(fields[id]);
            }
        } catch (Throwable e) {
            throw TreeSitter.failed("reading the grammar " + name, e);
        }
    }

    /** The grammar for a language; all are loaded with this class. */
    public static Grammar of(Language language) {
        Grammar grammar = LOADED.get(language);
        if (grammar == null) {
            throw new IllegalArgumentException("No grammar for " + language);
        }
        return grammar;
    }

    /** Whether the grammar has named nodes of this type. */
    public boolean hasType(String type) {
        return namedTypes.contains(type) || type.equals(ERROR);
    }

    /** Whether the grammar has this token (a keyword, an operator or a mark). */
    public boolean hasToken(String token) {
        return tokens.contains(token);
    }

    /** Whether the grammar has this field. */
    public boolean hasField(String field) {
        return fieldNames.contains(field);
    }

    MemorySegment handle() {
        return handle;
    }

    String symbol(short id) {
        int index = id & 0xFFFF;
        return index < symbols.length ? symbols[index] : ERROR;
    }

    boolean isNamed(short id) {
        int index = id & 0xFFFF;
        return index >= symbols.length || named[index];
    }

    String field(short id) {
        return fields[id & 0xFFFF];
    }

    private static String string(MemorySegment text) {
        return text.equals(MemorySegment.NULL)
                ? ""
                : text.reinterpret(Short.MAX_VALUE).getString(0).intern();
    }

    private static Map<Language, Grammar> load() {
        var loaded = new EnumMap<Language, Grammar>(Language.class);
        for (Language language : Language.values()) {
            loaded.put(
                    language,
                    new Grammar(
                            switch (language) {
                                case PYTHON -> "python";
                                case JAVA -> "java";
                                case JAVASCRIPT -> "javascript";
                                case TYPESCRIPT -> "typescript";
                            }));
        }
        return loaded;
    }
}
