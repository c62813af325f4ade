package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Analyses of Java and JavaScript alone. */
final class BracedCode {

    private static final Set<String> WHOLE = Set.of("int", "long", "short", "byte");
    private static final Set<String> FRACTIONAL = Set.of("double", "float");

    private BracedCode() {}

    static Map<String, Check> checks() {
        return Map.of(
                "java-integer-division",
                Check.on(BracedCode::integerDivision, "local_variable_declaration"),
                "empty-body",
                Check.on(
                        BracedCode::emptyBody,
                        "if_statement",
                        "for_statement",
                        "while_statement",
                        "enhanced_for_statement"),
                "script-missing-await",
                Check.on(BracedCode::missingAwait, "expression_statement"));
    }

    private static void integerDivision(SyntaxNode declaration, File file, Report report) {
        boolean fractional =
                declaration.child("type").map(t -> FRACTIONAL.contains(t.text())).orElse(false);
        if (!fractional) {
            return;
        }
        for (SyntaxNode declarator : declaration.namedChildren()) {
            Optional<SyntaxNode> value = declarator.child("value");
            if (value.isEmpty()
                    || !value.get().is("binary_expression")
                    || value.get().childOfType("/").isEmpty()) {
                continue;
            }
            boolean whole =
                    value.get().child("left").filter(left -> isWhole(left, 4)).isPresent()
                            && value.get().child("right").filter(r -> isWhole(r, 4)).isPresent();
            if (whole) {
                report.mark(value.get());
            }
        }
    }

    /** Whether an expression is surely a whole number, looking a few levels down. */
    private static boolean isWhole(SyntaxNode expression, int levels) {
        if (levels == 0) {
            return false;
        }
        List<SyntaxNode> parts = expression.namedChildren();
        return switch (expression.type()) {
            case "decimal_integer_literal" -> true;
            case "parenthesized_expression", "binary_expression" ->
                    !parts.isEmpty() && parts.stream().allMatch(part -> isWhole(part, levels - 1));
            case "identifier" -> isDeclaredWhole(expression);
            case "field_access" ->
                    expression.child("field").map(f -> f.hasText("length")).orElse(false);
            default -> false;
        };
    }

    private static boolean isDeclaredWhole(SyntaxNode use) {
        Optional<SyntaxNode> method = use.ancestor("method_declaration", "constructor_declaration");
        boolean whole = false;
        if (method.isPresent()) {
            for (SyntaxNode node : method.get().walk()) {
                boolean declares = node.is("variable_declarator", "formal_parameter");
                boolean same =
                        declares
                                && node.child("name").map(n -> n.hasText(use.text())).orElse(false);
                if (same) {
                    SyntaxNode typed = node.is("formal_parameter") ? node : node.parent();
                    String type =
                            typed == null
                                    ? ""
                                    : typed.child("type").map(SyntaxNode::text).orElse("");
                    if (!WHOLE.contains(type)) {
                        return false;
                    }
                    whole = true;
                }
            }
        }
        return whole;
    }

    private static void emptyBody(SyntaxNode statement, File file, Report report) {
        String field = statement.is("if_statement") ? "consequence" : "body";
        Optional<SyntaxNode> body = statement.child(field);
        boolean empty =
                body.isPresent() && !body.get().missing() && body.get().is(";", "empty_statement");
        SyntaxNode owner = statement.parent();
        if (!empty || owner == null) {
            return;
        }
        List<SyntaxNode> siblings = owner.namedChildren();
        int next = siblings.indexOf(statement) + 1;
        boolean blockFollows =
                next > 0
                        && next < siblings.size()
                        && siblings.get(next).is("block", "statement_block");
        if (statement.is("if_statement") || blockFollows) {
            report.mark(body.get());
        }
    }

    private static void missingAwait(SyntaxNode statement, File file, Report report) {
        List<SyntaxNode> inner = statement.namedChildren();
        if (inner.size() != 1 || !inner.get(0).is("call_expression")) {
            return;
        }
        boolean async =
                inner.get(0)
                        .child("function")
                        .filter(f -> f.is("identifier") && file.asyncNames().contains(f.text()))
                        .isPresent();
        boolean insideAsync =
                statement
                        .ancestor(
                                "function_declaration",
                                "arrow_function",
                                "function_expression",
                                "method_definition")
                        .filter(function -> function.childOfType("async").isPresent())
                        .isPresent();
        if (async && insideAsync) {
            report.mark(inner.get(0));
        }
    }
}
