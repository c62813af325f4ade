package dev.coderx.patterns.internal.broken;

import dev.coderx.shared.Language;
import java.util.Arrays;
import java.util.List;

/** A text with its tokens and lines. It needs no grammar, so it works where the parser is lost. */
public final class Source {

    private static final int TAB = 8;

    private final Language language;
    private final String text;
    private final List<Token> tokens;
    private final int[] lineStarts;
    private final int openComment;

    public Source(Language language, String text) {
        this.language = language;
        this.text = text;
        var scanner = new Scanner(language, text);
        scanner.scan();
        this.tokens = scanner.tokens();
        this.lineStarts = scanner.lineStarts();
        this.openComment = scanner.openComment();
    }

    Language language() {
        return language;
    }

    boolean python() {
        return language == Language.PYTHON;
    }

    boolean java() {
        return language == Language.JAVA;
    }

    boolean script() {
        return !python() && !java();
    }

    String text() {
        return text;
    }

    public List<Token> tokens() {
        return tokens;
    }

    int size() {
        return tokens.size();
    }

    Token token(int index) {
        return tokens.get(index);
    }

    /** Where a comment begins that never ends; -1 where there is none. */
    int openComment() {
        return openComment;
    }

    /** Whether there is a token at this index and it has this text. */
    boolean is(int index, String word) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(word);
    }

    /** The index of the first token that starts at this offset or later; the size if none does. */
    int indexAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The index of the first token on the line of this one. */
    int lineFirst(int index) {
        int at = index;
        while (at > 0 && !tokens.get(at).first()) {
            at--;
        }
        return at;
    }

    /** The index of the last token on the line of this one. */
    int lineLast(int index) {
        int at = index;
        while (at + 1 < tokens.size() && !tokens.get(at + 1).first()) {
            at++;
        }
        return at;
    }

    /** A change that takes a token out, and the space after it where it begins the line. */
    Fault.Change without(int index) {
        Token token = tokens.get(index);
        boolean more = index + 1 < tokens.size() && !tokens.get(index + 1).first();
        int end = token.first() && more ? tokens.get(index + 1).start() : token.end();
        return new Fault.Change(token.start(), end, "");
    }

    /** The line of an offset, from 0. */
    public int line(int offset) {
        int at = Arrays.binarySearch(lineStarts, offset);
        return at >= 0 ? at : -at - 2;
    }

    public int lineStart(int line) {
        return lineStarts[line];
    }

    /** How far the line of this token is indented, in columns. */
    public int indent(int index) {
        return indentOfLine(tokens.get(index).line());
    }

    private int indentOfLine(int line) {
        int width = 0;
        for (int at = lineStarts[line]; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\t') {
                width += TAB - width % TAB;
            } else if (c == '\f' || c == '\uFEFF') {
                width = 0;
            } else if (c == ' ') {
                width++;
            } else {
                break;
            }
        }
        return width;
    }

    /** The white space a line begins with. */
    String margin(int line) {
        int at = lineStarts[line];
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return text.substring(lineStarts[line], at);
    }
}
