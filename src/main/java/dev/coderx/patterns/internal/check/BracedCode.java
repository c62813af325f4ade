package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Analyses of Java and JavaScript alone. */
final class BracedCode {

    private BracedCode() {}

    static Map<String, Check> checks() {
        return Map.of(
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
        if (!async) {
            return;
        }
        boolean insideAsync =
                statement
                        .ancestor(
                                "function_declaration",
                                "arrow_function",
                                "function_expression",
                                "method_definition")
                        .filter(function -> function.childOfType("async").isPresent())
                        .isPresent();
        if (insideAsync) {
            report.mark(inner.get(0));
        }
    }
}
