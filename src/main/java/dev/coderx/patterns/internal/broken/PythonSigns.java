package dev.coderx.patterns.internal.broken;

import dev.coderx.patterns.internal.broken.Fault.Change;
import dev.coderx.patterns.internal.broken.Fault.Kind;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Neighbours that Python never allows, though its grammar here does. */
final class PythonSigns {

    private static final Set<String> VALUES = Set.of("None", "True", "False");

    /** Words that may stand before a value without being reserved. */
    private static final Set<String> SOFT = Set.of("match", "case", "type", "exec");

    private static final Pattern NUMBER =
            Pattern.compile(
                    "0[xX][\\da-fA-F_]++|0[bB][01_]++|0[oO][0-7_]++"
                            + "|[\\d_]*+\\.?[\\d_]*+([eE][+-]?[\\d_]++)?[jJ]?(if|or|and|in|is|else|for)?");

    private PythonSigns() {}

    static List<Fault> faults(Source source) {
        var faults = new ArrayList<Fault>();
        int depth = 0;
        for (int i = 0; i < source.size(); i++) {
            Token token = source.token(i);
            if (token.is("<>")) {
                faults.add(
                        new Fault(
                                Kind.FOREIGN_SYNTAX,
                                token.start(),
                                token.end(),
                                List.of(),
                                List.of(Change.replace(token, "!="))));
            }
            if (token.kind() == Token.Kind.NUMBER && !isNumber(token.text())) {
                faults.add(fault(Kind.INVALID_NAME, token, token));
            }
            depth += token.kind() == Token.Kind.OPEN ? 1 : 0;
            depth = Math.max(0, depth - (token.kind() == Token.Kind.CLOSE ? 1 : 0));
            if (i + 1 < source.size()) {
                Token next = source.token(i + 1);
                if (token.kind() == Token.Kind.OPEN && next.is(",")) {
                    faults.add(fault(Kind.MISSING_OPERAND, next, next));
                } else if ((depth > 0 || !next.first()) && areApart(token, next)) {
                    Kind kind =
                            token.is("print")
                                    ? Kind.MISSING_PARENTHESES
                                    : depth > 0 ? Kind.MISSING_COMMA : Kind.MISSING_OPERATOR;
                    faults.add(fault(kind, token, next));
                }
            }
        }
        return faults;
    }

    private static boolean isNumber(String text) {
        // the many that are one digit need no look at all the others can be
        return (text.length() == 1 && text.charAt(0) <= '9') || NUMBER.matcher(text).matches();
    }

    private static boolean areApart(Token token, Token next) {
        boolean texts = token.kind() == Token.Kind.STRING && next.kind() == Token.Kind.STRING;
        boolean ends =
                token.kind() == Token.Kind.CLOSE
                        || (token.kind() == Token.Kind.NUMBER
                                && Character.isDigit(
                                        token.text().charAt(token.text().length() - 1)))
                        || (token.kind() != Token.Kind.NUMBER
                                && token.endsValue()
                                && !SOFT.contains(token.text())
                                && isValue(token));
        boolean begins =
                (next.isWord() && isValue(next))
                        || next.kind() == Token.Kind.NUMBER
                        || next.kind() == Token.Kind.STRING
                        || (next.is("return") && !token.is("else"));
        return ends && begins && !texts;
    }

    private static boolean isValue(Token token) {
        return !token.isWord()
                || VALUES.contains(token.text())
                || !Keywords.of(Language.PYTHON).has(token.text());
    }

    private static Fault fault(Kind kind, Token from, Token to) {
        return new Fault(kind, from.start(), to.end(), List.of(), List.of());
    }
}
