package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Analyses of single Python statements that do nothing, or not what they seem to do. */
final class PythonStatements {

    private PythonStatements() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry("python-body-on-line", Check.on(PythonStatements::bodyOnLine, "block")),
                Map.entry(
                        "python-two-on-line",
                        Check.on(PythonStatements::twoOnLine, "block", "module")),
                Map.entry(
                        "python-end-semicolon",
                        Check.on(PythonStatements::semicolon, "block", "module")),
                Map.entry(
                        "python-needless-pass",
                        Check.on((n, f, r) -> filler(n, r, "pass_statement"), "block")),
                Map.entry(
                        "python-needless-dots",
                        Check.on((n, f, r) -> filler(n, r, "ellipsis"), "block")),
                Map.entry(
                        "python-idle-text",
                        Check.on(PythonStatements::idleText, "expression_statement")),
                Map.entry(
                        "python-idle-value",
                        Check.on(PythonStatements::idleValue, "expression_statement")),
                Map.entry(
                        "python-unused-result",
                        Check.on(PythonStatements::unusedResult, "expression_statement")),
                Map.entry(
                        "python-self-assignment",
                        Check.on(PythonStatements::selfAssignment, "assignment")),
                Map.entry(
                        "python-same-target", Check.on(PythonStatements::sameTarget, "assignment")),
                Map.entry(
                        "python-swapped-operator",
                        Check.on(PythonStatements::swappedOperator, "assignment")),
                Map.entry(
                        "python-double-sign",
                        Check.on(PythonStatements::doubleSign, "expression_statement")),
                Map.entry(
                        "python-lambda-named",
                        Check.on(PythonStatements::lambdaNamed, "assignment", "named_expression")),
                Map.entry("python-lambda-called", Check.on(PythonStatements::lambdaCalled, "call")),
                Map.entry(
                        "python-lambda-needless",
                        Check.on(PythonStatements::lambdaNeedless, "lambda")),
                Map.entry(
                        "python-adjacent-texts",
                        Check.on(PythonStatements::adjacent, "concatenated_string")),
                Map.entry(
                        "python-last-return",
                        Check.on(PythonStatements::lastReturn, "function_definition")),
                Map.entry(
                        "python-with-tuple", Check.on(PythonStatements::withTuple, "with_clause")),
                Map.entry(
                        "python-assert-text",
                        Check.on(PythonStatements::assertText, "assert_statement")),
                Map.entry(
                        "python-add-to-self", Check.on(PythonStatements::addToSelf, "assignment")));
    }

    private static boolean sameLine(File file, int from, int to) {
        return file.tree().source().substring(from, to).indexOf('\n') < 0;
    }

    private static void bodyOnLine(SyntaxNode block, File file, Report report) {
        SyntaxNode above = block.parent();
        List<SyntaxNode> statements = block.namedChildren();
        if (above == null || statements.isEmpty()) {
            return;
        }
        Optional<SyntaxNode> colon = above.childOfType(":");
        boolean dots =
                above.is("function_definition", "class_definition")
                        && PythonShapes.expression(statements.get(0)).is("ellipsis");
        if (colon.isPresent()
                && !dots
                && sameLine(file, colon.get().end(), statements.get(0).start())) {
            report.mark(statements.get(0));
        }
    }

    private static void twoOnLine(SyntaxNode block, File file, Report report) {
        List<SyntaxNode> statements = block.namedChildren();
        for (int i = 1; i < statements.size(); i++) {
            if (sameLine(file, statements.get(i - 1).end(), statements.get(i).start())) {
                report.mark(statements.get(i));
            }
        }
    }

    private static void semicolon(SyntaxNode block, File file, Report report) {
        String source = file.tree().source();
        for (SyntaxNode child : block.children()) {
            if (child.is(";")) {
                int end = source.indexOf('\n', child.end());
                String rest = source.substring(child.end(), end < 0 ? source.length() : end);
                if (rest.isBlank()) {
                    report.mark(child);
                }
            }
        }
    }

    private static void filler(SyntaxNode block, Report report, String type) {
        List<SyntaxNode> statements = block.namedChildren();
        if (statements.size() < 2) {
            return;
        }
        for (SyntaxNode statement : statements) {
            if (statement.is(type) || PythonShapes.expression(statement).is(type)) {
                report.mark(statement);
            }
        }
    }

    /** Whether a text statement documents what it stands in, or the attribute before it. */
    private static boolean documents(SyntaxNode statement) {
        SyntaxNode above = statement.parent();
        if (above == null || !above.is("block", "module")) {
            return true;
        }
        List<SyntaxNode> all = above.namedChildren();
        SyntaxNode around = above.parent();
        boolean holder =
                above.is("module")
                        || around != null && around.is("function_definition", "class_definition");
        int at = all.indexOf(statement);
        boolean body = above.is("module") || around != null && around.is("class_definition");
        boolean init =
                PythonShapes.function(statement)
                        .filter(f -> PythonShapes.name(f).equals("__init__"))
                        .isPresent();
        boolean attribute =
                at > 0
                        && PythonShapes.expression(all.get(at - 1))
                                .is("assignment", "type_alias_statement")
                        && (body || init);
        return holder && at == 0 || attribute;
    }

    private static void idleText(SyntaxNode statement, File file, Report report) {
        if (PythonShapes.isText(statement) && !documents(statement)) {
            report.mark(statement);
        }
    }

    private static boolean onlyInTry(SyntaxNode statement) {
        SyntaxNode block = statement.parent();
        SyntaxNode above = block == null ? null : block.parent();
        return above != null && above.is("try_statement") && block.namedChildren().size() == 1;
    }

    private static void idleValue(SyntaxNode statement, File file, Report report) {
        SyntaxNode value = PythonShapes.bare(PythonShapes.expression(statement));
        boolean idle =
                value.is(
                                "identifier",
                                "attribute",
                                "subscript",
                                "integer",
                                "float",
                                "true",
                                "false",
                                "none",
                                "binary_operator",
                                "unary_operator",
                                "boolean_operator",
                                "not_operator",
                                "comparison_operator",
                                "list",
                                "tuple",
                                "set",
                                "dictionary",
                                "lambda",
                                "conditional_expression",
                                "list_comprehension",
                                "set_comprehension",
                                "dictionary_comprehension",
                                "generator_expression")
                        || statement.namedChildren().size() > 1;
        if (idle && !calls(statement) && !onlyInTry(statement) && !value.hasText("print")) {
            report.mark(statement);
        }
    }

    private static boolean calls(SyntaxNode node) {
        for (SyntaxNode inner : node.walk()) {
            if (inner.is("call", "await", "yield", "named_expression")) {
                return true;
            }
        }
        return false;
    }

    private static void unusedResult(SyntaxNode statement, File file, Report report) {
        SyntaxNode value = PythonShapes.bare(PythonShapes.expression(statement));
        boolean made =
                value.is(
                        "list_comprehension",
                        "set_comprehension",
                        "dictionary_comprehension",
                        "generator_expression",
                        "list",
                        "tuple",
                        "set",
                        "dictionary",
                        "binary_operator",
                        "boolean_operator",
                        "not_operator",
                        "comparison_operator",
                        "conditional_expression",
                        "unary_operator",
                        "attribute",
                        "subscript");
        boolean waits = false;
        boolean calls = false;
        for (SyntaxNode node : value.walk()) {
            calls |= node.is("call");
            waits |= node.is("await", "yield", "named_expression");
        }
        if (made && !waits && calls && !onlyInTry(statement)) {
            report.mark(statement);
        }
    }

    private static List<SyntaxNode> parts(Optional<SyntaxNode> side) {
        if (side.isEmpty()) {
            return List.of();
        }
        SyntaxNode bare = side.get();
        return bare.is("pattern_list", "expression_list", "tuple", "tuple_pattern")
                ? bare.namedChildren()
                : List.of(bare);
    }

    private static void selfAssignment(SyntaxNode statement, File file, Report report) {
        List<SyntaxNode> left = parts(statement.child("left"));
        List<SyntaxNode> right = parts(statement.child("right"));
        boolean inClass =
                statement
                        .ancestor(PythonShapes.SCOPES)
                        .filter(s -> s.is("class_definition"))
                        .isPresent();
        boolean single =
                left.size() == 1 && !left.get(0).equals(statement.child("left").orElse(statement));
        boolean packed =
                right.size() == 1
                        && !right.get(0).equals(statement.child("right").orElse(statement));
        if (inClass
                || single
                || packed
                || left.size() != right.size()
                || statement.child("type").isPresent()) {
            return;
        }
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).is("identifier", "attribute")
                    && left.get(i).hasText(right.get(i).text())) {
                report.mark(statement);
                return;
            }
        }
    }

    private static void sameTarget(SyntaxNode statement, File file, Report report) {
        Set<String> seen = new HashSet<>();
        List<SyntaxNode> targets =
                statement
                        .child("left")
                        .filter(l -> l.is("pattern_list", "tuple_pattern"))
                        .map(SyntaxNode::namedChildren)
                        .orElse(List.of());
        for (SyntaxNode target : targets) {
            if (target.is("identifier")
                    && !target.text().startsWith("_")
                    && !seen.add(target.text())) {
                report.mark(statement);
                return;
            }
        }
    }

    private static void swappedOperator(SyntaxNode statement, File file, Report report) {
        Optional<SyntaxNode> sign = statement.childOfType("=");
        Optional<SyntaxNode> right = statement.child("right").filter(r -> r.is("unary_operator"));
        SyntaxNode above = statement.parent();
        if (sign.isEmpty()
                || right.isEmpty()
                || above == null
                || !above.is("expression_statement")) {
            return;
        }
        String source = file.tree().source();
        SyntaxNode operand = right.get().child("argument").orElse(right.get());
        boolean touches = right.get().start() == sign.get().end();
        boolean apart = operand.start() > right.get().start() + 1;
        boolean spaced = sign.get().start() > 0 && source.charAt(sign.get().start() - 1) == ' ';
        boolean plus = right.get().text().startsWith("+") || right.get().text().startsWith("-");
        if (plus && touches && (apart || spaced)) {
            report.mark(sign.get().start(), right.get().start() + 1);
        }
    }

    private static void doubleSign(SyntaxNode statement, File file, Report report) {
        SyntaxNode value = PythonShapes.expression(statement);
        if (value.is("unary_operator")) {
            Optional<SyntaxNode> inner =
                    value.child("argument").filter(a -> a.is("unary_operator"));
            String text = value.text();
            if (inner.isPresent() && (text.startsWith("++") || text.startsWith("--"))) {
                report.mark(value);
            }
        }
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

    private static void adjacent(SyntaxNode texts, File file, Report report) {
        SyntaxNode above = texts.parent();
        boolean listed =
                above != null
                        && above.is(
                                "list",
                                "tuple",
                                "set",
                                "argument_list",
                                "parenthesized_expression",
                                "return_statement",
                                "assignment",
                                "expression_statement");
        List<SyntaxNode> parts = texts.namedChildren();
        for (int i = 1; listed && i < parts.size(); i++) {
            SyntaxNode a = parts.get(i - 1);
            SyntaxNode b = parts.get(i);
            boolean alike =
                    PythonShapes.prefix(a).equals(PythonShapes.prefix(b))
                            && !PythonShapes.prefix(a).contains("b")
                            && a.text().charAt(a.text().length() - 1)
                                    == b.text().charAt(b.text().length() - 1);
            if (alike
                    && sameLine(file, a.end(), b.start())
                    && sameLine(file, texts.start(), a.end())) {
                report.mark(texts);
                return;
            }
        }
    }

    private static void lastReturn(SyntaxNode function, File file, Report report) {
        SyntaxNode body = function.child("body").orElse(function);
        List<SyntaxNode> statements = PythonShapes.statements(body);
        if (statements.size() < 2
                && (statements.isEmpty() || statements.get(0).is("return_statement"))) {
            return;
        }
        SyntaxNode last = statements.getLast();
        while (last.is("if_statement", "try_statement", "with_statement") && last != body) {
            List<SyntaxNode> parts = last.namedChildren();
            SyntaxNode end = parts.getLast();
            boolean plain = end.is("else_clause", "except_clause", "elif_clause", "block");
            Optional<SyntaxNode> block =
                    end.is("block")
                            ? Optional.of(end)
                            : end.child("body")
                                    .or(() -> end.child("consequence"))
                                    .or(() -> end.childOfType("block"));
            if (!plain
                    || last.is("if_statement") && !end.is("else_clause")
                    || block.isEmpty()
                    || block.get().namedChildren().isEmpty()) {
                return;
            }
            last = block.get().namedChildren().getLast();
        }
        boolean nothing =
                last.is("return_statement")
                        && (last.namedChildren().isEmpty()
                                || last.namedChildren().get(0).is("none"));
        int returns = 0;
        for (SyntaxNode node : body.walkOutside(PythonShapes.FUNCTIONS)) {
            returns += node.is("return_statement") ? 1 : 0;
        }
        if (nothing && returns == 1) {
            report.mark(function.child("name").orElse(function))
                    .because(last, "this return changes nothing");
        }
    }

    private static void withTuple(SyntaxNode clause, File file, Report report) {
        List<SyntaxNode> items = clause.namedChildren();
        boolean confusing =
                items.size() == 2
                        && items.get(0).child("value").filter(v -> v.is("as_pattern")).isPresent()
                        && items.get(1).child("value").filter(v -> v.is("identifier")).isPresent();
        if (confusing) {
            report.mark(clause);
        }
    }

    private static void assertText(SyntaxNode statement, File file, Report report) {
        List<SyntaxNode> parts = statement.namedChildren();
        if (!parts.isEmpty() && parts.get(0).is("string", "concatenated_string")) {
            report.mark(statement);
        }
    }

    private static void addToSelf(SyntaxNode statement, File file, Report report) {
        SyntaxNode left = statement.child("left").orElse(statement);
        SyntaxNode right = statement.child("right").orElse(statement);
        boolean first =
                right.is("binary_operator")
                        && right.child("left").filter(l -> l.hasText(left.text())).isPresent();
        if (first && left.is("identifier", "attribute", "subscript") && !calls(left)) {
            report.mark(statement);
        }
    }
}
