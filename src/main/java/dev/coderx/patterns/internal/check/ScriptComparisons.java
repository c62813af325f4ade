package dev.coderx.patterns.internal.check;

import static dev.coderx.patterns.internal.check.Script.isA;
import static dev.coderx.patterns.internal.check.Script.operator;
import static dev.coderx.patterns.internal.check.Script.part;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Comparisons in JavaScript and TypeScript that cannot mean what they seem to. */
final class ScriptComparisons {

    private static final Set<String> EQUALITIES = Set.of("==", "!=", "===", "!==");
    private static final Set<String> ORDERS = Set.of("<", "<=", ">", ">=");
    private static final Set<String> TYPES =
            Set.of(
                    "symbol",
                    "undefined",
                    "object",
                    "boolean",
                    "number",
                    "string",
                    "function",
                    "bigint");

    private static final NodeTypes NO_TEXTS = NodeTypes.of("null", "number", "true", "false");
    private static final NodeTypes TRUTHS = NodeTypes.of("true", "false", "binary_expression");

    private ScriptComparisons() {}

    static Map<String, Check> checks() {
        return Map.of(
                "script-nan-comparison",
                Check.on(
                        ScriptComparisons::nan,
                        "binary_expression",
                        "switch_statement",
                        "switch_case"),
                "script-self-comparison",
                Check.on(ScriptComparisons::self, "binary_expression"),
                "script-negative-zero",
                Check.on(ScriptComparisons::negativeZero, "binary_expression"),
                "script-typeof-text",
                Check.on(ScriptComparisons::typeofText, "binary_expression"),
                "script-unsafe-negation",
                Check.on(ScriptComparisons::negation, "binary_expression"),
                "script-or-literal",
                Check.on(ScriptComparisons::orLiteral, "binary_expression"),
                "script-chained-comparison",
                Check.on(ScriptComparisons::chained, "binary_expression"));
    }

    private static boolean compares(SyntaxNode binary) {
        String operator = operator(binary);
        return EQUALITIES.contains(operator) || ORDERS.contains(operator);
    }

    private static void nan(SyntaxNode node, File file, Report report) {
        if (node.is("binary_expression")) {
            if (compares(node)
                    && (isNan(part(node, "left"), file) || isNan(part(node, "right"), file))) {
                report.mark(node);
            }
        } else if (isNan(part(node, "value"), file)) {
            report.mark(node.is("switch_case") ? node.children().getFirst() : node);
        }
    }

    private static boolean isNan(@Nullable SyntaxNode node, File file) {
        SyntaxNode at = node;
        while ((at != null && at.is("sequence_expression"))) {
            List<SyntaxNode> parts = at.namedChildren();
            at = parts.isEmpty() ? null : Script.bare(parts.getLast());
        }
        if (at == null) {
            return false;
        }
        return at.is("identifier")
                ? Script.isGlobal(at, "NaN", file)
                : "NaN".equals(Script.property(at))
                        && Script.isGlobal(part(at, "object"), "Number", file);
    }

    private static void self(SyntaxNode binary, File file, Report report) {
        if (!compares(binary)) {
            return;
        }
        SyntaxNode left = part(binary, "left");
        SyntaxNode right = part(binary, "right");
        if (left != null && right != null && Script.same(left, right)) {
            report.mark(binary);
        }
    }

    private static void negativeZero(SyntaxNode binary, File file, Report report) {
        if (compares(binary)
                && (isNegativeZero(part(binary, "left"))
                        || isNegativeZero(part(binary, "right")))) {
            report.mark(binary);
        }
    }

    private static boolean isNegativeZero(@Nullable SyntaxNode operand) {
        if (operand == null || !operand.is("unary_expression") || !operator(operand).equals("-")) {
            return false;
        }
        SyntaxNode of = part(operand, "argument");
        return of != null && of.is("number") && Double.valueOf(0).equals(Numerals.value(of.text()));
    }

    private static void typeofText(SyntaxNode binary, File file, Report report) {
        if (!EQUALITIES.contains(operator(binary))) {
            return;
        }
        SyntaxNode left = part(binary, "left");
        SyntaxNode right = part(binary, "right");
        SyntaxNode other = isTypeof(left) ? right : isTypeof(right) ? left : null;
        if (other == null) {
            return;
        }
        String text = Script.literal(other);
        boolean wrong =
                text != null
                        ? !TYPES.contains(text)
                        : other.is(NO_TEXTS)
                                || (other.is("undefined") && Script.isGlobal(other, file));
        if (wrong) {
            report.mark(other);
        }
    }

    private static boolean isTypeof(@Nullable SyntaxNode node) {
        return (node != null && node.is("unary_expression")) && operator(node).equals("typeof");
    }

    private static void negation(SyntaxNode binary, File file, Report report) {
        SyntaxNode left = binary.child("left").orElse(null);
        if (left == null || !left.is("unary_expression") || !operator(left).equals("!")) {
            return;
        }
        String operator = operator(binary);
        if (operator.equals("in") || operator.equals("instanceof")) {
            report.mark(binary);
        }
    }

    /** A comparison followed by {@code ||} and a bare literal, where another one was meant. */
    private static void orLiteral(SyntaxNode binary, File file, Report report) {
        if (!operator(binary).equals("||")) {
            return;
        }
        SyntaxNode left = part(binary, "left");
        SyntaxNode right = part(binary, "right");
        if (left == null || right == null) {
            return;
        }
        SyntaxNode last = left;
        if (left.is("binary_expression") && operator(left).equals("||")) {
            last = part(left, "right");
        }
        boolean literal =
                right.is("number") || (right.is("string") && right.end() - right.start() > 2);
        SyntaxNode wanted = part(last, "right");
        if (literal
                && last != null
                && wanted != null
                && last.is("binary_expression")
                && Set.of("==", "===").contains(operator(last))
                && wanted.is(right.type())) {
            report.mark(right).because(last, "only this is compared");
        }
    }

    /** {@code a < b < c}, which compares a truth value with {@code c}. */
    private static void chained(SyntaxNode binary, File file, Report report) {
        SyntaxNode left = binary.child("left").orElse(null);
        if (left == null || !left.is("binary_expression")) {
            return;
        }
        boolean found =
                ORDERS.contains(operator(binary))
                        ? ORDERS.contains(operator(left))
                        : EQUALITIES.contains(operator(binary))
                                && EQUALITIES.contains(operator(left))
                                && !isA(part(binary, "right"), TRUTHS);
        if (found) {
            report.mark(binary);
        }
    }
}
