package dev.coderx.patterns.internal.check;

import static dev.coderx.patterns.internal.check.Script.operator;
import static dev.coderx.patterns.internal.check.Script.part;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.Map;
import java.util.Set;

/** Loops of JavaScript and TypeScript that count. */
final class ScriptCounting {

    private ScriptCounting() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Script.check("script-for-direction", ScriptCounting::direction, "for_statement"),
                Script.check("script-equality-in-for", ScriptCounting::equality, "for_statement"));
    }

    private static void direction(SyntaxNode loop, File file, Report report) {
        SyntaxNode condition = part(loop, "condition");
        if ((condition != null && condition.is("expression_statement"))) {
            condition = Script.bare(condition.namedChildren().getFirst());
        }
        SyntaxNode change = part(loop, "increment");
        if (condition == null || change == null || !condition.is("binary_expression")) {
            return;
        }
        for (String side : new String[] {"left", "right"}) {
            SyntaxNode counter = part(condition, side);
            if (!(counter != null && counter.is("identifier"))) {
                continue;
            }
            String operator = operator(condition);
            boolean less = operator.startsWith("<");
            boolean more = operator.startsWith(">");
            int wanted = (less ? 1 : more ? -1 : 0) * (side.equals("left") ? 1 : -1);
            if (operator.length() < 3
                    && wanted != 0
                    && step(change, counter.text(), file) == -wanted) {
                report.mark(loop);
                return;
            }
        }
    }

    /** Which way a counter goes: 1 up, -1 down, 0 where that is not known. */
    private static int step(SyntaxNode change, String counter, File file) {
        if (change.is("sequence_expression")) {
            int all = 0;
            for (SyntaxNode each : change.namedChildren()) {
                SyntaxNode part = Script.bare(each);
                boolean touches = false;
                for (SyntaxNode name : part.find("identifier")) {
                    touches |= name.hasText(counter) && Script.isWritten(name);
                }
                if (touches) {
                    int one = step(part, counter, file);
                    if (one == 0 || all != 0) {
                        return 0;
                    }
                    all = one;
                }
            }
            return all;
        }
        if (change.is("update_expression")) {
            boolean own = Script.isName(part(change, "argument"), counter);
            return own ? (operator(change).equals("++") ? 1 : -1) : 0;
        }
        if (!change.is("augmented_assignment_expression")
                || !Script.isName(part(change, "left"), counter)) {
            return 0;
        }
        int sign = operator(change).equals("+=") ? 1 : operator(change).equals("-=") ? -1 : 0;
        SyntaxNode right = part(change, "right");
        return sign == 0 || right == null ? 0 : sign * sign(right, file);
    }

    private static int sign(SyntaxNode node, File file) {
        SyntaxNode of = node.is("identifier") ? Script.value(node, file) : node;
        int sign = 1;
        if ((of != null && of.is("unary_expression"))) {
            if (!Set.of("-", "+").contains(operator(of))) {
                return 0;
            }
            sign = operator(of).equals("-") ? -1 : 1;
            of = part(of, "argument");
        }
        if (!(of != null && of.is("number"))) {
            return 0;
        }
        String text = of.text();
        Double value =
                Numerals.value(text.endsWith("n") ? text.substring(0, text.length() - 1) : text);
        return value == null || value == 0 ? 0 : sign;
    }

    private static void equality(SyntaxNode loop, File file, Report report) {
        SyntaxNode condition = part(loop, "condition");
        SyntaxNode change = part(loop, "increment");
        if ((condition != null && condition.is("expression_statement"))) {
            condition = Script.bare(condition.namedChildren().getFirst());
        }
        if (condition == null || change == null || !condition.is("binary_expression")) {
            return;
        }
        String operator = operator(condition);
        SyntaxNode counter = part(condition, "left");
        boolean counts =
                (counter != null && counter.is("identifier"))
                        && step(change, counter.text(), file) != 0;
        if (counts && (operator.equals("==") || operator.equals("==="))) {
            report.mark(condition);
        }
    }
}
