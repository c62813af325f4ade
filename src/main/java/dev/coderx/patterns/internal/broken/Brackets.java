package dev.coderx.patterns.internal.broken;

import dev.coderx.patterns.internal.broken.Fault.Change;
import dev.coderx.patterns.internal.broken.Fault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which bracket may be missing, too many or of the wrong kind. */
final class Brackets {

    private static final String OPENED = "opened here";
    private static final int REACH = 8;
    private static final Set<String> FUNCTIONS =
            Set.of(
                    "print", "len", "range", "str", "int", "float", "input", "max", "min", "sum",
                    "abs", "sorted", "list", "set", "append", "println", "log", "alert");

    private final Spot spot;
    private final Source source;
    private final List<Repair> out = new ArrayList<>();

    private Brackets(Spot spot) {
        this.spot = spot;
        this.source = spot.source();
    }

    static List<Repair> at(Spot spot) {
        var brackets = new Brackets(spot);
        if (spot.source().size() > 0) {
            brackets.closers();
            brackets.openers();
            brackets.wrong();
            brackets.stray();
        }
        return brackets.out;
    }

    private void closers() {
        List<Integer> open = spot.open();
        int tried = 0;
        for (int i = open.size() - 1; i >= 0 && tried < 3; i--, tried++) {
            Token opener = source.token(open.get(i));
            if (opener.is("{") && !source.python()) {
                continue;
            }
            String closer = Spot.closer(opener);
            close(opener, closer, spot.offset(), 2.3 + tried * 0.2);
            int last = spot.lineLast();
            for (int at = Math.max(spot.at(), 1); at <= last && at < spot.at() + REACH; at++) {
                close(opener, closer, source.token(at).end(), 2.8 + (at - spot.at()) * 0.1);
            }
            // where its own line, or the one before the fault, ends
            int own = source.lineLast(open.get(i));
            if (source.token(own).end() < spot.offset()) {
                boolean mark = source.token(own).is(":") || source.token(own).is(";");
                int end = mark ? source.token(own).start() : source.token(own).end();
                close(opener, closer, end, 2.7);
                if (source.token(own).is("{") && own > open.get(i)) {
                    close(opener, closer, source.token(own).start(), 2.6);
                }
            }
            for (int at = spot.at() - 1; at > open.get(i) && at > spot.at() - REACH; at--) {
                close(opener, closer, source.token(at).start(), 3 + (spot.at() - at) * 0.1);
            }
        }
    }

    private void close(Token opener, String closer, int where, double cost) {
        Repair repair =
                Repair.of(Kind.UNCLOSED_BRACKET, opener, cost, Change.insert(where, closer));
        out.add(repair.because(Math.max(0, where - 1), where, "still open here"));
    }

    private void openers() {
        int last = Math.min(spot.lineLast(), spot.at() + REACH);
        for (int stray = Math.max(0, spot.at() - 1); stray <= last; stray++) {
            Token closer = source.token(stray);
            if (closer.kind() != Token.Kind.CLOSE || (closer.is("}") && !source.python())) {
                continue;
            }
            int line = Math.max(source.lineFirst(spot.at() - 1 < 0 ? 0 : spot.at() - 1), 0);
            int from = Math.max(line, spot.at() - 12);
            for (int at = Math.min(stray, spot.at()); at >= from; at--) {
                Token before = source.token(at);
                double far = (spot.at() - at) * 0.05;
                boolean call = at > from && source.token(at - 1).endsValue();
                out.add(
                        Repair.of(
                                        Kind.STRAY_BRACKET,
                                        closer,
                                        2.5 + far + (call ? 0 : 0.3),
                                        Change.insert(before.start(), Spot.opener(closer)))
                                .because(before, "perhaps opened about here"));
            }
            break;
        }
        if (spot.hasPrevious() && spot.hasNext()) {
            Token before = spot.previous();
            parentheses(before);
        }
    }

    private void parentheses(Token before) {
        // def f:  and  public void f {
        if (before.isWord()) {
            out.add(
                    Repair.of(
                            Kind.MISSING_PARENTHESES,
                            before,
                            2.9,
                            Change.insert(spot.offset(), "()")));
        }
        call(before);
        int first = spot.lineFirst();
        boolean condition =
                !source.python()
                        && (before.is("if")
                                || before.is("while")
                                || before.is("switch")
                                || before.is("for")
                                || before.is("catch"));
        if (condition) {
            int last = source.lineLast(spot.at() - 1);
            boolean brace = source.token(last).is("{");
            int end = brace ? source.token(last).start() : source.token(last).end();
            if (end >= spot.next().start()) {
                out.add(
                        Repair.of(
                                Kind.MISSING_PARENTHESES,
                                before.start(),
                                end,
                                1.9,
                                Change.insert(spot.next().start(), "("),
                                Change.insert(end, ")")));
            }
        }
        if (source.token(first).is("print") && spot.at() - 1 == first) {
            int last = source.lineLast(first);
            out.add(
                    Repair.of(
                            Kind.MISSING_PARENTHESES,
                            before,
                            1.9,
                            Change.insert(spot.next().start(), "("),
                            Change.insert(source.token(last).end(), ")")));
        }
    }

    /** A function's name and its values side by side, as in a sentence. */
    private void call(Token before) {
        boolean name = before.isWord() && !Keywords.of(spot.language()).has(before.text());
        if (!name || spot.atLineEnd() || !spot.next().beginsValue()) {
            return;
        }
        int depth = 0;
        int last = Math.min(spot.lineLast(), spot.at() + 20);
        int tried = 0;
        for (int i = spot.at(); i <= last && depth >= 0 && tried < 4; i++) {
            Token token = source.token(i);
            if (token.is("=")) {
                return;
            }
            depth += token.kind() == Token.Kind.OPEN ? 1 : 0;
            depth -= token.kind() == Token.Kind.CLOSE ? 1 : 0;
            boolean more =
                    i < last
                            && (source.is(i + 1, "[")
                                    || source.is(i + 1, "(")
                                    || source.is(i + 1, "."));
            if (depth == 0 && token.endsValue() && !more) {
                out.add(
                        Repair.of(
                                Kind.MISSING_PARENTHESES,
                                before.start(),
                                token.end(),
                                (FUNCTIONS.contains(before.text()) ? 1.6 : 3.6) + tried++ * 0.02,
                                Change.insert(spot.next().start(), "("),
                                Change.insert(token.end(), ")")));
            }
        }
    }

    private void wrong() {
        for (int i = Math.max(0, spot.at() - 1); i <= spot.at() && i < source.size(); i++) {
            Token token = source.token(i);
            if (token.kind() == Token.Kind.CLOSE && !spot.open().isEmpty()) {
                Token opener = source.token(spot.open().getLast());
                if (!Spot.pair(opener, token)) {
                    out.add(
                            Repair.of(
                                            Kind.MISMATCHED_BRACKET,
                                            token,
                                            2.2,
                                            Change.replace(token, Spot.closer(opener)))
                                    .because(opener, OPENED));
                    out.add(
                            Repair.of(
                                            Kind.MISMATCHED_BRACKET,
                                            token,
                                            2.5,
                                            Change.replace(opener, Spot.opener(token)))
                                    .because(opener, OPENED));
                }
            } else if (token.kind() == Token.Kind.OPEN) {
                for (String other : List.of("(", "[", "{")) {
                    if (!token.is(other)) {
                        out.add(
                                Repair.of(
                                        Kind.MISMATCHED_BRACKET,
                                        token,
                                        3.1,
                                        Change.replace(token, other)));
                    }
                }
            }
        }
        // a sign typed in the place of a bracket
        for (int i = Math.max(0, spot.at() - 1); i <= spot.at() && i < source.size(); i++) {
            Token token = source.token(i);
            boolean sign = token.kind() == Token.Kind.SIGN || token.kind() == Token.Kind.NUMBER;
            if (sign && token.end() - token.start() == 1) {
                for (String other : List.of("(", ")", "{", "}", "[", "]")) {
                    Kind kind = "([{".contains(other) ? Kind.MISMATCHED_BRACKET : Kind.EXTRA_TOKEN;
                    out.add(Repair.of(kind, token, 4.8, Change.replace(token, other)));
                }
            }
        }
    }

    private void stray() {
        int last = Math.min(spot.at() + 1, source.size() - 1);
        for (int i = last; i >= Math.max(0, spot.at() - 2); i--) {
            Token token = source.token(i);
            if (token.kind() == Token.Kind.CLOSE) {
                double away = Math.abs(spot.at() - i) * 0.3;
                out.add(Repair.of(Kind.STRAY_BRACKET, token, 2.4 + away, Change.delete(token)));
            }
        }
    }
}
