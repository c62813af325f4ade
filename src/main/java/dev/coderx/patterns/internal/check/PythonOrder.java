package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Bindings;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Analyses of steps of Python programs that come too early, too late or one by one. */
final class PythonOrder {

    private static final NodeTypes CALLS_AND_DELETIONS = NodeTypes.of("call", "delete_statement");

    private PythonOrder() {}

    static Map<String, Check> checks() {
        return Map.of(
                "python-late-emptiness-check",
                Check.on(PythonOrder::lateCheck, "if_statement"),
                "python-emptiness-check-in-loop",
                Check.on(PythonOrder::checkInLoop, "if_statement", "elif_clause"),
                "python-derived-too-early",
                Check.on(PythonOrder::tooEarly, "assignment"),
                "python-zero-factor",
                Check.on(PythonOrder::zeroFactor, "for_statement"),
                "python-element-added-as-list",
                Check.on(PythonOrder::elementAsList, "augmented_assignment"),
                "python-start-value-in-loop",
                Check.on(PythonOrder::startInLoop, "for_statement"),
                "python-case-mismatch",
                Check.on(PythonOrder::caseMismatch, "string"),
                "python-named-steps",
                Check.on(PythonOrder::namedSteps, "return_statement"));
    }

    /** The sequence that a condition asks to be empty; null for other conditions. */
    private static @Nullable SyntaxNode emptyAsked(SyntaxNode condition) {
        SyntaxNode node = PythonShapes.bare(condition);
        SyntaxNode asked = null;
        if (node.is("not_operator")) {
            asked = node.child("argument").orElse(null);
        } else if (node.is("comparison_operator") && node.childOfType("==").isPresent()) {
            List<SyntaxNode> sides = node.namedChildren();
            boolean literal =
                    sides.size() == 2
                            && (sides.get(1).hasText("[]")
                                    || sides.get(1).hasText("()")
                                    || sides.get(1).hasText("\"\"")
                                    || sides.get(1).hasText("''"));
            boolean length =
                    sides.size() == 2
                            && LearnerCode.callsWithOne(sides.get(0), "len")
                            && sides.get(1).hasText("0");
            asked =
                    literal
                            ? sides.get(0)
                            : length ? LearnerCode.arguments(sides.get(0)).get(0) : null;
        }
        return asked != null && asked.is("identifier") ? asked : null;
    }

    /** The question whether a list is empty, after its first element was taken. */
    private static void lateCheck(SyntaxNode statement, File file, Report report) {
        SyntaxNode condition = statement.child("condition").orElse(statement);
        SyntaxNode asked = emptyAsked(condition);
        Symbol symbol = asked == null ? null : LearnerCode.symbol(asked, file);
        SyntaxNode block = statement.parent();
        if (symbol == null
                || block == null
                || symbol.writes().size() != 1
                || !LearnerCode.isLocal(symbol)) {
            return;
        }
        for (SyntaxNode before : block.namedChildren()) {
            SyntaxNode set = LearnerCode.expression(before);
            if (before.start() >= statement.start() || before.is("for_statement", "if_statement")) {
                return;
            }
            for (SyntaxNode node :
                    set == null
                            ? List.<SyntaxNode>of()
                            : set.findOutside(PythonShapes.LAMBDAS, "subscript")) {
                boolean first =
                        node.child("value").map(v -> v.hasText(symbol.name())).orElse(false)
                                && node.child("subscript")
                                        .map(s -> s.hasText("0") || s.hasText("-1"))
                                        .orElse(false)
                                && node.ancestor("conditional_expression", "block")
                                        .filter(a -> a.is("block"))
                                        .isPresent();
                if (first) {
                    report.mark(condition).because(node, "An empty list stops the program here.");
                    return;
                }
            }
        }
    }

    /** The question whether a list is empty, in a loop over its elements. */
    private static void checkInLoop(SyntaxNode branch, File file, Report report) {
        SyntaxNode condition = branch.child("condition").orElse(branch);
        SyntaxNode asked = emptyAsked(condition);
        SyntaxNode loop = asked == null ? null : LearnerCode.loop(branch);
        if (asked == null || loop == null || !loop.is("for_statement")) {
            return;
        }
        SyntaxNode over = loop.child("right").orElse(loop);
        List<SyntaxNode> given = LearnerCode.arguments(over);
        boolean counted =
                LearnerCode.callee(over).equals("range")
                        && given.size() == 1
                        && LearnerCode.callsWithOne(given.get(0), "len")
                        && LearnerCode.arguments(given.get(0)).get(0).hasText(asked.text());
        boolean plain = over.is("identifier") && over.hasText(asked.text());
        if ((counted || plain)
                && !Names.assigned(loop).contains(asked.text())
                && !changesObjects(loop)) {
            report.mark(condition).because(over, "An empty list gives no round at all.");
        }
    }

    private static boolean changesObjects(SyntaxNode loop) {
        for (SyntaxNode node : loop.find(CALLS_AND_DELETIONS)) {
            if (node.is("delete_statement")
                    || LearnerCode.MUTATORS.contains(PythonShapes.method(node))) {
                return true;
            }
        }
        return false;
    }

    /** A result worked out from start values, before a loop builds up the real ones. */
    private static void tooEarly(SyntaxNode assignment, File file, Report report) {
        SyntaxNode right = assignment.child("right").orElse(assignment);
        if (!right.is("binary_operator", "call")) {
            return;
        }
        Symbol derived =
                assignment.child("left").map(l -> LearnerCode.symbol(l, file)).orElse(null);
        if (derived == null || !LearnerCode.isLocal(derived) || derived.writes().size() != 1) {
            return;
        }
        for (SyntaxNode node : right.find("identifier")) {
            Symbol source = LearnerCode.symbol(node, file);
            if (source == null || source == derived || !LearnerCode.isLocal(source)) {
                continue;
            }
            boolean literal = false;
            SyntaxNode grown = null;
            for (SyntaxNode write : source.writes()) {
                if (write.start() < assignment.start()) {
                    literal = Bindings.value(write).filter(LearnerCode::isLiteral).isPresent();
                } else if (write.parent() != null
                        && write.parent().is("augmented_assignment")
                        && LearnerCode.loop(write) != null) {
                    grown = grown == null ? write : grown;
                }
            }
            if (!literal || grown == null || LearnerCode.loop(assignment) != null) {
                continue;
            }
            SyntaxNode loop = LearnerCode.loop(grown);
            for (SyntaxNode read : derived.reads()) {
                if (loop != null && read.start() >= loop.end()) {
                    report.mark(assignment).because(grown, "Only later does the value grow.");
                    return;
                }
            }
        }
    }

    /** A product over a range that starts with 0. */
    private static void zeroFactor(SyntaxNode loop, File file, Report report) {
        SyntaxNode range = loop.child("right").orElse(loop);
        SyntaxNode variable = loop.child("left").orElse(loop);
        List<SyntaxNode> given = LearnerCode.arguments(range);
        boolean zero =
                LearnerCode.callee(range).equals("range")
                        && (given.size() == 1 || (given.size() > 1 && given.get(0).hasText("0")));
        for (SyntaxNode statement : zero ? LearnerCode.body(loop) : List.<SyntaxNode>of()) {
            SyntaxNode product = LearnerCode.expression(statement);
            if (product == null || !product.is("augmented_assignment", "assignment")) {
                continue;
            }
            SyntaxNode right = product.child("right").orElse(product);
            String left = product.child("left").map(SyntaxNode::text).orElse("");
            boolean times =
                    product.childOfType("*=").isPresent()
                            ? right.hasText(variable.text())
                            : right.is("binary_operator")
                                    && right.childOfType("*").isPresent()
                                    && (right.text().matches(left + "\\s*\\*\\s*" + variable.text())
                                            || right.text()
                                                    .matches(
                                                            variable.text()
                                                                    + "\\s*\\*\\s*"
                                                                    + left));
            if (times
                    && !Names.assigned(loop.child("body").orElse(loop)).contains(variable.text())) {
                report.mark(product).because(range, "This starts with 0.");
            }
        }
    }

    /** {@code result += item} for a list that is asked for its items elsewhere. */
    private static void elementAsList(SyntaxNode step, File file, Report report) {
        SyntaxNode list = step.child("left").orElse(step);
        SyntaxNode item = step.child("right").orElse(step);
        SyntaxNode loop = LearnerCode.loop(step);
        Symbol symbol = LearnerCode.symbol(list, file);
        Symbol element = LearnerCode.symbol(item, file);
        boolean starts =
                symbol != null
                        && symbol.writes().stream()
                                .map(w -> Bindings.value(w).orElse(w))
                                .anyMatch(v -> v.is("list"));
        if (!starts
                || symbol == null
                || element == null
                || loop == null
                || element.kind() != Symbol.Kind.LOOP_VARIABLE
                || step.childOfType("+=").isEmpty()) {
            return;
        }
        for (SyntaxNode node : loop.find("comparison_operator")) {
            List<SyntaxNode> sides = node.namedChildren();
            boolean asked =
                    sides.size() == 2
                            && (node.childOfType("in").isPresent()
                                    || node.childOfType("not in").isPresent())
                            && sides.get(0).hasText(item.text())
                            && sides.get(1).hasText(list.text());
            if (asked) {
                report.mark(step).because(node, "Here it counts as one element.");
                return;
            }
        }
    }

    /** The start value of a search, taken again in each round. */
    private static void startInLoop(SyntaxNode loop, File file, Report report) {
        SyntaxNode over = loop.child("right").orElse(loop);
        SyntaxNode element = loop.child("left").orElse(loop);
        for (SyntaxNode statement : LearnerCode.body(loop)) {
            SyntaxNode set = LearnerCode.expression(statement);
            SyntaxNode name = set == null ? null : set.child("left").orElse(null);
            Symbol symbol = name == null ? null : LearnerCode.symbol(name, file);
            boolean first =
                    set != null
                            && set.is("assignment")
                            && set.child("right")
                                    .filter(r -> r.hasText(over.text() + "[0]"))
                                    .isPresent();
            if (!first || symbol == null) {
                continue;
            }
            boolean compared = false;
            boolean replaced = false;
            boolean after = false;
            for (Symbol.Use use : symbol.uses()) {
                SyntaxNode above = use.node().parent();
                compared |= above != null && above.is("comparison_operator");
                replaced |=
                        use.writes()
                                && Bindings.value(use.node())
                                        .filter(v -> v.hasText(element.text()))
                                        .isPresent();
                after |= use.reads() && use.node().start() >= loop.end();
            }
            if (compared && replaced && after) {
                report.mark(statement).because(loop.children().get(0), "Each round runs this.");
            }
        }
    }

    /** A text in capitals looked for in a text made small, or the other way round. */
    private static void caseMismatch(SyntaxNode string, File file, Report report) {
        String text = LearnerValues.content(string);
        SyntaxNode above = string.parent();
        if (above == null || text.isEmpty()) {
            return;
        }
        SyntaxNode changed = null;
        if (above.is("comparison_operator") && above.namedChildren().size() == 2) {
            SyntaxNode other = above.namedChildren().get(0);
            changed = other == string ? above.namedChildren().get(1) : other;
        } else if (above.is("argument_list")
                && above.parent() != null
                && Set.of("replace", "count", "find", "startswith", "endswith", "split", "index")
                        .contains(PythonShapes.method(above.parent()))
                && LearnerCode.arguments(above.parent()).get(0) == string) {
            changed = PythonShapes.receiver(above.parent()).orElse(null);
        }
        String method = changed == null ? "" : PythonShapes.method(changed);
        boolean small =
                method.equals("lower") && !text.equals(text.toLowerCase(java.util.Locale.ROOT));
        boolean capital =
                method.equals("upper") && !text.equals(text.toUpperCase(java.util.Locale.ROOT));
        if (changed != null && (small || capital)) {
            report.mark(string).because(changed, "Here the letters were changed.");
        }
    }

    /** Two steps in a row that only hand their value on to the next line. */
    private static void namedSteps(SyntaxNode statement, File file, Report report) {
        SyntaxNode block = statement.parent();
        List<SyntaxNode> all = block == null ? List.of() : block.namedChildren();
        int at = all.indexOf(statement);
        if (at < 2) {
            return;
        }
        SyntaxNode first = LearnerCode.expression(all.get(at - 2));
        SyntaxNode second = LearnerCode.expression(all.get(at - 1));
        if (first != null
                && second != null
                && handsOn(first, second, file)
                && handsOn(second, statement, file)) {
            report.mark(first).because(second, "It is used only here.");
        }
    }

    private static boolean handsOn(SyntaxNode step, SyntaxNode next, File file) {
        Symbol symbol =
                step.is("assignment")
                        ? step.child("left").map(l -> LearnerCode.symbol(l, file)).orElse(null)
                        : null;
        return symbol != null
                && step.child("type").isEmpty()
                && symbol.writes().size() == 1
                && symbol.reads().size() == 1
                && LearnerCode.isLocal(symbol)
                && LearnerCode.within(symbol.reads().get(0), next);
    }
}
