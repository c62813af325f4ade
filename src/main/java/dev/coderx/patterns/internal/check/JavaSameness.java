package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The same thing on both sides, in Java. */
final class JavaSameness {

    private static final Set<String> ARITHMETIC = Set.of("&", "|", "-", "/", "%", "^");
    private static final NodeTypes CHANGES_AND_CALLS =
            NodeTypes.of("update_expression", "assignment_expression", "method_invocation");

    private JavaSameness() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-equals-itself",
                        Check.on(JavaSameness::equalsItself, "method_invocation")),
                Map.entry(
                        "java-same-operands",
                        Check.on(JavaSameness::sameOperands, "binary_expression")),
                Map.entry(
                        "java-self-comparison",
                        Check.on(JavaSameness::selfComparison, "binary_expression")));
    }

    private static void equalsItself(SyntaxNode call, File file, Report report) {
        if (!JavaCode.calls(
                call, "equals", "equal", "compareTo", "equalsIgnoreCase", "deepEquals")) {
            return;
        }
        List<SyntaxNode> arguments = JavaCode.arguments(call);
        boolean objects = JavaComparisons.isObjects(call) && arguments.size() == 2;
        SyntaxNode one = objects ? arguments.get(0) : call.child("object").orElse(call);
        if (!objects && arguments.size() != 1) {
            return;
        }
        SyntaxNode other = arguments.get(arguments.size() - 1);
        if (isStill(one) && isStill(other) && same(one, other) && !inTest(call)) {
            report.mark(call);
        }
    }

    /** Whether code only reads names, so that the same text means the same value. */
    static boolean isStill(SyntaxNode node) {
        SyntaxNode bare = JavaCode.bare(node);
        return bare.is("identifier", "this")
                || (bare.is("field_access")
                        && bare.child("object").filter(JavaSameness::isStill).isPresent())
                || (bare.is("array_access")
                        && bare.child("array").filter(JavaSameness::isStill).isPresent()
                        && bare.child("index")
                                .filter(i -> isStill(i) || JavaCode.number(i).isPresent())
                                .isPresent());
    }

    static boolean same(SyntaxNode one, SyntaxNode other) {
        return JavaCode.shape(JavaCode.bare(one))
                .replace("this . ", "")
                .equals(JavaCode.shape(JavaCode.bare(other)).replace("this . ", ""));
    }

    private static boolean inTest(SyntaxNode node) {
        return node.ancestor("method_declaration")
                .filter(m -> JavaCode.annotated(m, "Test"))
                .isPresent();
    }

    private static void sameOperands(SyntaxNode node, File file, Report report) {
        String operator = JavaCode.operator(node);
        boolean logical = operator.equals("&&") || operator.equals("||");
        if (logical && sameCalls(node)) {
            report.mark(node);
        } else if ((logical || ARITHMETIC.contains(operator)) && sides(node)) {
            report.mark(node);
        }
    }

    /** Whether both sides are the same question, with the same arguments. */
    private static boolean sameCalls(SyntaxNode node) {
        Optional<SyntaxNode> left = JavaCode.bare(node, "left");
        Optional<SyntaxNode> right = JavaCode.bare(node, "right");
        if (left.isEmpty()
                || right.isEmpty()
                || !left.get().is("method_invocation", "binary_expression")) {
            return false;
        }
        for (SyntaxNode part : left.get().find(CHANGES_AND_CALLS)) {
            if (!part.is("method_invocation") || JavaCode.arguments(part).isEmpty()) {
                return false;
            }
        }
        boolean asks =
                left.get().is("binary_expression") || !JavaCode.arguments(left.get()).isEmpty();
        return asks
                && JavaCode.arguments(left.get()).stream()
                        .allMatch(a ->
                                isStill(a)
                                        || a.is("string_literal", "character_literal")
                                        || JavaCode.number(a).isPresent())
                && same(left.get(), right.get());
    }

    private static void selfComparison(SyntaxNode node, File file, Report report) {
        String operator = JavaCode.operator(node);
        boolean equality = operator.equals("==") || operator.equals("!=");
        if (!equality && !JavaComparisons.ORDERS.contains(operator)) {
            return;
        }
        String type = equality ? file.declaredTypes().of(node.child("left")) : "";
        // x != x is how one asked for NaN before there was a method for it
        if (sides(node) && !(operator.equals("!=") && Primitives.isFractional(type))) {
            report.mark(node);
        }
    }

    private static boolean sides(SyntaxNode node) {
        Optional<SyntaxNode> left = node.child("left");
        Optional<SyntaxNode> right = node.child("right");
        return left.isPresent()
                && right.isPresent()
                && isStill(left.get())
                && isStill(right.get())
                && same(left.get(), right.get());
    }
}
