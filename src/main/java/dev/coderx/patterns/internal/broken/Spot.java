package dev.coderx.patterns.internal.broken;

import dev.coderx.patterns.internal.broken.Token.Kind;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.List;

/** The place where a text stops making sense, and what stands around it. */
final class Spot {

    private static final String OPENERS = "([{";
    private static final String CLOSERS = ")]}";

    private final Source source;
    private final int offset;
    private final int at;
    private final List<Integer> open = new ArrayList<>();

    /**
     * @param offset the end of the last token that fits
     */
    Spot(Source source, int offset) {
        this.source = source;
        this.at = source.indexAt(offset);
        this.offset = at == 0 ? 0 : source.token(at - 1).end();
        for (int i = 0; i < at; i++) {
            Token token = source.token(i);
            if (token.kind() == Kind.OPEN) {
                open.add(i);
            } else if (token.kind() == Kind.CLOSE
                    && !open.isEmpty()
                    && pair(source.token(open.getLast()), token)) {
                open.removeLast();
            }
        }
    }

    static boolean pair(Token opener, Token closer) {
        return OPENERS.indexOf(opener.text()) == CLOSERS.indexOf(closer.text());
    }

    static String closer(Token opener) {
        return String.valueOf(CLOSERS.charAt(OPENERS.indexOf(opener.text())));
    }

    static String opener(Token closer) {
        return String.valueOf(OPENERS.charAt(CLOSERS.indexOf(closer.text())));
    }

    Source source() {
        return source;
    }

    Language language() {
        return source.language();
    }

    /** The end of the last token that fits. */
    int offset() {
        return offset;
    }

    /** The index of the first token that does not fit; the number of tokens at the end. */
    int at() {
        return at;
    }

    boolean hasPrevious() {
        return at > 0;
    }

    boolean hasNext() {
        return at < source.size();
    }

    Token previous() {
        return source.token(at - 1);
    }

    Token next() {
        return source.token(at);
    }

    /** Whether the token that does not fit begins a line, or there is none. */
    boolean atLineEnd() {
        return !hasNext() || next().first();
    }

    /** The indexes of the brackets open here, the outermost first. */
    List<Integer> open() {
        return open;
    }

    /** Whether an expression in parentheses or square brackets goes on here. */
    boolean inList() {
        return !open.isEmpty() && !source.is(open.getLast(), "{");
    }

    /** The index of the first token of the line that the last fitting token is on. */
    int lineFirst() {
        return source.lineFirst(Math.max(0, at - 1));
    }

    /** The index of the last token of the line of the fault. */
    int lineLast() {
        if (source.size() == 0) {
            return -1;
        }
        int within = hasNext() && !next().first() ? at : Math.max(0, at - 1);
        return source.lineLast(within);
    }

    /** What to mark when all that is known is the place. */
    Token culprit() {
        return hasNext() && (!hasPrevious() || !next().first()) ? next() : previous();
    }
}
