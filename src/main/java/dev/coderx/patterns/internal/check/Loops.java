package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Analyses of loops. */
final class Loops {

    private static final Set<String> MUTATORS =
            Set.of("append", "remove", "insert", "pop", "extend", "clear", "add", "discard");

    private static final NodeTypes ROUND_ENDS =
            NodeTypes.of("continue_statement", "break_statement", "yield");
    private static final NodeTypes THROWS = NodeTypes.of("raise_statement", "throw_statement");
    private static final NodeTypes SEARCHES = NodeTypes.of("in", "not in", "instanceof");
    private static final NodeTypes COMPARED =
            NodeTypes.of(
                    "parenthesized_expression",
                    "comparison_operator",
                    "binary_expression",
                    "boolean_operator",
                    "not_operator",
                    "unary_expression",
                    "integer",
                    "float",
                    "number",
                    "decimal_integer_literal",
                    "decimal_floating_point_literal");
    private static final NodeTypes REACHES_OUT =
            NodeTypes.of(
                    "global_statement",
                    "nonlocal_statement",
                    "await",
                    "await_expression",
                    "arrow_function",
                    "function_expression");
    private static final NodeTypes LEAVES =
            NodeTypes.of(
                    "break_statement",
                    "return_statement",
                    "raise_statement",
                    "throw_statement",
                    "yield",
                    "yield_expression",
                    "await",
                    "await_expression");
    private static final NodeTypes READS_AND_CHOICES =
            NodeTypes.of(
                    "subscript",
                    "array_access",
                    "subscript_expression",
                    "method_invocation",
                    "if_statement");
    private static final NodeTypes CHANGES = NodeTypes.of("call", "delete_statement");
    private static final NodeTypes UPDATES_AND_USES =
            NodeTypes.of("augmented_assignment", "identifier");

    private Loops() {}

    static Map<String, Check> checks() {
        return Map.of(
                "first-iteration-return",
                Check.on(
                        Loops::firstIterationReturn,
                        "for_statement",
                        "while_statement",
                        "enhanced_for_statement",
                        "for_in_statement"),
                "endless-loop",
                Check.on(Loops::endless, "while_statement"),
                "unchanged-condition",
                Check.on(Loops::unchangedCondition, "while_statement"),
                "python-past-the-end",
                Check.on(Loops::pythonPastTheEnd, "for_statement"),
                "braced-past-the-end",
                Check.on(Loops::bracedPastTheEnd, "for_statement"),
                "python-mutated-while-iterated",
                Check.on(Loops::mutated, "for_statement"),
                "python-loop-variable-changed",
                Check.on(Loops::variableChanged, "for_statement"),
                "string-built-in-loop",
                Check.on(Loops::stringBuilt, "augmented_assignment"));
    }

    private static void firstIterationReturn(SyntaxNode loop, File file, Report report) {
        Optional<SyntaxNode> body = loop.child("body");
        if (body.isEmpty() || Flow.isEndless(loop) || !file.flow().stops(body.get())) {
            return;
        }
        List<SyntaxNode> statements = body.get().namedChildren();
        SyntaxNode last = statements.isEmpty() ? loop : statements.getLast();
        boolean loneReturn = statements.size() == 1 && last.is("return_statement");
        boolean returns =
                last.is("return_statement")
                        || (last.is("if_statement")
                                && last.findOutside(Flow.FUNCTIONS, THROWS).isEmpty());
        if (!returns || loneReturn) {
            return;
        }
        if (loop.findOutside(Flow.FUNCTIONS, ROUND_ENDS).isEmpty()) {
            report.mark(last.is("return_statement") ? last : loop.children().get(0));
        }
    }

    private static void endless(SyntaxNode loop, File file, Report report) {
        if (Flow.isEndless(loop) && !leaves(loop, file)) {
            report.mark(loop.children().get(0));
        }
    }

    private static void unchangedCondition(SyntaxNode loop, File file, Report report) {
        Optional<SyntaxNode> found = loop.child("condition");
        if (found.isEmpty() || Flow.isEndless(loop)) {
            return;
        }
        var names = new HashSet<String>();
        for (SyntaxNode node : found.get().walk()) {
            SyntaxNode above = node.parent();
            if (node.is("identifier")) {
                // a list by itself, or one that is searched, can change without being assigned
                if (above == null || !above.is("comparison_operator", "binary_expression")) {
                    return;
                }
                names.add(node.text());
            } else if (node.is(SEARCHES) || (node.named() && !node.is(COMPARED))) {
                return;
            }
        }
        Optional<SyntaxNode> function =
                loop.ancestor(
                        "function_definition",
                        "method_declaration",
                        "function_declaration",
                        "constructor_declaration");
        if (names.isEmpty()
                || function.isEmpty()
                || !function.get().find(REACHES_OUT).isEmpty()
                || leaves(loop, file)) {
            return;
        }
        Set<String> local = Names.assigned(function.get());
        Set<String> changed = Names.assigned(loop);
        for (String name : names) {
            if (!local.contains(name) || changed.contains(name)) {
                return;
            }
        }
        report.mark(found.get());
    }

    /** Whether something in the loop can end it other than its condition. */
    private static boolean leaves(SyntaxNode loop, File file) {
        if (!loop.findOutside(Flow.FUNCTIONS, LEAVES).isEmpty()) {
            return true;
        }
        for (SyntaxNode node : loop.findOutside(Flow.FUNCTIONS, "expression_statement")) {
            if (file.flow().stops(node)) {
                return true;
            }
        }
        return false;
    }

    private static void pythonPastTheEnd(SyntaxNode loop, File file, Report report) {
        String variable = loop.child("left").map(SyntaxNode::text).orElse("");
        String range = loop.child("right").map(SyntaxNode::text).orElse("").replace(" ", "");
        if (!range.startsWith("range(") || !range.endsWith(")+1)")) {
            return;
        }
        int length = range.lastIndexOf("len(");
        boolean wholeStop =
                length == "range(".length() || (length > 0 && range.charAt(length - 1) == ',');
        if (!wholeStop) {
            return;
        }
        String sequence =
                range.substring(length + "len(".length(), range.length() - ")+1)".length());
        Optional<SyntaxNode> body = loop.child("body");
        if (body.isPresent() && indexes(body.get(), sequence, variable)) {
            loop.child("right").ifPresent(report::mark);
        }
    }

    private static void bracedPastTheEnd(SyntaxNode loop, File file, Report report) {
        SyntaxNode condition = loop.child("condition").orElse(loop);
        if (condition.is("expression_statement") && !condition.namedChildren().isEmpty()) {
            condition = condition.namedChildren().get(0);
        }
        Optional<SyntaxNode> limit = condition.child("right");
        Optional<SyntaxNode> body = loop.child("body");
        boolean upToAndWith =
                condition.is("binary_expression") && condition.childOfType("<=").isPresent();
        if (!upToAndWith || limit.isEmpty() || body.isEmpty()) {
            return;
        }
        String variable = condition.child("left").map(SyntaxNode::text).orElse("");
        String end = limit.get().text();
        for (String suffix : List.of(".length", ".length()", ".size()")) {
            if (end.endsWith(suffix)) {
                String sequence = end.substring(0, end.length() - suffix.length());
                if (indexes(body.get(), sequence, variable)) {
                    report.mark(condition);
                }
            }
        }
    }

    /**
     * Whether the sequence is read at exactly the variable, with nothing guarding the loop's body.
     */
    private static boolean indexes(SyntaxNode body, String sequence, String variable) {
        if (Names.assigned(body).contains(variable)) {
            return false;
        }
        for (SyntaxNode node : body.find(READS_AND_CHOICES)) {
            if (node.is("if_statement")) {
                if (node.text().contains("break")) {
                    return false;
                }
            } else {
                String text = node.text().replace(" ", "");
                boolean reads =
                        text.equals(sequence + "[" + variable + "]")
                                || text.equals(sequence + ".get(" + variable + ")")
                                || text.equals(sequence + ".charAt(" + variable + ")");
                boolean guarded =
                        node.ancestor("if_statement", "conditional_expression")
                                .filter(body::contains)
                                .filter(outer -> isCondition(outer, variable))
                                .isPresent();
                if (reads && !guarded) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isCondition(SyntaxNode outer, String variable) {
        SyntaxNode condition = outer.child("condition").orElse(outer);
        for (SyntaxNode node : condition.find("identifier")) {
            SyntaxNode above = node.parent();
            if (node.hasText(variable)
                    && above != null
                    && above.is("comparison_operator", "binary_expression")) {
                return true;
            }
        }
        return false;
    }

    private static void mutated(SyntaxNode loop, File file, Report report) {
        Optional<SyntaxNode> iterated = loop.child("right");
        Optional<SyntaxNode> body = loop.child("body");
        if (iterated.isEmpty() || body.isEmpty() || !iterated.get().is("identifier", "attribute")) {
            return;
        }
        String name = iterated.get().text();
        for (SyntaxNode node : body.get().findOutside(Flow.FUNCTIONS, CHANGES)) {
            boolean changes =
                    node.is("call")
                            ? changesByCall(node, name)
                            : node.is("delete_statement")
                                    && node.namedChildren().stream()
                                            .anyMatch(target ->
                                                    target.is("subscript")
                                                            && target.child("value")
                                                                    .map(v -> v.hasText(name))
                                                                    .orElse(false));
            if (changes && !leavesAfter(node, file)) {
                if (!Names.assigned(body.get()).contains(name)) {
                    report.mark(node);
                }
                return;
            }
        }
    }

    private static boolean changesByCall(SyntaxNode call, String name) {
        Optional<SyntaxNode> function = call.child("function");
        return function.isPresent()
                && function.get().is("attribute")
                && function.get().child("object").map(o -> o.hasText(name)).orElse(false)
                && function.get()
                        .child("attribute")
                        .map(a -> MUTATORS.contains(a.text()))
                        .orElse(false);
    }

    private static boolean leavesAfter(SyntaxNode node, File file) {
        return node.ancestor("block").map(file.flow()::stops).orElse(false);
    }

    private static void variableChanged(SyntaxNode loop, File file, Report report) {
        SyntaxNode variable = loop.child("left").orElse(loop);
        Optional<SyntaxNode> body = loop.child("body");
        if (!variable.is("identifier") || body.isEmpty()) {
            return;
        }
        if (!loop.child("right").map(SyntaxNode::text).orElse("").startsWith("range(")) {
            return;
        }
        SyntaxNode change = null;
        int lastUse = 0;
        for (SyntaxNode node : body.get().find(UPDATES_AND_USES)) {
            if (node.is("augmented_assignment")
                    && node.child("left").map(l -> l.hasText(variable.text())).orElse(false)) {
                change = node;
            } else if (node.is("identifier") && node.hasText(variable.text())) {
                lastUse = node.start();
            }
        }
        if (change == null || lastUse > change.start()) {
            return;
        }
        SyntaxNode scope = loop.ancestor("function_definition", "module").orElse(loop);
        for (SyntaxNode node : scope.find("identifier")) {
            if (node.start() >= loop.end() && node.hasText(variable.text())) {
                return;
            }
        }
        report.mark(change);
    }

    private static void stringBuilt(SyntaxNode statement, File file, Report report) {
        if (statement.childOfType("+=").isEmpty()) {
            return;
        }
        Optional<SyntaxNode> loop = statement.ancestor("for_statement", "while_statement");
        Optional<SyntaxNode> function = statement.ancestor("function_definition", "module");
        if (loop.isEmpty() || function.isEmpty()) {
            return;
        }
        String name = statement.child("left").map(SyntaxNode::text).orElse("");
        for (SyntaxNode node : function.get().find("assignment")) {
            if (node.start() >= loop.get().start()) {
                return;
            }
            if (node.child("left").map(l -> l.hasText(name)).orElse(false)
                    && node.child("right").map(r -> r.is("string")).orElse(false)) {
                report.mark(statement);
                return;
            }
        }
    }
}
