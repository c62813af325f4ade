package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Bindings;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Analyses of what Python's loops carry from one round to the next. */
final class PythonLoopState {

    private static final NodeTypes EXITS = NodeTypes.of("break_statement", "return_statement");
    private static final NodeTypes EXITS_AND_MORE = EXITS.and("raise_statement", "yield");

    private PythonLoopState() {}

    static Map<String, Check> checks() {
        return Map.of(
                "python-accumulator-reset",
                Check.on(PythonLoopState::accumulatorReset, "for_statement", "while_statement"),
                "python-flag-overwritten",
                Check.on(PythonLoopState::flagOverwritten, "for_statement"),
                "python-counter-reset",
                Check.on(PythonLoopState::counterReset, "while_statement"),
                "python-wrong-way",
                Check.on(PythonLoopState::wrongWay, "while_statement"),
                "python-minimum-from-zero",
                Check.on(PythonLoopState::minimumFromZero, "for_statement"),
                "python-stale-value",
                Check.on(PythonLoopState::staleValue, "for_statement"),
                "python-same-object-added",
                Check.on(PythonLoopState::sameObject, "call"));
    }

    /** A sum that starts anew in each round, though only its last value is read, after the loop. */
    private static void accumulatorReset(SyntaxNode loop, File file, Report report) {
        for (SyntaxNode statement : LearnerCode.body(loop)) {
            SyntaxNode reset = LearnerCode.expression(statement);
            SyntaxNode target = reset == null ? null : reset.child("left").orElse(null);
            boolean empty =
                    reset != null
                            && reset.is("assignment")
                            && reset.child("right")
                                    .filter(r ->
                                            r.hasText("0")
                                                    || r.hasText("[]")
                                                    || r.hasText("\"\"")
                                                    || r.hasText("''"))
                                    .isPresent();
            Symbol symbol = empty && target != null ? LearnerCode.symbol(target, file) : null;
            if (symbol == null || !LearnerCode.isLocal(symbol)) {
                continue;
            }
            int grown = 0;
            boolean other = false;
            boolean after = false;
            for (Symbol.Use use : symbol.uses()) {
                SyntaxNode node = use.node();
                if (node == target || node.start() < loop.start()) {
                    continue;
                }
                if (node.start() >= loop.end()) {
                    after |= use.reads();
                } else if (grows(node) && LearnerCode.loop(node) == loop) {
                    grown++;
                } else if (!isInOwnSum(node, symbol.name())) {
                    other = true;
                }
            }
            if (grown > 0 && !other && after) {
                report.mark(statement).because(loop.children().get(0), "Each round runs this.");
            }
        }
    }

    private static boolean grows(SyntaxNode node) {
        SyntaxNode above = node.parent();
        if (above == null) {
            return false;
        }
        boolean called =
                above.is("attribute")
                        && node.field().equals("object")
                        && above.child("attribute").filter(a -> a.hasText("append")).isPresent();
        boolean sum =
                above.is("assignment")
                        && node.field().equals("left")
                        && above.child("right")
                                .filter(r ->
                                        r.is("binary_operator")
                                                && LearnerCode.mentions(r, node.text()))
                                .isPresent();
        return called || sum || (above.is("augmented_assignment") && node.field().equals("left"));
    }

    /** Whether this is the second x of {@code x = x + 1}. */
    private static boolean isInOwnSum(SyntaxNode node, String name) {
        SyntaxNode assignment = node.ancestor("assignment").orElse(null);
        return assignment != null
                && assignment.child("left").filter(l -> l.hasText(name)).isPresent()
                && node.parent() != null
                && node.parent().is("binary_operator");
    }

    /** A yes or no that each round decides anew, so that only the last round counts. */
    private static void flagOverwritten(SyntaxNode loop, File file, Report report) {
        List<SyntaxNode> statements = LearnerCode.body(loop);
        for (SyntaxNode statement : statements) {
            SyntaxNode yes = flag(statement.child("consequence").orElse(null));
            SyntaxNode other = statement.child("alternative").orElse(null);
            SyntaxNode no =
                    other != null && other.is("else_clause")
                            ? flag(other.child("body").orElse(null))
                            : null;
            if (!statement.is("if_statement")
                    || yes == null
                    || no == null
                    || !yes.hasText(no.text())) {
                continue;
            }
            Symbol symbol = LearnerCode.symbol(yes, file);
            boolean inside = false;
            boolean after = false;
            for (SyntaxNode read : symbol == null ? List.<SyntaxNode>of() : symbol.reads()) {
                inside |= LearnerCode.within(read, loop);
                after |= read.start() >= loop.end();
            }
            if (!inside
                    && after
                    && loop.findOutside(PythonShapes.NAMED_FUNCTIONS, EXITS).isEmpty()
                    && LearnerCode.loop(loop) == null) {
                report.mark(no).because(yes, "A later round can undo this.");
            }
        }
    }

    /** The name that a block only sets to True or False; null for other blocks. */
    private static @Nullable SyntaxNode flag(@Nullable SyntaxNode block) {
        List<SyntaxNode> statements = block == null ? List.of() : block.namedChildren();
        SyntaxNode set = statements.size() == 1 ? LearnerCode.expression(statements.get(0)) : null;
        boolean truth =
                set != null
                        && set.is("assignment")
                        && set.child("right").filter(r -> r.is("true", "false")).isPresent();
        return truth && set != null
                ? set.child("left").filter(l -> l.is("identifier")).orElse(null)
                : null;
    }

    private static void counterReset(SyntaxNode loop, File file, Report report) {
        SyntaxNode condition = loop.child("condition").orElse(loop);
        List<SyntaxNode> statements = LearnerCode.body(loop);
        for (SyntaxNode statement : statements) {
            SyntaxNode reset = LearnerCode.expression(statement);
            SyntaxNode name = reset == null ? null : reset.child("left").orElse(null);
            boolean constant =
                    reset != null
                            && reset.is("assignment")
                            && reset.child("right").filter(r -> r.is("integer")).isPresent();
            if (!constant
                    || name == null
                    || !condition.is("comparison_operator")
                    || !condition.namedChildren().get(0).hasText(name.text())) {
                continue;
            }
            for (SyntaxNode other : statements) {
                SyntaxNode step = LearnerCode.expression(other);
                SyntaxNode counter = step == null ? null : PythonLoopNames.counter(step);
                if (counter != null && counter.hasText(name.text()) && !leaves(loop)) {
                    report.mark(statement).because(other, "This counts, but from the start again.");
                }
            }
        }
    }

    private static boolean leaves(SyntaxNode loop) {
        return !loop.findOutside(PythonShapes.FUNCTIONS, EXITS_AND_MORE).isEmpty();
    }

    /** A counter that only ever moves away from the end of its loop. */
    private static void wrongWay(SyntaxNode loop, File file, Report report) {
        SyntaxNode condition = PythonShapes.bare(loop.child("condition").orElse(loop));
        List<SyntaxNode> sides = condition.namedChildren();
        if (!condition.is("comparison_operator") || sides.size() != 2 || leaves(loop)) {
            return;
        }
        boolean less =
                condition.childOfType("<").isPresent() || condition.childOfType("<=").isPresent();
        boolean more =
                condition.childOfType(">").isPresent() || condition.childOfType(">=").isPresent();
        Symbol symbol = LearnerCode.symbol(sides.get(0), file);
        if (symbol == null || less == more || !LearnerCode.isLocal(symbol)) {
            return;
        }
        List<SyntaxNode> names = sides.get(1).find("identifier");
        Set<String> assigned = names.isEmpty() ? Set.of() : Names.assigned(loop);
        if (names.stream().anyMatch(name -> assigned.contains(name.text()))) {
            return;
        }
        SyntaxNode away = null;
        for (SyntaxNode write : symbol.writes()) {
            if (!LearnerCode.within(write, loop)) {
                continue;
            }
            SyntaxNode step = write.parent();
            boolean wrong =
                    step != null
                            && step.is("augmented_assignment")
                            && step.child("right").filter(r -> r.is("integer")).isPresent()
                            && step.childOfType(less ? "-=" : "+=").isPresent();
            if (!wrong) {
                return;
            }
            away = step;
        }
        if (away != null) {
            report.mark(away).because(condition, "The loop goes on while this holds.");
        }
    }

    private static void minimumFromZero(SyntaxNode loop, File file, Report report) {
        SyntaxNode element = loop.child("left").orElse(loop);
        for (SyntaxNode statement : LearnerCode.body(loop)) {
            SyntaxNode condition =
                    PythonShapes.bare(statement.child("condition").orElse(statement));
            List<SyntaxNode> sides = condition.namedChildren();
            if (!statement.is("if_statement")
                    || !condition.is("comparison_operator")
                    || sides.size() != 2) {
                continue;
            }
            boolean less = condition.childOfType("<").isPresent();
            boolean more = condition.childOfType(">").isPresent();
            SyntaxNode least = less ? sides.get(1) : more ? sides.get(0) : null;
            SyntaxNode value = less ? sides.get(0) : sides.get(1);
            Symbol symbol = least == null ? null : LearnerCode.symbol(least, file);
            if (symbol == null || least == null || !LearnerCode.mentions(value, element.text())) {
                continue;
            }
            SyntaxNode start = null;
            boolean taken = false;
            for (SyntaxNode write : symbol.writes()) {
                SyntaxNode given = Bindings.value(write).orElse(null);
                boolean zero = given != null && given.hasText("0");
                start = zero && write.start() < loop.start() ? write : start;
                boolean inside = LearnerCode.within(write, statement);
                taken |= inside && given != null && given.text().equals(value.text());
                if (!inside && !zero) {
                    return;
                }
            }
            if (start != null && taken) {
                report.mark(LearnerCode.statement(start))
                        .because(condition, "No value above 0 passes this.");
            }
        }
    }

    /**
     * A value worked out from the loop's variable before the loop, and read in it as if it moved.
     */
    private static void staleValue(SyntaxNode loop, File file, Report report) {
        SyntaxNode left = loop.child("left").orElse(loop);
        Symbol variable = LearnerCode.symbol(left, file);
        SyntaxNode block = loop.parent();
        if (variable == null || block == null || !LearnerCode.isLocal(variable)) {
            return;
        }
        for (SyntaxNode before : block.namedChildren()) {
            SyntaxNode set = LearnerCode.expression(before);
            if (before.start() >= loop.start()
                    || set == null
                    || !set.is("assignment")
                    || set.child("right").filter(r -> reads(r, variable, file)).isEmpty()) {
                continue;
            }
            Symbol derived = set.child("left").map(l -> LearnerCode.symbol(l, file)).orElse(null);
            if (derived == null || derived == variable || derived.writes().size() != 1) {
                continue;
            }
            for (SyntaxNode read : derived.reads()) {
                boolean inside = LearnerCode.within(read, loop.child("body").orElse(loop));
                boolean after = read.start() >= loop.end();
                if (inside || after) {
                    report.mark(read).because(set, "This was worked out once, before the loop.");
                    return;
                }
            }
        }
    }

    private static boolean reads(SyntaxNode expression, Symbol symbol, File file) {
        for (SyntaxNode node : expression.find("identifier")) {
            if (LearnerCode.symbol(node, file) == symbol) {
                return true;
            }
        }
        return false;
    }

    /** One list, made before the loop, that every round adds to another list. */
    private static void sameObject(SyntaxNode call, File file, Report report) {
        List<SyntaxNode> given = LearnerCode.arguments(call);
        SyntaxNode loop = LearnerCode.loop(call);
        if (!PythonShapes.method(call).equals("append") || given.size() != 1 || loop == null) {
            return;
        }
        Symbol symbol = LearnerCode.symbol(given.get(0), file);
        if (symbol == null || symbol.writes().size() != 1 || !LearnerCode.isLocal(symbol)) {
            return;
        }
        SyntaxNode write = symbol.writes().get(0);
        SyntaxNode value = Bindings.value(write).orElse(null);
        boolean made =
                value != null
                        && (value.is("list", "list_comprehension", "dictionary")
                                || (value.is("binary_operator")
                                        && value.child("left")
                                                .filter(l -> l.is("list"))
                                                .isPresent()));
        // a loop around both makes a new one for each of its own rounds
        boolean outside = made && !LearnerCode.within(write, loop);
        boolean emptied = false;
        for (SyntaxNode read : symbol.reads()) {
            SyntaxNode above = read.parent();
            emptied |= above != null && above.is("attribute", "return_statement");
        }
        if (outside && !emptied && !leavesAfter(call, loop)) {
            report.mark(call).because(LearnerCode.statement(write), "Only here is it made.");
        }
    }

    private static boolean leavesAfter(SyntaxNode call, SyntaxNode loop) {
        List<SyntaxNode> exits = loop.find(EXITS);
        return !exits.isEmpty() && exits.getLast().start() > call.end();
    }
}
