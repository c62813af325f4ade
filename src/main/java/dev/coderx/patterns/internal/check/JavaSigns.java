package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.Map;
import java.util.Optional;

/** Signs in Java's expressions that could be left out. */
final class JavaSigns {

    private static final NodeTypes SIMPLE =
            NodeTypes.of(
                    "identifier",
                    "this",
                    "field_access",
                    "method_invocation",
                    "array_access",
                    "decimal_integer_literal",
                    "string_literal");
    private static final NodeTypes OPERATIONS =
            NodeTypes.of(
                    "binary_expression",
                    "method_invocation",
                    "field_access",
                    "unary_expression",
                    "ternary_expression",
                    "array_access");

    private JavaSigns() {}

    static Map<String, Check> checks() {
        return Map.of(
                "java-repeated-sign",
                Check.on(JavaSigns::repeated, "unary_expression"),
                "java-needless-parentheses",
                Check.on(JavaSigns::parentheses, "parenthesized_expression"));
    }

    private static void repeated(SyntaxNode node, File file, Report report) {
        boolean inner =
                JavaCode.bare(node, "operand").filter(o -> o.is("unary_expression")).isPresent();
        SyntaxNode above = node.parent();
        while (above != null && above.is("parenthesized_expression")) {
            above = above.parent();
        }
        if (inner && (above == null || !above.is("unary_expression"))) {
            report.mark(node);
        }
    }

    private static void parentheses(SyntaxNode node, File file, Report report) {
        SyntaxNode parent = node.parent();
        Optional<SyntaxNode> inner = node.namedChildren().stream().findFirst();
        if (parent == null || inner.isEmpty() || inner.get().is("lambda_expression")) {
            return;
        }
        boolean whole =
                parent.is("return_statement", "variable_declarator", "argument_list")
                        || (parent.is("assignment_expression") && node.field().equals("right"))
                        || (parent.is("parenthesized_expression")
                                && !inner.get().is("assignment_expression"));
        boolean simple = inner.get().is(SIMPLE) && parent.is(OPERATIONS);
        if (whole || simple) {
            report.mark(node);
        }
    }
}
