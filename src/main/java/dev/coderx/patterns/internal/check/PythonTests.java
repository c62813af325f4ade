package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.model.Type;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Analyses of comparisons and of what is made of them with and, or and not. */
final class PythonTests {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.]*");

    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=", "==", "!=", "<>");

    private static final Set<String> SAME = Set.of("==", "!=", "is", "is not");

    private static final NodeTypes MAY_CHANGE =
            NodeTypes.of("call", "await", "subscript", "yield", "named_expression");

    private PythonTests() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "python-several-equal",
                        Check.on(PythonTests::severalEqual, "boolean_operator")),
                Map.entry("python-chainable", Check.on(PythonTests::chainable, "boolean_operator")),
                Map.entry(
                        "python-mixed-chain",
                        Check.on(PythonTests::mixedChain, "comparison_operator")),
                Map.entry(
                        "python-double-not",
                        Check.on(PythonTests::doubleNot, "not_operator", "unary_operator")),
                Map.entry(
                        "python-negated-comparison",
                        Check.on(PythonTests::negated, "not_operator")),
                Map.entry(
                        "python-isinstance-chain",
                        Check.on(PythonTests::isinstanceChain, "boolean_operator")),
                Map.entry(
                        "python-type-comparison",
                        Check.on(PythonTests::typeComparison, "comparison_operator")),
                Map.entry(
                        "python-function-compared",
                        Check.on(PythonTests::functionCompared, "comparison_operator")),
                Map.entry(
                        "python-function-as-condition",
                        Check.on(
                                PythonTests::functionAsCondition,
                                "if_statement",
                                "elif_clause",
                                "while_statement",
                                "conditional_expression")),
                Map.entry(
                        "python-constants-compared",
                        Check.on(PythonTests::constants, "comparison_operator")));
    }

    /** The operands of a comparison, in order. */
    static List<SyntaxNode> operands(SyntaxNode comparison) {
        return comparison.namedChildren();
    }

    /** The operator of a comparison with one; otherwise empty. */
    static String operator(SyntaxNode comparison) {
        SyntaxNode sign = null;
        for (SyntaxNode child : comparison.children()) {
            if (!child.named()) {
                if (sign != null) {
                    return "";
                }
                sign = child;
            }
        }
        return sign == null ? "" : sign.text();
    }

    /** What a chain of one operator joins; empty where the node is only a part of such a chain. */
    private static List<SyntaxNode> joined(SyntaxNode chain, String word) {
        SyntaxNode above = chain.parent();
        boolean part =
                above != null
                        && above.is("boolean_operator")
                        && above.childOfType(word).isPresent();
        if (part || chain.childOfType(word).isEmpty()) {
            return List.of();
        }
        var result = new ArrayList<SyntaxNode>();
        var todo = new ArrayDeque<SyntaxNode>(List.of(chain));
        while (!todo.isEmpty()) {
            SyntaxNode next = todo.removeFirst();
            if (next.is("boolean_operator") && next.childOfType(word).isPresent()) {
                next.child("right").ifPresent(todo::addFirst);
                next.child("left").ifPresent(todo::addFirst);
            } else {
                result.add(next);
            }
        }
        return result;
    }

    private static void severalEqual(SyntaxNode chain, File file, Report report) {
        String word = chain.childOfType("or").isPresent() ? "or" : "and";
        List<SyntaxNode> parts = joined(chain, word);
        if (parts.size() < 2) {
            return;
        }
        Set<String> common = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            SyntaxNode part = parts.get(i);
            if (!part.is("comparison_operator")
                    || !operator(part).equals(word.equals("or") ? "==" : "!=")) {
                return;
            }
            Set<String> names = new HashSet<>();
            for (SyntaxNode operand : operands(part)) {
                if (operand.is(MAY_CHANGE)) {
                    return;
                }
                if (operand.is("identifier", "attribute")) {
                    names.add(operand.text());
                }
            }
            if (i == 0) {
                common.addAll(names);
            } else {
                common.retainAll(names);
            }
        }
        if (!common.isEmpty()) {
            report.mark(chain);
        }
    }

    private static void chainable(SyntaxNode both, File file, Report report) {
        List<SyntaxNode> parts = joined(both, "and");
        Set<String> uppers = new HashSet<>();
        Set<String> lowers = new HashSet<>();
        for (SyntaxNode part : parts) {
            if (part.is("comparison_operator") && operands(part).size() == 2) {
                String sign = operator(part);
                String left = operands(part).get(0).text();
                String right = operands(part).get(1).text();
                if (sign.startsWith(">")) {
                    String swap = left;
                    left = right;
                    right = swap;
                } else if (!sign.startsWith("<") || sign.equals("<>")) {
                    continue;
                }
                lowers.add(left);
                uppers.add(right);
            }
        }
        uppers.retainAll(lowers);
        if (uppers.stream().anyMatch(text -> NAME.matcher(text).matches())) {
            report.mark(both);
        }
    }

    private static void mixedChain(SyntaxNode comparison, File file, Report report) {
        String first = "";
        for (SyntaxNode child : comparison.children()) {
            if (!child.named()) {
                String sign = child.text();
                String group = ORDER.contains(sign) ? "order" : sign.startsWith("is") ? "is" : "in";
                if (!first.isEmpty() && !group.equals(first)) {
                    report.mark(comparison);
                    return;
                }
                first = group;
            }
        }
    }

    private static boolean isNot(SyntaxNode node) {
        return node.is("not_operator")
                || (node.is("unary_operator") && node.text().startsWith("~"));
    }

    private static void doubleNot(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> inner = node.child("argument").map(PythonShapes::bare);
        SyntaxNode above = node.parent();
        while (above != null && above.is("parenthesized_expression")) {
            above = above.parent();
        }
        boolean twice = isNot(node) && inner.filter(i -> isNot(i) && i.is(node.type())).isPresent();
        boolean outermost = above == null || !above.is(node.type()) || !isNot(above);
        boolean own =
                twice
                        && node.is("unary_operator")
                        && file.types().of(innermost(node)).is(Type.Kind.INSTANCE);
        if (twice && outermost && !own) {
            report.mark(node);
        }
    }

    private static SyntaxNode innermost(SyntaxNode node) {
        SyntaxNode at = node;
        while (isNot(at) && at.child("argument").isPresent()) {
            at = PythonShapes.bare(at.child("argument").get());
        }
        return at;
    }

    private static void negated(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> inner =
                node.child("argument")
                        .map(PythonShapes::bare)
                        .filter(i -> i.is("comparison_operator"));
        if (inner.isEmpty() || operator(inner.get()).isEmpty()) {
            return;
        }
        for (SyntaxNode operand : operands(inner.get())) {
            boolean sets =
                    file.types().of(operand).is(Type.Kind.SET)
                            || PythonShapes.callee(operand).equals("frozenset");
            if (sets) {
                return;
            }
        }
        boolean inSpecial =
                PythonShapes.function(node)
                        .map(PythonShapes::name)
                        .filter(n -> n.equals("__ne__"))
                        .isPresent();
        if (!inSpecial) {
            report.mark(node);
        }
    }

    private static void isinstanceChain(SyntaxNode chain, File file, Report report) {
        Set<String> seen = new HashSet<>();
        for (SyntaxNode part : joined(chain, "or")) {
            List<SyntaxNode> given = PythonShapes.arguments(part);
            if (PythonShapes.callee(part).equals("isinstance")
                    && given.size() == 2
                    && !seen.add(given.get(0).text())) {
                report.mark(chain);
                return;
            }
        }
    }

    private static void typeComparison(SyntaxNode comparison, File file, Report report) {
        List<SyntaxNode> operands = operands(comparison);
        if (operands.size() != 2 || !SAME.contains(operator(comparison))) {
            return;
        }
        boolean left = asksType(operands.get(0));
        boolean right = asksType(operands.get(1));
        boolean named =
                operands.stream()
                        .anyMatch(o ->
                                o.is("identifier", "attribute") && !o.text().contains("__name__"));
        if ((left || right) && named && !(left && right)) {
            report.mark(comparison);
        }
    }

    private static boolean asksType(SyntaxNode node) {
        return PythonShapes.callee(node).equals("type") && PythonShapes.arguments(node).size() == 1;
    }

    /** Whether a name can only stand for a function of this file. */
    private static boolean isFunction(SyntaxNode node, File file) {
        if (!node.is("identifier")) {
            return false;
        }
        Optional<Symbol> symbol = file.scopes().resolve(node);
        return symbol.isPresent()
                && symbol.get().is(Symbol.Kind.FUNCTION)
                && symbol.get().writes().size() == 1
                && file.outline()
                        .function(node.text())
                        .filter(f -> PythonShapes.decorators(f).isEmpty())
                        .isPresent();
    }

    private static void functionCompared(SyntaxNode comparison, File file, Report report) {
        List<SyntaxNode> operands = operands(comparison);
        String sign = operator(comparison);
        if (operands.size() != 2 || !ORDER.contains(sign)) {
            return;
        }
        boolean left = isFunction(operands.get(0), file);
        boolean right = isFunction(operands.get(1), file);
        SyntaxNode other = operands.get(left ? 1 : 0);
        if (left != right && !other.is("identifier", "attribute")) {
            report.mark(comparison);
        }
    }

    private static void functionAsCondition(SyntaxNode statement, File file, Report report) {
        Optional<SyntaxNode> condition =
                statement.is("conditional_expression") && statement.namedChildren().size() == 3
                        ? Optional.of(statement.namedChildren().get(1))
                        : statement.child("condition");
        if (condition.isPresent()) {
            SyntaxNode asked = PythonShapes.bare(condition.get());
            if (isFunction(asked, file)) {
                report.mark(asked);
            }
        }
    }

    private static void constants(SyntaxNode comparison, File file, Report report) {
        List<SyntaxNode> operands = operands(comparison);
        boolean both = operands.size() == 2 && operands.stream().allMatch(PythonShapes::isLiteral);
        if (both && ORDER.contains(operator(comparison))) {
            report.mark(comparison);
        }
    }
}
