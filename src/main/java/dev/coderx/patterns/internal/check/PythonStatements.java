package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Analyses of single Python statements that do nothing, or not what they seem to do. */
final class PythonStatements {

    private static final NodeTypes CALLS_AND_WAITS =
            NodeTypes.of("call", "await", "yield", "named_expression");
    private static final NodeTypes WAITS = NodeTypes.of("await", "yield", "named_expression");
    private static final NodeTypes MADE =
            NodeTypes.of(
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
    private static final NodeTypes IDLE =
            MADE.and("identifier", "integer", "float", "true", "false", "none", "lambda");
    private static final NodeTypes SEVERAL =
            NodeTypes.of("pattern_list", "expression_list", "tuple", "tuple_pattern");
    private static final NodeTypes PARTS_OF_A_CHOICE =
            NodeTypes.of("else_clause", "except_clause", "elif_clause", "block");

    private PythonStatements() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
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

    static boolean sameLine(File file, int from, int to) {
        return from <= to && file.tree().source().indexOf('\n', from, to) < 0;
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
                        || (around != null && around.is("function_definition", "class_definition"));
        int at = all.indexOf(statement);
        boolean body = above.is("module") || (around != null && around.is("class_definition"));
        boolean init =
                PythonShapes.function(statement)
                        .filter(f -> PythonShapes.name(f).equals("__init__"))
                        .isPresent();
        boolean attribute =
                at > 0
                        && PythonShapes.expression(all.get(at - 1))
                                .is("assignment", "type_alias_statement")
                        && (body || init);
        return (holder && at == 0) || attribute;
    }

    private static void idleText(SyntaxNode statement, File file, Report report) {
        if (PythonShapes.isText(statement) && !documents(statement)) {
            report.mark(statement);
        }
    }

    private static boolean onlyInTry(SyntaxNode statement) {
        SyntaxNode block = statement.parent();
        if (block == null) {
            return false;
        }
        SyntaxNode above = block.parent();
        return above != null && above.is("try_statement") && block.namedChildren().size() == 1;
    }

    private static void idleValue(SyntaxNode statement, File file, Report report) {
        SyntaxNode value = PythonShapes.bare(PythonShapes.expression(statement));
        boolean idle = value.is(IDLE) || statement.namedChildren().size() > 1;
        if (idle && !calls(statement) && !onlyInTry(statement) && !value.hasText("print")) {
            report.mark(statement);
        }
    }

    private static boolean calls(SyntaxNode node) {
        return !node.find(CALLS_AND_WAITS).isEmpty();
    }

    private static void unusedResult(SyntaxNode statement, File file, Report report) {
        SyntaxNode value = PythonShapes.bare(PythonShapes.expression(statement));
        if (value.is(MADE)
                && !value.find("call").isEmpty()
                && value.find(WAITS).isEmpty()
                && !onlyInTry(statement)) {
            report.mark(statement);
        }
    }

    private static List<SyntaxNode> parts(Optional<SyntaxNode> side) {
        if (side.isEmpty()) {
            return List.of();
        }
        SyntaxNode bare = side.get();
        return bare.is(SEVERAL) ? bare.namedChildren() : List.of(bare);
    }

    private static void selfAssignment(SyntaxNode statement, File file, Report report) {
        List<SyntaxNode> left = parts(statement.child("left"));
        List<SyntaxNode> right = parts(statement.child("right"));
        boolean single =
                left.size() == 1 && !left.get(0).equals(statement.child("left").orElse(statement));
        boolean packed =
                right.size() == 1
                        && !right.get(0).equals(statement.child("right").orElse(statement));
        if (single
                || packed
                || left.size() != right.size()
                || statement.child("type").isPresent()) {
            return;
        }
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).is("identifier", "attribute") && left.get(i).hasTextOf(right.get(i))) {
                if (PythonShapes.classOf(statement).isEmpty()) {
                    report.mark(statement);
                }
                return;
            }
        }
    }

    private static void sameTarget(SyntaxNode statement, File file, Report report) {
        List<SyntaxNode> targets =
                statement
                        .child("left")
                        .filter(l -> l.is("pattern_list", "tuple_pattern"))
                        .map(SyntaxNode::namedChildren)
                        .orElse(List.of());
        if (targets.size() < 2) {
            return;
        }
        Set<String> seen = new HashSet<>();
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
        // with a plus and a space it is a pattern of its own
        boolean other = right.get().text().startsWith("+") && apart;
        if (plus && touches && !other && (apart || spaced)) {
            report.mark(sign.get().start(), right.get().start() + 1);
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
            boolean plain = end.is(PARTS_OF_A_CHOICE);
            Optional<SyntaxNode> block =
                    end.is("block")
                            ? Optional.of(end)
                            : end.child("body")
                                    .or(() -> end.child("consequence"))
                                    .or(() -> end.childOfType("block"));
            if (!plain
                    || (last.is("if_statement") && !end.is("else_clause"))
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
        if (nothing && body.findOutside(PythonShapes.FUNCTIONS, "return_statement").size() == 1) {
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
                        && right.child("left").filter(l -> l.hasTextOf(left)).isPresent();
        if (first && left.is("identifier", "attribute", "subscript") && !calls(left)) {
            report.mark(statement);
        }
    }
}
