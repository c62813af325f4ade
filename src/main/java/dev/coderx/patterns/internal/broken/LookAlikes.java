package dev.coderx.patterns.internal.broken;

import dev.coderx.patterns.internal.broken.Fault.Change;
import dev.coderx.patterns.internal.broken.Fault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Characters that look like a sign of the language and are none, as word processors put them. */
final class LookAlikes {

    private static final Map<Character, String> PLAIN =
            Map.ofEntries(
                    Map.entry('\u201c', "\""),
                    Map.entry('\u201d', "\""),
                    Map.entry('\u201e', "\""),
                    Map.entry('\u201f', "\""),
                    Map.entry('\u00ab', "\""),
                    Map.entry('\u00bb', "\""),
                    Map.entry('\u2018', "'"),
                    Map.entry('\u2019', "'"),
                    Map.entry('\u201a', "'"),
                    Map.entry('\u00b4', "'"),
                    Map.entry('\u2032', "'"),
                    Map.entry('\u2013', "-"),
                    Map.entry('\u2014', "-"),
                    Map.entry('\u2212', "-"),
                    Map.entry('\u2010', "-"),
                    Map.entry('\u00d7', "*"),
                    Map.entry('\u22c5', "*"),
                    Map.entry('\u00f7', "/"),
                    Map.entry('\u2264', "<="),
                    Map.entry('\u2265', ">="),
                    Map.entry('\u2260', "!="),
                    Map.entry('\u2192', "->"),
                    Map.entry('\u2026', "..."),
                    Map.entry('\u037e', ";"),
                    Map.entry('\u00a0', " "),
                    Map.entry('\u2003', " "),
                    Map.entry('\u2009', " "),
                    Map.entry('\u200b', ""),
                    Map.entry('\u3000', " "),
                    Map.entry('\u3001', ","),
                    Map.entry('\u3002', "."));
    private static final int FULL_WIDTH = 0xFF01;
    private static final int LAST_FULL_WIDTH = 0xFF5E;
    private static final int APART = FULL_WIDTH - '!';

    private LookAlikes() {}

    /** Whether a text surely has none of these characters in it. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** One fault for each token with such characters. */
    static List<Repair> in(Source source) {
        var out = new ArrayList<Repair>();
        // between the tags of a page any character is text
        if (source.script() && (source.text().contains("</") || source.text().contains("/>"))) {
            return out;
        }
        for (Token token : source.tokens()) {
            List<Change> changes = changes(token, source);
            if (!changes.isEmpty()) {
                Change first = changes.getFirst();
                Repair repair =
                        new Repair(
                                new Fault(
                                        Kind.LOOKALIKE_CHARACTER,
                                        token.start(),
                                        token.end(),
                                        List.of(),
                                        changes.size() == 1 ? List.of(first) : List.of()),
                                changes,
                                0);
                out.add(changes.size() == 1 ? repair : whole(repair, token, source));
            }
        }
        return out;
    }

    private static Repair whole(Repair repair, Token token, Source source) {
        var text = new StringBuilder();
        int from = token.start();
        for (Change change : repair.changes()) {
            text.append(source.text(), from, change.start()).append(change.replacement());
            from = change.end();
        }
        text.append(source.text(), from, token.end());
        var change = new Change(token.start(), token.end(), text.toString());
        Fault fault = repair.fault();
        return new Repair(
                new Fault(fault.kind(), fault.start(), fault.end(), fault.notes(), List.of(change)),
                List.of(change),
                0);
    }

    private static List<Change> changes(Token token, Source source) {
        var changes = new ArrayList<Change>();
        if (token.kind() != Token.Kind.ODD) {
            return changes;
        }
        String text = source.text();
        // there such a space is a space
        if (source.script() && Character.isSpaceChar(text.charAt(token.start()))) {
            return changes;
        }
        boolean quoted = token.end() - token.start() > 1;
        for (int at = token.start(); at < token.end(); at++) {
            boolean edge = at == token.start() || at == token.end() - 1;
            String plain = edge || !quoted ? plain(text.charAt(at)) : null;
            if (plain != null) {
                changes.add(new Change(at, at + 1, plain));
            }
        }
        return changes;
    }

    private static @Nullable String plain(char c) {
        return c >= FULL_WIDTH && c <= LAST_FULL_WIDTH
                ? String.valueOf((char) (c - APART))
                : PLAIN.get(c);
    }
}
