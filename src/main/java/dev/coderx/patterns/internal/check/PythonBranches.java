package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Analyses of how if, elif, else and try are put together in Python. */
final class PythonBranches {

    private static final int MOST_NESTED = 5;
    private static final int MOST_CONDITIONS = 5;

    private static final NodeTypes ALTERNATIVES =
            NodeTypes.of("elif_clause", "else_clause", "except_clause", "finally_clause");
    private static final NodeTypes NESTING =
            NodeTypes.of(
                    "if_statement",
                    "for_statement",
                    "while_statement",
                    "try_statement",
                    "with_statement");
    private static final NodeTypes NESTING_AND_SCOPES =
            NESTING.and("function_definition", "class_definition", "lambda");
    private static final NodeTypes NO_PLAIN_VALUE =
            NodeTypes.of("call", "await", "subscript", "lambda");
    private static final String[] AROUND = NESTING_AND_SCOPES.names().toArray(String[]::new);

    private PythonBranches() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                elseAfter("return"),
                elseAfter("raise"),
                elseAfter("break"),
                elseAfter("continue"),
                Map.entry(
                        "python-mergeable-if", Check.on(PythonBranches::mergeable, "if_statement")),
                Map.entry(
                        "python-same-branches",
                        Check.on(PythonBranches::same, "if_statement", "conditional_expression")),
                Map.entry(
                        "python-deep-nesting",
                        Check.on(
                                PythonBranches::deep,
                                "if_statement",
                                "for_statement",
                                "while_statement",
                                "try_statement",
                                "with_statement")),
                Map.entry(
                        "python-and-or-choice",
                        Check.on(PythonBranches::andOr, "boolean_operator")),
                Map.entry(
                        "python-long-condition",
                        Check.on(PythonBranches::longCondition, "if_statement", "elif_clause")),
                Map.entry(
                        "python-confusing-elif",
                        Check.on(PythonBranches::confusingElif, "elif_clause")),
                Map.entry(
                        "python-loop-else",
                        Check.on(PythonBranches::loopElse, "for_statement", "while_statement")),
                Map.entry(
                        "python-get-instead",
                        Check.on(PythonBranches::getInstead, "if_statement")));
    }

    private static Map.Entry<String, Check> elseAfter(String word) {
        String statement = word + "_statement";
        return Map.entry(
                "python-else-after-" + word,
                Check.on(
                        (node, file, report) -> elseAfter(node, report, statement),
                        "if_statement",
                        "try_statement"));
    }

    private static boolean has(Optional<SyntaxNode> block, String statement) {
        if (block.isPresent()) {
            for (SyntaxNode child : block.get().namedChildren()) {
                if (child.is(statement)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<SyntaxNode> alternatives(SyntaxNode statement) {
        var result = new ArrayList<SyntaxNode>();
        for (SyntaxNode child : statement.namedChildren()) {
            if (child.is(ALTERNATIVES)) {
                result.add(child);
            }
        }
        return result;
    }

    private static void elseAfter(SyntaxNode node, Report report, String statement) {
        List<SyntaxNode> others = alternatives(node);
        if (node.is("if_statement")) {
            if (!others.isEmpty() && has(node.child("consequence"), statement)) {
                report.mark(node).because(others.get(0), "this branch is not needed as one");
            }
            return;
        }
        List<SyntaxNode> handlers = others.stream().filter(o -> o.is("except_clause")).toList();
        boolean withElse = others.stream().anyMatch(o -> o.is("else_clause"));
        boolean leave = handlers.stream().allMatch(h -> has(h.childOfType("block"), statement));
        if (withElse && leave && !handlers.isEmpty()) {
            report.mark(node);
        }
    }

    private static void mergeable(SyntaxNode outer, File file, Report report) {
        List<SyntaxNode> others = alternatives(outer);
        SyntaxNode part = others.isEmpty() ? outer : others.getLast();
        if (part.is("else_clause")) {
            return;
        }
        Optional<SyntaxNode> block = part.child("consequence");
        if (block.isEmpty() || block.get().namedChildren().size() != 1) {
            return;
        }
        SyntaxNode inner = block.get().namedChildren().get(0);
        SyntaxNode head = part.childOfType(":").orElse(part);
        String between = file.tree().source().substring(head.end(), inner.start());
        int line = between.indexOf('\n');
        boolean noted = line >= 0 && between.indexOf('#', line) >= 0;
        if (inner.is("if_statement") && alternatives(inner).isEmpty() && !noted) {
            String both =
                    part.child("condition").map(SyntaxNode::text).orElse("")
                            + inner.child("condition").map(SyntaxNode::text).orElse("");
            if (both.length() < 65 && !both.contains(":=")) {
                report.mark(inner).because(part.children().get(0), "the condition around it");
            }
        }
    }

    private static String plain(SyntaxNode block) {
        var text = new StringBuilder();
        for (SyntaxNode node : block.walk()) {
            if (node.children().isEmpty() && !node.isComment()) {
                text.append(node.text()).append(' ');
            }
        }
        return text.toString();
    }

    private static void same(SyntaxNode statement, File file, Report report) {
        if (statement.is("conditional_expression")) {
            List<SyntaxNode> parts = statement.namedChildren();
            if (parts.size() == 3
                    && plain(PythonShapes.bare(parts.get(0)))
                            .equals(plain(PythonShapes.bare(parts.get(2))))) {
                report.mark(statement);
            }
            return;
        }
        List<SyntaxNode> others = alternatives(statement);
        if (others.isEmpty() || !others.getLast().is("else_clause")) {
            return;
        }
        List<SyntaxNode> bodies = new ArrayList<>();
        statement.child("consequence").ifPresent(bodies::add);
        for (SyntaxNode other : others) {
            other.child("consequence").or(() -> other.child("body")).ifPresent(bodies::add);
        }
        if (!bodies.isEmpty() && allAlike(bodies)) {
            report.mark(statement);
        }
    }

    private static boolean allAlike(List<SyntaxNode> bodies) {
        String first = plain(bodies.get(0));
        return bodies.stream().skip(1).allMatch(body -> plain(body).equals(first));
    }

    private static void deep(SyntaxNode statement, File file, Report report) {
        if (statement.find(NESTING).size() <= MOST_NESTED) {
            return;
        }
        Optional<SyntaxNode> around = statement.ancestor(AROUND);
        boolean outermost = around.isEmpty() || !around.get().is(NESTING);
        if (!outermost || PythonShapes.function(statement).isEmpty()) {
            return;
        }
        var todo = new ArrayDeque<SyntaxNode>(List.of(statement));
        var depths = new ArrayDeque<Integer>(List.of(1));
        while (!todo.isEmpty()) {
            SyntaxNode next = todo.removeFirst();
            int depth = depths.removeFirst();
            if (depth > MOST_NESTED) {
                report.mark(statement).because(next, "the innermost block");
                return;
            }
            for (SyntaxNode inner : next.findOutside(NESTING_AND_SCOPES, NESTING)) {
                if (inner != next) {
                    todo.addLast(inner);
                    depths.addLast(depth + 1);
                }
            }
        }
    }

    private static void andOr(SyntaxNode choice, File file, Report report) {
        Optional<SyntaxNode> left = choice.child("left").map(PythonShapes::bare);
        boolean shape =
                choice.childOfType("or").isPresent()
                        && left.filter(l ->
                                        l.is("boolean_operator")
                                                && l.childOfType("and").isPresent())
                                .isPresent();
        SyntaxNode above = choice.parent();
        if (!shape || above == null || !above.is("assignment", "return_statement")) {
            return;
        }
        SyntaxNode value = left.get().child("right").orElse(choice);
        SyntaxNode first = left.get().child("left").map(PythonShapes::bare).orElse(choice);
        boolean truth = file.constants().truthOf(value).orElse(false);
        boolean chain =
                first.is("boolean_operator")
                        && first.childOfType("and").isPresent()
                        && first == left.get().child("left").orElse(choice);
        if (truth
                && !value.is("true")
                && !chain
                && !choice.child("right").map(r -> r.is("boolean_operator")).orElse(false)) {
            report.mark(choice);
        }
    }

    private static void longCondition(SyntaxNode branch, File file, Report report) {
        Optional<SyntaxNode> condition = branch.child("condition");
        if (condition.isEmpty()) {
            return;
        }
        int joins = condition.get().findOutside(PythonShapes.LAMBDAS, "boolean_operator").size();
        if (joins + 1 > MOST_CONDITIONS) {
            report.mark(condition.get());
        }
    }

    private static void confusingElif(SyntaxNode clause, File file, Report report) {
        SyntaxNode above = clause.parent();
        if (above == null) {
            return;
        }
        SyntaxNode before = above;
        for (SyntaxNode other : alternatives(above)) {
            if (other == clause) {
                break;
            }
            before = other;
        }
        List<SyntaxNode> body =
                before.child("consequence").map(SyntaxNode::namedChildren).orElse(List.of());
        if (!body.isEmpty()
                && body.getLast().is("if_statement")
                && alternatives(body.getLast()).isEmpty()) {
            report.mark(clause);
        }
    }

    private static void loopElse(SyntaxNode loop, File file, Report report) {
        Optional<SyntaxNode> otherwise = loop.child("alternative");
        if (otherwise.isEmpty()) {
            return;
        }
        SyntaxNode body = loop.child("body").orElse(loop);
        for (SyntaxNode leaves : body.findOutside(PythonShapes.DEFINITIONS, "break_statement")) {
            Optional<SyntaxNode> of = leaves.ancestor("for_statement", "while_statement");
            boolean inElse =
                    of.isPresent()
                            && of.get() != loop
                            && of.get()
                                    .child("alternative")
                                    .filter(a -> a.contains(leaves))
                                    .isPresent()
                            && of.get()
                                    .ancestor("for_statement", "while_statement")
                                    .filter(loop::equals)
                                    .isPresent();
            if (of.filter(loop::equals).isPresent() || inElse) {
                return;
            }
        }
        report.mark(otherwise.get());
    }

    private static void getInstead(SyntaxNode choice, File file, Report report) {
        List<SyntaxNode> others = alternatives(choice);
        SyntaxNode condition = choice.child("condition").orElse(choice);
        boolean shape =
                others.size() == 1
                        && others.get(0).is("else_clause")
                        && condition.is("comparison_operator")
                        && condition.childOfType("in").isPresent()
                        && condition.namedChildren().size() == 2;
        if (!shape) {
            return;
        }
        Optional<SyntaxNode> taken = assignment(choice.child("consequence"));
        Optional<SyntaxNode> given = assignment(others.get(0).child("body"));
        if (taken.isEmpty() || given.isEmpty()) {
            return;
        }
        String key = condition.namedChildren().get(0).text();
        String table = condition.namedChildren().get(1).text();
        boolean reads =
                taken.get()
                        .child("right")
                        .filter(r -> r.hasText(table + "[" + key + "]"))
                        .isPresent();
        boolean sameTarget =
                taken.get()
                        .child("left")
                        .map(SyntaxNode::text)
                        .equals(given.get().child("left").map(SyntaxNode::text));
        boolean plain = given.get().child("right").filter(r -> !r.is(NO_PLAIN_VALUE)).isPresent();
        if (reads && sameTarget && plain) {
            report.mark(choice);
        }
    }

    private static Optional<SyntaxNode> assignment(Optional<SyntaxNode> block) {
        return block.filter(b -> b.namedChildren().size() == 1)
                .map(b -> PythonShapes.expression(b.namedChildren().get(0)))
                .filter(only -> only.is("assignment"));
    }
}
