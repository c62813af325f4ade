package dev.coderx.patterns.internal.check;

import static dev.coderx.patterns.internal.check.Script.isA;
import static dev.coderx.patterns.internal.check.Script.operator;
import static dev.coderx.patterns.internal.check.Script.part;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Operators of JavaScript and TypeScript for which there is a plainer way. */
final class ScriptOperators {

    private static final Set<String> SHORTENED =
            Set.of("+", "-", "*", "/", "%", "<<", ">>", ">>>", "&", "^", "|", "**");
    private static final Set<String> LOGICAL = Set.of("&&", "||", "??");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
    private static final Set<String> SWAPPED = Set.of("*", "&", "^", "|");
    private static final NodeTypes PLAIN_INDEXES =
            NodeTypes.of("identifier", "number", "string", "this", "template_string");
    private static final Set<String> CONVERTERS = Set.of("Number", "parseInt", "parseFloat");

    private ScriptOperators() {}

    static Map<String, Check> checks() {
        return Map.of(
                "script-operator-assignment",
                Check.on(ScriptOperators::operatorAssignment, "assignment_expression"),
                "script-logical-assignment",
                Check.on(
                        ScriptOperators::logicalAssignment,
                        "assignment_expression",
                        "binary_expression"),
                "script-string-concatenation",
                Check.on(ScriptOperators::concatenation, "binary_expression"),
                "script-literal-concatenation",
                Check.on(ScriptOperators::literals, "binary_expression"),
                "script-bracket-access",
                Check.on(ScriptOperators::bracketAccess, "subscript_expression"),
                "script-power-function",
                Check.on(ScriptOperators::power, "call_expression"),
                "script-implicit-conversion",
                Check.on(
                        ScriptOperators::conversion,
                        "unary_expression",
                        "binary_expression",
                        "augmented_assignment_expression"));
    }

    private static void operatorAssignment(SyntaxNode assignment, File file, Report report) {
        SyntaxNode left = part(assignment, "left");
        SyntaxNode value = part(assignment, "right");
        if (left == null || !(value != null && value.is("binary_expression"))) {
            return;
        }
        String operator = operator(value);
        SyntaxNode first = part(value, "left");
        SyntaxNode second = part(value, "right");
        boolean swaps = SWAPPED.contains(operator);
        boolean repeats =
                first != null
                        && second != null
                        && SHORTENED.contains(operator)
                        && isPlain(left)
                        && (alike(left, first) || (swaps && alike(left, second)));
        if (repeats) {
            report.mark(assignment);
        }
    }

    /** Whether reading it twice gives the same and does nothing. */
    private static boolean isPlain(SyntaxNode node) {
        SyntaxNode at = Script.bare(node);
        for (int i = 0; i < 30; i++) {
            if (at.is("identifier", "this", "super")) {
                return true;
            }
            if (!at.is("member_expression", "subscript_expression")) {
                return false;
            }
            SyntaxNode index = part(at, "index");
            if (index != null && !index.is(PLAIN_INDEXES)) {
                return false;
            }
            SyntaxNode object = part(at, "object");
            if (object == null) {
                return false;
            }
            at = object;
        }
        return false;
    }

    /** Whether both reach the same thing, by a dot or by brackets. */
    private static boolean alike(@Nullable SyntaxNode first, @Nullable SyntaxNode second) {
        SyntaxNode one = first;
        SyntaxNode two = second;
        for (int i = 0; i < 30 && one != null && two != null; i++) {
            if (Script.same(one, two)) {
                return true;
            }
            String name = Script.property(one);
            if (name == null || !name.equals(Script.property(two))) {
                return false;
            }
            one = part(one, "object");
            two = part(two, "object");
        }
        return false;
    }

    private static void logicalAssignment(SyntaxNode node, File file, Report report) {
        if (node.is("assignment_expression")) {
            SyntaxNode target = part(node, "left");
            SyntaxNode value = part(node, "right");
            SyntaxNode first = value;
            for (int i = 0; i < 30 && (first != null && first.is("binary_expression")); i++) {
                if (!operator(first).equals(operator(java.util.Objects.requireNonNull(value)))) {
                    break;
                }
                first = part(first, "left");
            }
            if ((value != null && value.is("binary_expression"))
                    && LOGICAL.contains(operator(value))
                    && alike(target, first)) {
                report.mark(node);
            }
        } else if (LOGICAL.contains(operator(node))) {
            SyntaxNode assigned = part(node, "right");
            if ((assigned != null && assigned.is("assignment_expression"))
                    && alike(part(node, "left"), part(assigned, "left"))) {
                report.mark(node);
            }
        }
    }

    private static boolean isText(@Nullable SyntaxNode node) {
        return (node != null && node.is("string", "template_string"));
    }

    /** A chain of plus signs that mixes texts with other things; only its whole is marked. */
    private static void concatenation(SyntaxNode binary, File file, Report report) {
        if (!operator(binary).equals("+")) {
            return;
        }
        SyntaxNode above = Script.outer(binary);
        if (above != null && above.is("binary_expression") && operator(above).equals("+")) {
            return;
        }
        boolean text = false;
        boolean other = false;
        var open = new java.util.ArrayDeque<SyntaxNode>(List.of(binary));
        while (!open.isEmpty()) {
            SyntaxNode node = Script.bare(open.pop());
            SyntaxNode left = part(node, "left");
            SyntaxNode right = part(node, "right");
            if (node.is("binary_expression")
                    && operator(node).equals("+")
                    && left != null
                    && right != null) {
                open.push(right);
                open.push(left);
            } else if (isText(node)) {
                text = true;
            } else {
                other = true;
            }
        }
        if (text && other) {
            report.mark(binary);
        }
    }

    private static void literals(SyntaxNode binary, File file, Report report) {
        if (!operator(binary).equals("+")) {
            return;
        }
        SyntaxNode left = part(binary, "left");
        SyntaxNode right = part(binary, "right");
        if (left == null || right == null || !isText(right)) {
            return;
        }
        SyntaxNode before = left;
        if (left.is("binary_expression") && operator(left).equals("+")) {
            before = part(left, "right");
        }
        if (before == null || !isText(before)) {
            return;
        }
        String between = file.tree().source().substring(before.end(), right.start());
        if (between.indexOf('\n') < 0) {
            report.mark(before.end(), right.end());
        }
    }

    private static void bracketAccess(SyntaxNode access, File file, Report report) {
        SyntaxNode index = part(access, "index");
        String name = Script.literal(index);
        boolean plain =
                name != null
                        ? NAME.matcher(name).matches()
                        : (index != null && index.is("null", "true", "false"));
        if (plain && index != null) {
            report.mark(index);
        }
    }

    private static void power(SyntaxNode call, File file, Report report) {
        SyntaxNode callee = Script.callee(call);
        if (callee != null
                && "pow".equals(Script.property(callee))
                && Script.isGlobal(part(callee, "object"), "Math", file)) {
            report.mark(call);
        }
    }

    private static void conversion(SyntaxNode node, File file, Report report) {
        boolean found =
                switch (node.type()) {
                    case "unary_expression" -> unaryConversion(node);
                    case "binary_expression" -> binaryConversion(node);
                    default ->
                            operator(node).equals("+=")
                                    && "".equals(Script.literal(part(node, "right")));
                };
        if (found) {
            report.mark(node);
        }
    }

    private static boolean unaryConversion(SyntaxNode node) {
        SyntaxNode inner = part(node, "argument");
        if (inner == null) {
            return false;
        }
        return switch (operator(node)) {
            case "!" ->
                    inner.is("unary_expression")
                            && operator(inner).equals("!")
                            && !isA(part(inner, "argument"), "unary_expression");
            case "+" -> !isNumeric(inner);
            case "-" -> {
                SyntaxNode of = part(inner, "argument");
                yield inner.is("unary_expression")
                        && operator(inner).equals("-")
                        && of != null
                        && !isNumeric(of);
            }
            case "~" -> {
                String method = Script.property(Script.callee(inner));
                yield inner.is("call_expression")
                        && method != null
                        && Set.of("indexOf", "lastIndexOf").contains(method);
            }
            default -> false;
        };
    }

    private static boolean isNumeric(SyntaxNode node) {
        SyntaxNode callee = node.is("call_expression") ? Script.callee(node) : null;
        String name =
                callee == null
                        ? null
                        : callee.is("identifier") ? callee.text() : Script.property(callee);
        return node.is("number") || (name != null && CONVERTERS.contains(name));
    }

    private static boolean binaryConversion(SyntaxNode node) {
        SyntaxNode left = part(node, "left");
        SyntaxNode right = part(node, "right");
        if (left == null || right == null) {
            return false;
        }
        return switch (operator(node)) {
            case "+" ->
                    ("".equals(Script.literal(left)) && !isTextual(right))
                            || ("".equals(Script.literal(right)) && !isTextual(left));
            case "-" -> right.hasText("0") && !isNumeric(left) && !isProduct(left);
            case "*" -> {
                SyntaxNode above = Script.outer(node);
                boolean quotient =
                        (above != null && above.is("binary_expression"))
                                && operator(above).equals("/")
                                && part(above, "left") == node
                                && node.parent() == above;
                SyntaxNode other =
                        left.hasText("1") ? right : right.hasText("1") && !quotient ? left : null;
                yield other != null
                        && !isNumeric(other)
                        && !isProduct(other)
                        && !((above != null && above.is("binary_expression"))
                                && operator(above).equals("*"));
            }
            default -> false;
        };
    }

    private static boolean isProduct(SyntaxNode node) {
        return node.is("binary_expression") && Set.of("*", "-", "/").contains(operator(node));
    }

    private static boolean isTextual(SyntaxNode node) {
        return isText(node)
                || (node.is("call_expression") && Script.isName(Script.callee(node), "String"))
                || (node.is("binary_expression")
                        && operator(node).equals("+")
                        && (isText(part(node, "left")) || isText(part(node, "right"))));
    }
}
