package dev.coderx.patterns.internal.broken;

import dev.coderx.patterns.internal.broken.Fault.Change;
import dev.coderx.patterns.internal.broken.Fault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A branch such as else or catch that does not follow what it belongs to. */
final class Branches {

    private static final Set<String> WORDS =
            Set.of("else", "elif", "except", "finally", "catch", "case", "default");

    private Branches() {}

    static List<Repair> at(Spot spot) {
        var out = new ArrayList<Repair>();
        Source source = spot.source();
        for (int i = Math.max(0, spot.at() - 1); i <= spot.at() && i < source.size(); i++) {
            Token token = source.token(i);
            if (WORDS.contains(token.text())) {
                Change change = source.python() ? python(source, i) : braced(source, i);
                out.add(Repair.of(Kind.ELSE_WITHOUT_IF, token, 2.9, change));
                afterSemicolon(source, token, out);
            }
        }
        return out;
    }

    private static Change python(Source source, int index) {
        Token token = source.token(index);
        if (token.is("elif")) {
            return Change.replace(token, "if");
        }
        Token end = source.token(source.lineLast(index));
        int to = end.is(":") ? end.start() : token.end();
        return new Change(token.start(), to, "if x");
    }

    private static Change braced(Source source, int index) {
        Token token = source.token(index);
        String closer =
                token.is("catch") ? ")" : token.is("case") || token.is("default") ? ":" : "";
        if (!closer.isEmpty()) {
            for (int i = index; i <= source.lineLast(index); i++) {
                if (source.is(i, closer)) {
                    return new Change(token.start(), source.token(i).end(), "");
                }
            }
        }
        return Change.delete(token);
    }

    /** A semicolon right after the condition ends the if before its block. */
    private static void afterSemicolon(Source source, Token branch, List<Repair> out) {
        for (int i = source.indexAt(branch.start()) - 1, steps = 0; i > 0 && steps < 80; i--) {
            steps++;
            if (source.is(i, ";") && source.is(i - 1, ")") && source.is(i + 1, "{")) {
                Token semicolon = source.token(i);
                out.add(
                        Repair.of(Kind.EXTRA_TOKEN, semicolon, 2.2, Change.delete(semicolon))
                                .because(branch, "so this has no if"));
            }
        }
    }
}
