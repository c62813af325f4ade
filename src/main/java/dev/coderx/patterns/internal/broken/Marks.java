package dev.coderx.patterns.internal.broken;

import dev.coderx.patterns.internal.broken.Fault.Change;
import dev.coderx.patterns.internal.broken.Fault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What may be missing, too many or in the wrong order right where the text stops making sense. */
final class Marks {

    private static final Set<String> BINARY =
            Set.of(
                    "+", "-", "*", "/", "%", "=", "==", "!=", "<", ">", "<=", ">=", "and", "or",
                    "not", "in", "is", "&&", "||", "!", "+=", "-=", "*=", "/=", "===", "!==", "//",
                    "**", "&", "|", "^", "?", "=>", "->", "??", "%=", "//=", "**=");
    private static final Set<String> LIST_FOLLOWS = Set.of("=", "]", "(", ",", ":", "return", "{");
    private static final String VALUE = "x";

    private final Spot spot;
    private final Source source;
    private final List<Repair> out;

    private Marks(Spot spot, List<Repair> out) {
        this.spot = spot;
        this.source = spot.source();
        this.out = out;
    }

    static List<Repair> at(Spot spot) {
        var out = new ArrayList<Repair>();
        if (spot.source().size() > 0) {
            new Marks(spot, out).collect();
        }
        return out;
    }

    private void collect() {
        between();
        if (spot.hasPrevious()) {
            ends();
        }
        extra();
        swapped();
        replaced();
    }

    private void between() {
        if (!spot.hasPrevious() || !spot.hasNext()) {
            return;
        }
        Token before = spot.previous();
        Token next = spot.next();
        boolean values = before.endsValue() && next.beginsValue();
        boolean sameLine = !spot.atLineEnd();
        if (values && (spot.inList() || (sameLine || source.is(openIndex(), "{")))) {
            double comma = spot.inList() || listed() ? 3 : 3.7;
            Kind kind = Kind.MISSING_COMMA;
            if (!spot.open().isEmpty() || !source.python()) {
                insert(kind, before, next, ", ", comma).ifOffered(spot.inList());
            }
        }
        if (values && sameLine) {
            boolean first = spot.at() - 1 == spot.lineFirst();
            insert(Kind.MISSING_OPERATOR, before, next, " = ", first ? 3.1 : 4.1);
            insert(Kind.MISSING_OPERATOR, before, next, " + ", 3.5);
            insert(
                    Kind.MISSING_OPERATOR,
                    before,
                    next,
                    ".",
                    named(before) && named(next) ? 3.95 : 4.3);
            insert(Kind.MISSING_OPERATOR, before, next, ": ", 4.4);
            insert(Kind.MISSING_OPERATOR, before, next, " ? ", 5);
            insert(Kind.MISSING_OPERATOR, before, next, " => ", 5);
        }
        if (spot.at() > 1 && before.isWord() && source.token(spot.at() - 2).isWord()) {
            Token one = source.token(spot.at() - 2);
            out.add(
                    Repair.of(
                            Kind.MISSING_OPERATOR,
                            one.start(),
                            before.end(),
                            3.97,
                            Change.insert(one.end(), ".")));
        }
        if (sameLine && BINARY.contains(next.text()) && !before.endsValue()) {
            insert(Kind.MISSING_OPERAND, next, next, " " + VALUE + " ", 3.4);
        }
        if (!source.python()) {
            insert(Kind.MISSING_OPERATOR, before, next, source.java() ? "->" : "=>", 4.6);
            insert(Kind.MISSING_OPERATOR, before, next, " = ", 4.6);
            insert(Kind.MISSING_OPERATOR, before, next, ": ", 4.7);
        } else if (sameLine) {
            insert(Kind.MISSING_OPERATOR, before, next, ": ", 4.7);
            insert(Kind.MISSING_OPERATOR, before, next, " = ", 4.7);
        }
    }

    private void ends() {
        Token before = spot.previous();
        if (BINARY.contains(before.text()) || before.is("return") || before.is(".")) {
            put(Kind.MISSING_OPERAND, before, " " + VALUE + " ", 3.2);
        }
        if (source.python() && spot.lineFirst() > 0) {
            // the parser reads on after a sign that ends a line
            Token above = source.token(spot.lineFirst() - 1);
            if (BINARY.contains(above.text())) {
                put(Kind.MISSING_OPERAND, above, " " + VALUE, 2.1);
            }
        }
        if (before.is("(") || before.is(",") || before.is("[") || before.is(":")) {
            put(Kind.MISSING_OPERAND, before, " " + VALUE + " ", 3.9);
        }
        if (!source.python()) {
            boolean line = spot.atLineEnd();
            boolean java = source.java();
            if (java || !line || before.endsValue()) {
                Repair repair =
                        Repair.of(
                                Kind.MISSING_SEMICOLON,
                                before,
                                line ? 2 : 4.5,
                                Change.insert(spot.offset(), ";"));
                out.add(line && java ? repair.offered() : repair);
            }
        }
    }

    /** Whether the innermost open brace holds a list rather than a block. */
    private boolean listed() {
        int open = openIndex();
        return source.is(open, "{")
                && open > 0
                && LIST_FOLLOWS.contains(source.token(open - 1).text());
    }

    private boolean named(Token token) {
        return token.isWord() && !Keywords.of(source.language()).has(token.text());
    }

    private int openIndex() {
        return spot.open().isEmpty() ? -1 : spot.open().getLast();
    }

    private void extra() {
        int from = Math.max(0, spot.at() - 3);
        for (int i = Math.min(spot.at() + 1, source.size() - 1); i >= from; i--) {
            Token token = source.token(i);
            int away = Math.abs(spot.at() - i);
            boolean bracket = token.kind() == Token.Kind.OPEN || token.kind() == Token.Kind.CLOSE;
            boolean doubled =
                    i > 0
                            && source.token(i - 1).text().equals(token.text())
                            && token.kind() != Token.Kind.STRING;
            double cost = (doubled && !bracket ? 2.6 : 4.2) + away * 0.25;
            if (token.kind() != Token.Kind.CLOSE && !(bracket && i != spot.at())) {
                boolean end = !spot.hasNext() && !doubled;
                out.add(
                        Repair.of(
                                end ? Kind.INCOMPLETE_END : Kind.EXTRA_TOKEN,
                                token,
                                end ? 3.25 : cost,
                                source.without(i)));
            }
        }
    }

    private void swapped() {
        int[] firsts = {spot.at() - 1, spot.at(), spot.at() - 2};
        for (int i = 0; i < firsts.length; i++) {
            int first = firsts[i];
            if (first >= 0 && first + 1 < source.size()) {
                Token one = source.token(first);
                Token two = source.token(first + 1);
                if (two.first() && source.python()) {
                    continue;
                }
                out.add(
                        Repair.of(
                                Kind.SWAPPED_TOKENS,
                                one.start(),
                                two.end(),
                                4.05 + i * 0.3,
                                Change.replace(one, textOf(two) + " "),
                                Change.replace(two, " " + textOf(one))));
            }
        }
    }

    private String textOf(Token token) {
        return source.text().substring(token.start(), token.end());
    }

    private void replaced() {
        allCompared();
        int from = Math.max(0, spot.at() - 2);
        for (int i = from; i <= Math.min(spot.at(), source.size() - 1); i++) {
            Token token = source.token(i);
            double away = (spot.at() - i) * 0.3;
            switch (token.text()) {
                case "=" -> {
                    boolean condition = condition(i);
                    String equal = source.python() || source.java() ? "==" : "===";
                    replace(
                            condition ? Kind.ASSIGNMENT_IN_CONDITION : Kind.INVALID_TARGET,
                            token,
                            equal,
                            condition ? 1.5 : 3 + away);
                    replace(Kind.MISSING_OPERATOR, token, ":", 3.4 + away);
                    replace(Kind.EXTRA_TOKEN, token, "", 3.6 + away);
                }
                case "==", "===" -> replace(Kind.COMPARISON_AS_ASSIGNMENT, token, "=", 2.4 + away);
                case ";" -> {
                    Kind kind = source.python() ? Kind.MISSING_COLON : Kind.MISSING_OPERATOR;
                    replace(kind, token, ":", 2.9 + away);
                    replace(Kind.MISSING_COMMA, token, ",", 3 + away);
                }
                case ":" -> {
                    if (!source.python() && i == source.lineLast(i)) {
                        replace(Kind.MISSING_SEMICOLON, token, ";", 2.9 + away);
                    }
                    replace(Kind.MISSING_OPERATOR, token, " = ", 3.2 + away);
                    replace(Kind.MISSING_COMMA, token, ",", 3.3 + away);
                }
                case "," -> {
                    replace(Kind.MISSING_OPERATOR, token, ".", 3.7 + away);
                    if (!source.python()) {
                        replace(Kind.MISSING_SEMICOLON, token, ";", 3.3 + away);
                    }
                    replace(Kind.MISSING_OPERATOR, token, ":", 3.5 + away);
                }
                case "." -> replace(Kind.MISSING_COMMA, token, ",", 3.3 + away);
                default -> {
                    // nothing is often taken for the other words and signs
                }
            }
            if (token.kind() == Token.Kind.NUMBER && !wellFormed(token.text())) {
                replace(Kind.INVALID_NUMBER, token, "1", 1.9);
                replace(Kind.INVALID_NAME, token, "x", 1.92);
            }
        }
        int last = Math.min(source.size() - 1, spot.at());
        Token token = source.token(last);
        if (last > 0 && token.kind() == Token.Kind.WORD) {
            Token before = source.token(last - 1);
            if (before.kind() == Token.Kind.NUMBER && before.end() == token.start()) {
                replace(Kind.INVALID_NAME, token, "", 1.8);
            }
        }
    }

    private boolean wellFormed(String number) {
        return number.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == '_')
                && number.indexOf('.') == number.lastIndexOf('.');
    }

    /** Each single sign in a condition taken for a comparison. */
    private void allCompared() {
        var changes = new ArrayList<Change>();
        int last = Math.min(spot.lineLast(), spot.lineFirst() + 80);
        for (int i = spot.lineFirst(); i <= last; i++) {
            if (source.is(i, "=")) {
                changes.add(Change.replace(source.token(i), "=="));
            }
        }
        if (changes.size() > 1 && condition(last)) {
            Change first = changes.getFirst();
            out.add(
                    Repair.of(
                            Kind.ASSIGNMENT_IN_CONDITION,
                            first.start(),
                            first.end(),
                            1.55,
                            changes.toArray(Change[]::new)));
        }
    }

    private boolean condition(int index) {
        int first = Math.max(source.lineFirst(index), index - 40);
        for (int i = first; i < index; i++) {
            Token token = source.token(i);
            if (token.is("if") || token.is("elif") || token.is("while") || token.is("assert")) {
                return true;
            }
        }
        return false;
    }

    private void replace(Kind kind, Token token, String text, double cost) {
        Repair repair = Repair.of(kind, token, cost, Change.replace(token, text));
        out.add(kind == Kind.ASSIGNMENT_IN_CONDITION ? repair.offered() : repair);
    }

    private void put(Kind kind, Token marked, String text, double cost) {
        out.add(Repair.of(kind, marked, cost, Change.insert(marked.end(), text)));
    }

    private Added insert(Kind kind, Token from, Token to, String text, double cost) {
        Repair repair =
                Repair.of(
                        kind,
                        Math.min(from.start(), to.start()),
                        kind == Kind.MISSING_COMMA || spot.atLineEnd() ? from.end() : to.end(),
                        cost,
                        Change.insert(spot.offset(), text));
        out.add(repair);
        return new Added(out, out.size() - 1);
    }

    /** A repair just added, which may yet be offered. */
    private record Added(List<Repair> out, int index) {
        void ifOffered(boolean offered) {
            if (offered) {
                out.set(index, out.get(index).offered());
            }
        }
    }
}
