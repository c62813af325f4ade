package dev.coderx.patterns.internal.broken;

import dev.coderx.patterns.internal.broken.Fault.Change;
import dev.coderx.patterns.internal.broken.Fault.Kind;
import java.util.ArrayList;
import java.util.List;

/** Which quote may be missing or of the wrong kind. */
final class Quotes {

    private static final int MOST_LINES = 12;

    private final Spot spot;
    private final Source source;
    private final String text;
    private final List<Repair> out = new ArrayList<>();

    private Quotes(Spot spot) {
        this.spot = spot;
        this.source = spot.source();
        this.text = source.text();
    }

    static List<Repair> at(Spot spot) {
        var quotes = new Quotes(spot);
        quotes.collect();
        return quotes.out;
    }

    private void collect() {
        int until = Math.min(spot.at() + 2, source.size() - 1);
        int last = spot.lineLast();
        for (int i = Math.max(0, spot.at() - 3); i <= Math.max(until, last); i++) {
            if (i > spot.at() + 20 || i >= source.size()) {
                break;
            }
            Token token = source.token(i);
            if (token.kind() == Token.Kind.STRING) {
                if (!token.whole()) {
                    unclosed(token);
                } else if (isLong(token)) {
                    earlier(token);
                }
            }
        }
        if (source.size() > 0) {
            for (int i = 0; i < source.size(); i++) {
                Token token = source.token(i);
                if (token.kind() == Token.Kind.STRING && !token.whole()) {
                    unclosed(token);
                    break;
                }
            }
            longBefore();
            words();
        }
    }

    private boolean isLong(Token token) {
        return source.line(token.end()) > token.line();
    }

    /** Words in a row are a text that was meant to stand in quotes. */
    private void words() {
        int first = spot.lineFirst();
        int last = spot.lineLast();
        int words = 0;
        for (int i = Math.max(first, spot.at() - 1); i <= last && source.token(i).isWord(); i++) {
            words++;
        }
        if (source.size() == 0 || first > spot.at()) {
            return;
        }
        if (words > 2) {
            int from = Math.max(first, spot.at() - 1);
            int to = from;
            while (to < last && !")]}".contains(source.token(to + 1).text())) {
                to++;
            }
            Token begin = source.token(from);
            Token end = source.token(to);
            out.add(
                    Repair.of(
                            Kind.MISSING_QUOTES,
                            begin.start(),
                            end.end(),
                            2.1,
                            new Change(begin.start(), end.end(), "\"\"")));
        }
        if (source.python() && words > 1) {
            // the first quotes of a text of several lines
            Token begin = source.token(first);
            for (String quotes : List.of("\"\"\"", "'''")) {
                if (text.indexOf(quotes, begin.start()) >= 0) {
                    out.add(
                            Repair.of(
                                    Kind.MISSING_QUOTES,
                                    begin.start(),
                                    source.token(last).end(),
                                    1.55,
                                    Change.insert(begin.start(), quotes)));
                }
            }
        }
    }

    /** A long text that swallowed code: the one before the fault, or the one before that. */
    private void longBefore() {
        int found = 0;
        for (int i = Math.min(spot.at(), source.size() - 1); i >= 0 && found < 2; i--) {
            Token token = source.token(i);
            if (token.kind() == Token.Kind.STRING && isLong(token)) {
                found++;
                if (spot.at() - i > 3) {
                    earlier(token);
                }
            }
        }
    }

    private void unclosed(Token token) {
        String quote = quote(token);
        int end = token.end();
        if (isLong(token)) {
            earlier(token);
            close(token, quote, end, 1.6);
            return;
        }
        int at = end;
        int tried = 0;
        close(token, quote, at, 1.6);
        while (at > token.start() + 1 && tried < 4) {
            char c = text.charAt(at - 1);
            if (")]}:;,{ ".indexOf(c) < 0) {
                break;
            }
            at--;
            if (c != ' ') {
                tried++;
                close(token, quote, at, 1.5 - tried * 0.02);
            }
        }
        // the quote that is there may be the closing one
        int index = source.indexAt(token.start());
        int first = source.lineFirst(index);
        for (int i = index - 1; i >= Math.max(first, index - 6); i--) {
            Token before = source.token(i);
            out.add(
                    Repair.of(
                            Kind.UNCLOSED_QUOTE,
                            token.start(),
                            token.start() + 1,
                            1.7 + (index - i) * 0.02,
                            Change.insert(before.start(), quote)));
        }
        Change drop = new Change(token.start(), token.start() + quote.length(), "");
        out.add(Repair.of(Kind.UNCLOSED_QUOTE, token.start(), token.start() + 1, 1.9, drop));
        otherQuote(token, quote);
    }

    /** It may end with a quote of the other kind. */
    private void otherQuote(Token token, String quote) {
        String other = quote.equals("\"") ? "'" : "\"";
        int at = text.lastIndexOf(other, token.end() - 1);
        if (quote.length() == 1 && at > token.start()) {
            out.add(
                    Repair.of(
                            Kind.UNCLOSED_QUOTE,
                            token.start(),
                            token.start() + 1,
                            1.4,
                            new Change(at, at + 1, quote)));
        }
    }

    private void close(Token token, String quote, int where, double cost) {
        out.add(
                Repair.of(
                                Kind.UNCLOSED_QUOTE,
                                token.start(),
                                token.start() + 1,
                                cost,
                                Change.insert(where, quote))
                        .because(Math.max(token.start(), where - 1), where, "still open here"));
    }

    /** A long text may have to end on one of its first lines. */
    private void earlier(Token token) {
        String quote = quote(token);
        int at = token.start();
        for (int line = 0; line < MOST_LINES; line++) {
            int end = lineEnd(at);
            if (end >= token.end()) {
                break;
            }
            close(token, quote, end, 2 + line * 0.02);
            at = end + 1;
        }
    }

    private String quote(Token token) {
        int at = token.start();
        while (Character.isLetter(text.charAt(at))) {
            at++;
        }
        String one = text.substring(at, at + 1);
        return text.startsWith(one.repeat(3), at) && source.line(token.end()) > token.line()
                ? one.repeat(3)
                : one;
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
