package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Analyses of functions without a name in Python. */
final class PythonLambdas {

    private PythonLambdas() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "python-lambda-named",
                        Check.on(PythonLambdas::lambdaNamed, "assignment", "named_expression")),
                Map.entry("python-lambda-called", Check.on(PythonLambdas::lambdaCalled, "call")),
                Map.entry(
                        "python-lambda-needless",
                        Check.on(PythonLambdas::lambdaNeedless, "lambda")));
    }

    private static void lambdaNamed(SyntaxNode statement, File file, Report report) {
        SyntaxNode left =
                statement.child("left").or(() -> statement.child("name")).orElse(statement);
        SyntaxNode right =
                PythonShapes.bare(
                        statement
                                .child("right")
                                .or(() -> statement.child("value"))
                                .orElse(statement));
        if (left.is("identifier") && right.is("lambda")) {
            report.mark(right);
        } else if (left.is("pattern_list", "tuple_pattern")
                && right.is("expression_list", "tuple")) {
            List<SyntaxNode> names = left.namedChildren();
            List<SyntaxNode> values = right.namedChildren();
            for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
                if (names.get(i).is("identifier") && values.get(i).is("lambda")) {
                    report.mark(values.get(i));
                }
            }
        }
    }

    private static void lambdaCalled(SyntaxNode call, File file, Report report) {
        Optional<SyntaxNode> function = call.child("function").map(PythonShapes::bare);
        if (function.filter(f -> f.is("lambda")).isPresent()) {
            report.mark(call);
        }
    }

    private static void lambdaNeedless(SyntaxNode lambda, File file, Report report) {
        SyntaxNode body = lambda.child("body").orElse(lambda);
        List<String> taken = new ArrayList<>();
        for (SyntaxNode parameter :
                lambda.child("parameters").map(SyntaxNode::namedChildren).orElse(List.of())) {
            taken.add(parameter.text());
        }
        List<String> given = PythonShapes.arguments(body).stream().map(SyntaxNode::text).toList();
        SyntaxNode function = body.child("function").orElse(body);
        boolean plain =
                body.is("call")
                        && !PythonShapes.dotted(function).isEmpty()
                        && given.equals(taken)
                        && !taken.contains(function.text().split("\\.", -1)[0]);
        boolean needed = taken.stream().anyMatch(p -> p.contains("="));
        if (plain && !needed && !taken.isEmpty()) {
            report.mark(lambda).edit(lambda, function.text());
        }
    }
}
