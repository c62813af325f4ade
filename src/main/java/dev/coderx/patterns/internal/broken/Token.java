package dev.coderx.patterns.internal.broken;

/**
 * A word, number, text or sign of a source file.
 *
 * @param start its first offset
 * @param end the offset after it
 * @param text what it is; empty for a text in quotes
 * @param line the line it begins on, from 0
 * @param first whether nothing but space stands before it on that line
 * @param whole false for a text in quotes that is never closed
 */
public record Token(
        Kind kind, int start, int end, String text, int line, boolean first, boolean whole) {

    public enum Kind {
        WORD,
        NUMBER,
        STRING,
        SIGN,
        OPEN,
        CLOSE,
        /** A character that belongs to no language, such as a curly quote. */
        ODD
    }

    public boolean is(String other) {
        return kind != Kind.STRING && text.equals(other);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether it can stand for a value by itself, or begin one. */
    boolean beginsValue() {
        return kind == Kind.WORD
                || kind == Kind.NUMBER
                || kind == Kind.STRING
                || (kind == Kind.OPEN && !text.equals("{"));
    }

    /** Whether a value can end with it. */
    boolean endsValue() {
        return kind == Kind.WORD
                || kind == Kind.NUMBER
                || kind == Kind.STRING
                || (kind == Kind.CLOSE && !text.equals("}"));
    }
}
