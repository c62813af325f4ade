package dev.coderx.patterns.internal.check;

import static dev.coderx.patterns.internal.check.Script.bare;
import static dev.coderx.patterns.internal.check.Script.operator;
import static dev.coderx.patterns.internal.check.Script.part;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of the value of a JavaScript expression whatever its names stand for. */
final class ScriptConstants {

    private static final int DEEPEST = 30;
    private static final Set<String> CONVERSIONS =
            Set.of("Boolean", "String", "Number", "Symbol", "BigInt");
    private static final Set<String> COMPARISONS =
            Set.of("==", "!=", "===", "!==", "<", "<=", ">", ">=", "in", "instanceof");

    private final File file;

    ScriptConstants(File file) {
        this.file = file;
    }

    /** Whether an expression, as a condition, always goes the same way. */
    boolean decided(@Nullable SyntaxNode condition) {
        return isConstant(condition, true, 0);
    }

    private boolean isConstant(@Nullable SyntaxNode expression, boolean asCondition, int depth) {
        if (expression == null || depth > DEEPEST) {
            return false;
        }
        SyntaxNode node = bare(expression);
        int next = depth + 1;
        return switch (node.type()) {
            case "number",
                    "string",
                    "regex",
                    "true",
                    "false",
                    "null",
                    "arrow_function",
                    "function_expression",
                    "generator_function" ->
                    true;
            case "class", "object", "new_expression" -> asCondition;
            case "undefined" -> Script.isGlobal(node, file);
            case "template_string" ->
                    (asCondition && node.childOfType("string_fragment").isPresent())
                            || allConstant(node, next);
            case "template_substitution", "spread_element" -> isConstant(last(node), false, next);
            case "array" -> asCondition || allConstant(node, next);
            case "unary_expression" ->
                    switch (operator(node)) {
                        case "void" -> true;
                        case "typeof" ->
                                asCondition || isConstant(part(node, "argument"), false, next);
                        case "!" -> isConstant(part(node, "argument"), true, next);
                        default -> isConstant(part(node, "argument"), false, next);
                    };
            case "binary_expression" -> binaryConstant(node, asCondition, next);
            case "assignment_expression" -> isConstant(part(node, "right"), asCondition, next);
            case "augmented_assignment_expression" -> asCondition && assignsDecided(node, next);
            case "sequence_expression" -> isConstant(last(node), asCondition, next);
            case "call_expression" -> {
                List<SyntaxNode> given = Script.arguments(node);
                yield Script.isName(Script.callee(node), "Boolean")
                        && Script.isGlobal(Script.callee(node), file)
                        && (given.isEmpty() || isConstant(given.getFirst(), true, next));
            }
            default -> false;
        };
    }

    private boolean allConstant(SyntaxNode node, int depth) {
        for (SyntaxNode child : node.namedChildren()) {
            boolean text = child.is("string_fragment", "escape_sequence");
            if (!text && !isConstant(child, false, depth)) {
                return false;
            }
        }
        return true;
    }

    private boolean binaryConstant(SyntaxNode node, boolean asCondition, int depth) {
        SyntaxNode left = part(node, "left");
        SyntaxNode right = part(node, "right");
        String operator = operator(node);
        switch (operator) {
            case "&&", "||", "??" -> {
                boolean leftKnown = isConstant(left, asCondition, depth);
                boolean rightKnown = isConstant(right, asCondition, depth);
                return (leftKnown && rightKnown)
                        || (leftKnown && settles(left, operator, depth))
                        || (asCondition && rightKnown && settles(right, operator, depth));
            }
            case "in" -> {
                return false;
            }
            default -> {
                return isConstant(left, false, depth) && isConstant(right, false, depth);
            }
        }
    }

    private boolean assignsDecided(SyntaxNode node, int depth) {
        String operator = operator(node);
        return (operator.equals("||=") || operator.equals("&&="))
                && settles(part(node, "right"), operator.substring(0, 2), depth);
    }

    /** Whether this operand alone decides what the logical operator gives. */
    private boolean settles(@Nullable SyntaxNode node, String operator, int depth) {
        if (node == null || depth > DEEPEST) {
            return false;
        }
        int next = depth + 1;
        return switch (node.type()) {
            case "true", "regex" -> operator.equals("||");
            case "false", "null" -> operator.equals("&&");
            case "string" -> operator.equals(node.end() - node.start() > 2 ? "||" : "&&");
            case "number" -> operator.equals(isZero(node) ? "&&" : "||");
            case "unary_expression" -> operator.equals("&&") && operator(node).equals("void");
            case "binary_expression" ->
                    operator(node).equals(operator)
                            && (settles(part(node, "left"), operator, next)
                                    || settles(part(node, "right"), operator, next));
            case "augmented_assignment_expression" ->
                    operator(node).equals(operator + "=")
                            && settles(part(node, "right"), operator, next);
            default -> false;
        };
    }

    private static boolean isZero(SyntaxNode number) {
        String text = number.text();
        Double value =
                Numerals.value(text.endsWith("n") ? text.substring(0, text.length() - 1) : text);
        return value != null && value == 0;
    }

    private static @Nullable SyntaxNode last(SyntaxNode node) {
        List<SyntaxNode> parts = node.namedChildren();
        return parts.isEmpty() ? null : bare(parts.getLast());
    }

    private boolean isConversion(SyntaxNode call) {
        SyntaxNode callee = Script.callee(call);
        return callee != null
                && callee.is("identifier")
                && CONVERSIONS.contains(callee.text())
                && Script.isGlobal(callee, file);
    }

    /** Whether it is always null or undefined, or never; with {@code never}, only the latter. */
    boolean nullKnown(@Nullable SyntaxNode expression, boolean never, int depth) {
        if (expression == null || depth > DEEPEST) {
            return false;
        }
        SyntaxNode node = bare(expression);
        int next = depth + 1;
        return switch (node.type()) {
            case "object",
                    "array",
                    "arrow_function",
                    "function_expression",
                    "generator_function",
                    "class",
                    "new_expression",
                    "number",
                    "string",
                    "regex",
                    "true",
                    "false",
                    "template_string",
                    "update_expression" ->
                    true;
            case "null" -> !never;
            case "undefined" -> !never && Script.isGlobal(node, file);
            case "call_expression" -> isConversion(node);
            case "binary_expression" ->
                    switch (operator(node)) {
                        case "&&", "||" -> false;
                        case "??" -> nullKnown(part(node, "right"), true, next);
                        default -> true;
                    };
            case "assignment_expression" -> nullKnown(part(node, "right"), never, next);
            case "augmented_assignment_expression" -> !isLogical(operator(node));
            case "unary_expression" -> !never || !operator(node).equals("void");
            case "sequence_expression" -> nullKnown(last(node), never, next);
            default -> false;
        };
    }

    private static boolean isLogical(String assignment) {
        return assignment.equals("||=") || assignment.equals("&&=") || assignment.equals("??=");
    }

    /** Whether it is surely the one or the other truth value. */
    boolean isTruthValue(@Nullable SyntaxNode node) {
        if (node == null) {
            return false;
        }
        return switch (node.type()) {
            case "true", "false" -> true;
            case "call_expression" ->
                    Script.isName(Script.callee(node), "Boolean") && isConstant(node, true, 0);
            case "unary_expression" ->
                    operator(node).equals("!") && decided(part(node, "argument"));
            default -> false;
        };
    }

    boolean isNullish(@Nullable SyntaxNode node) {
        return node != null
                && (node.is("null")
                        || (node.is("undefined") && Script.isGlobal(node, file))
                        || (node.is("unary_expression") && operator(node).equals("void")));
    }

    /** Whether comparing it with true or false always gives the same answer. */
    boolean truthComparisonKnown(@Nullable SyntaxNode expression, boolean strict, int depth) {
        if (expression == null || depth > DEEPEST) {
            return false;
        }
        SyntaxNode node = bare(expression);
        int next = depth + 1;
        return switch (node.type()) {
            case "object",
                    "class",
                    "arrow_function",
                    "function_expression",
                    "generator_function",
                    "number",
                    "string",
                    "regex",
                    "true",
                    "false",
                    "null" ->
                    true;
            case "undefined" -> Script.isGlobal(node, file);
            case "array" -> strict || arrayKnown(node);
            case "template_string" -> strict || node.childOfType("template_substitution").isEmpty();
            case "new_expression", "update_expression" -> strict;
            case "binary_expression" ->
                    strict
                            && !COMPARISONS.contains(operator(node))
                            && !Set.of("&&", "||", "??").contains(operator(node));
            case "unary_expression" ->
                    switch (operator(node)) {
                        case "!" -> decided(part(node, "argument"));
                        case "void", "typeof" -> true;
                        case "delete" -> false;
                        default -> strict;
                    };
            case "sequence_expression" -> truthComparisonKnown(last(node), strict, next);
            case "assignment_expression" -> truthComparisonKnown(part(node, "right"), strict, next);
            case "augmented_assignment_expression" -> strict && !isLogical(operator(node));
            case "call_expression" ->
                    isConversion(node)
                            && (Script.isName(Script.callee(node), "Boolean")
                                    ? isConstant(node, true, next)
                                    : strict);
            default -> false;
        };
    }

    private static boolean arrayKnown(SyntaxNode array) {
        List<SyntaxNode> elements = array.namedChildren();
        long own = elements.stream().filter(element -> !element.is("spread_element")).count();
        return array.childOfType(",").isEmpty() && elements.isEmpty() || own > 1;
    }

    /** Whether it makes something that is identical with nothing else. */
    boolean isNew(@Nullable SyntaxNode expression, int depth) {
        if (expression == null || depth > DEEPEST) {
            return false;
        }
        SyntaxNode node = bare(expression);
        int next = depth + 1;
        return switch (node.type()) {
            case "object",
                    "array",
                    "arrow_function",
                    "function_expression",
                    "generator_function",
                    "class",
                    "regex" ->
                    true;
            case "new_expression" -> {
                SyntaxNode callee = Script.callee(node);
                yield Script.isA(callee, "identifier")
                        && ScriptGlobals.BUILT_IN.contains(callee.text())
                        && Script.isGlobal(callee, file);
            }
            case "sequence_expression" -> isNew(last(node), next);
            case "assignment_expression" -> isNew(part(node, "right"), next);
            case "ternary_expression" ->
                    isNew(part(node, "consequence"), next)
                            && isNew(part(node, "alternative"), next);
            default -> false;
        };
    }
}
