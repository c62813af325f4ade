package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Bindings;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sum of a number, a multiple of a loop's variable and a multiple of one sequence's length.
 *
 * @param number the plain number
 * @param turns how often the variable is in it
 * @param lengths how often the length is in it
 */
record Linear(long number, long turns, long lengths) {

    private static final int MOST_TERMS = 20;

    /**
     * Reads an expression of Python.
     *
     * @param variable the loop's variable; empty for none
     * @param sequence the text of the sequence the length of which counts; empty for none
     * @return nothing where it holds anything else
     */
    static Optional<Linear> of(SyntaxNode expression, String variable, String sequence, File file) {
        var total = new Linear(0, 0, 0);
        var open = new ArrayList<Term>();
        open.add(new Term(expression, 1, true));
        int steps = 0;
        while (!open.isEmpty()) {
            Term term = open.removeLast();
            if (++steps > MOST_TERMS) {
                return Optional.empty();
            }
            SyntaxNode node = PythonShapes.bare(term.node);
            List<SyntaxNode> parts = node.namedChildren();
            long sign = term.sign;
            boolean plus = node.childOfType("+").isPresent();
            boolean minus = node.childOfType("-").isPresent();
            if (node.is("binary_operator") && parts.size() == 2 && (plus || minus)) {
                open.add(new Term(parts.get(0), sign, term.follow));
                open.add(new Term(parts.get(1), plus ? sign : -sign, term.follow));
            } else if (node.is("unary_operator") && parts.size() == 1 && minus) {
                open.add(new Term(parts.get(0), -sign, term.follow));
            } else if (node.is("integer")) {
                Long value = number(node.text());
                if (value == null) {
                    return Optional.empty();
                }
                total = total.plus(sign * value, 0, 0);
            } else if (!variable.isEmpty() && node.is("identifier") && node.hasText(variable)) {
                total = total.plus(0, sign, 0);
            } else if (LearnerCode.callsWithOne(node, "len")
                    && LearnerCode.arguments(node).get(0).hasText(sequence)) {
                total = total.plus(0, 0, sign);
            } else {
                SyntaxNode value = term.follow ? value(node, file) : null;
                if (value == null) {
                    return Optional.empty();
                }
                open.add(new Term(value, sign, false));
            }
        }
        return Optional.of(total);
    }

    private record Term(SyntaxNode node, long sign, boolean follow) {}

    private Linear plus(long more, long moreTurns, long moreLengths) {
        return new Linear(number + more, turns + moreTurns, lengths + moreLengths);
    }

    /** The one value that a local name ever has. */
    private static @Nullable SyntaxNode value(SyntaxNode node, File file) {
        Symbol symbol = LearnerCode.symbol(node, file);
        if (symbol == null || symbol.writes().size() != 1) {
            return null;
        }
        return Bindings.value(symbol.writes().get(0)).orElse(null);
    }

    private static @Nullable Long number(String text) {
        try {
            return Long.valueOf(Integer.parseInt(text));
        } catch (NumberFormatException tooLong) {
            return null;
        }
    }
}
