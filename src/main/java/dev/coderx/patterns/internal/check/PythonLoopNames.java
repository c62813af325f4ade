package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Bindings;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Analyses of the variables of Python's loops and of counters beside them. */
final class PythonLoopNames {

    private static final String[] LOOPS = {"for_statement", "while_statement"};

    private static final NodeTypes ASSIGNMENTS = NodeTypes.of("assignment", "augmented_assignment");

    private PythonLoopNames() {}

    static Map<String, Check> checks() {
        return Map.of(
                "python-loop-variable-preset",
                Check.on(PythonLoopNames::preset, "for_statement"),
                "python-loop-variable-reused",
                Check.on(PythonLoopNames::reused, "for_statement"),
                "python-loop-variable-assigned",
                Check.on(PythonLoopNames::assigned, "for_statement"),
                "python-loop-variable-saved",
                Check.on(PythonLoopNames::saved, "for_statement"),
                "python-manual-counter",
                Check.on(PythonLoopNames::manualCounter, "for_statement"));
    }

    /** A value given to the loop's variable before the loop, which nothing reads. */
    private static void preset(SyntaxNode loop, File file, Report report) {
        SyntaxNode before = loop.child("left").map(l -> writeBefore(l, loop, file)).orElse(null);
        Symbol symbol = loop.child("left").map(l -> LearnerCode.symbol(l, file)).orElse(null);
        if (before == null || symbol == null) {
            return;
        }
        boolean trivial = Bindings.value(before).filter(LearnerCode::isLiteral).isPresent();
        if (trivial && !readBetween(symbol, before, loop) && !readAfter(symbol, loop)) {
            report.mark(LearnerCode.statement(before))
                    .because(loop.child("left").orElse(loop), "The loop sets it anew.");
        }
    }

    private static void reused(SyntaxNode loop, File file, Report report) {
        SyntaxNode left = loop.child("left").orElse(loop);
        SyntaxNode iterated = loop.child("right").orElse(loop);
        List<SyntaxNode> names = left.is("identifier") ? List.of(left) : left.namedChildren();
        for (SyntaxNode name : names) {
            Symbol symbol = LearnerCode.symbol(name, file);
            if (symbol == null || !symbol.is(Symbol.Kind.VARIABLE, Symbol.Kind.PARAMETER)) {
                continue;
            }
            if (name.text().startsWith("_") || LearnerCode.loop(loop) != null) {
                continue;
            }
            SyntaxNode before = writeBefore(name, loop, file);
            boolean own = LearnerCode.mentions(iterated, name.text());
            boolean parameter = symbol.kind() == Symbol.Kind.PARAMETER;
            boolean kept =
                    before != null
                            && readAfter(symbol, loop)
                            && Bindings.value(before)
                                    .filter(v -> !LearnerCode.isLiteral(v))
                                    .isPresent();
            boolean tuple = !left.is("identifier") && before == null && readAfter(symbol, loop);
            boolean lost =
                    before != null
                            && Bindings.value(before)
                                    .filter(v -> !LearnerCode.isLiteral(v))
                                    .isPresent()
                            && !readBetween(symbol, before, loop);
            if (own || parameter || kept || lost || (tuple && earlier(symbol, loop))) {
                report.mark(name)
                        .because(LearnerCode.origin(symbol), "The name has a value already.");
                return;
            }
        }
    }

    private static boolean earlier(Symbol symbol, SyntaxNode loop) {
        return LearnerCode.origin(symbol).start() < loop.start();
    }

    /** The last assignment to the name before the loop, not itself in another loop. */
    private static @Nullable SyntaxNode writeBefore(SyntaxNode name, SyntaxNode loop, File file) {
        Symbol symbol = LearnerCode.symbol(name, file);
        SyntaxNode last = null;
        for (SyntaxNode write : symbol == null ? List.<SyntaxNode>of() : symbol.writes()) {
            if (write.start() < loop.start()) {
                last = write;
            }
        }
        boolean plain =
                last != null
                        && LearnerCode.isTarget(last)
                        && Bindings.value(last).isPresent()
                        && LearnerCode.statement(last).parent() == loop.parent();
        return plain ? last : null;
    }

    private static boolean readBetween(Symbol symbol, SyntaxNode write, SyntaxNode loop) {
        int body = loop.child("body").map(SyntaxNode::start).orElse(loop.end());
        for (SyntaxNode read : symbol.reads()) {
            if (read.start() > write.end() && read.start() < body) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name is read after the loop before it gets a value again. */
    private static boolean readAfter(Symbol symbol, SyntaxNode loop) {
        for (Symbol.Use use : symbol.uses()) {
            if (use.node().start() >= loop.end()) {
                SyntaxNode above = use.node().parent();
                boolean reset = use.writes() && above != null && !above.is("augmented_assignment");
                if (use.reads()) {
                    return true;
                }
                // the right side of x = x + 1 comes after its left side in the text
                boolean self =
                        reset
                                && Bindings.value(use.node())
                                        .filter(v -> LearnerCode.mentions(v, symbol.name()))
                                        .isPresent();
                return self;
            }
        }
        return symbol.isCaptured();
    }

    /** A new value for the loop's variable that does not come from the old one by a call. */
    private static void assigned(SyntaxNode loop, File file, Report report) {
        SyntaxNode left = loop.child("left").orElse(loop);
        if (!left.is("identifier")) {
            return;
        }
        String name = left.text();
        SyntaxNode body = loop.child("body").orElse(loop);
        for (SyntaxNode node : body.findOutside(PythonShapes.NAMED_FUNCTIONS, ASSIGNMENTS)) {
            boolean target = node.child("left").map(l -> l.hasText(name)).orElse(false);
            Optional<SyntaxNode> value = target ? node.child("right") : Optional.empty();
            if (value.isEmpty()
                    || (LearnerCode.loop(node) != loop && hasLoopOver(node, loop, name))) {
                continue;
            }
            SyntaxNode right = PythonShapes.bare(value.get());
            boolean counts =
                    node.is("augmented_assignment")
                            && right.is("integer", "identifier")
                            && (node.childOfType("+=").isPresent()
                                    || node.childOfType("-=").isPresent());
            boolean steps =
                    node.is("assignment")
                            && (right.is("binary_operator", "conditional_expression", "integer")
                                    || !LearnerCode.mentions(right, name));
            if (counts || steps) {
                report.mark(node).because(left, "Each round sets it to the next value.");
                return;
            }
        }
    }

    private static boolean hasLoopOver(SyntaxNode node, SyntaxNode outer, String name) {
        for (SyntaxNode at = node; at != null && at != outer; at = at.parent()) {
            if (at.is("for_statement")
                    && at.child("left").map(l -> LearnerCode.mentions(l, name)).orElse(false)) {
                return true;
            }
        }
        return false;
    }

    /** A copy of the loop's variable made in each round, only to be read after the loop. */
    private static void saved(SyntaxNode loop, File file, Report report) {
        SyntaxNode left = loop.child("left").orElse(loop);
        for (SyntaxNode statement : LearnerCode.body(loop)) {
            SyntaxNode copy = LearnerCode.expression(statement);
            SyntaxNode target = copy == null ? null : copy.child("left").orElse(null);
            if (copy == null
                    || target == null
                    || !copy.is("assignment")
                    || !target.is("identifier")
                    || !copy.child("right").map(r -> isIn(r, left)).orElse(false)) {
                continue;
            }
            Symbol symbol = LearnerCode.symbol(target, file);
            boolean before = false;
            boolean inside = false;
            for (Symbol.Use use : symbol == null ? List.<Symbol.Use>of() : symbol.uses()) {
                before |= use.writes() && use.node().start() < loop.start();
                inside |= use.reads() && LearnerCode.within(use.node(), loop);
            }
            if (symbol != null && before && !inside && LearnerCode.isLocal(symbol)) {
                report.mark(copy).because(left, "This still has its last value after the loop.");
            }
        }
    }

    private static boolean isIn(SyntaxNode value, SyntaxNode left) {
        return value.is("identifier")
                && (left.hasText(value.text())
                        || left.namedChildren().stream().anyMatch(n -> n.hasText(value.text())));
    }

    /** A counter that is set before a for loop and counted up in each of its rounds. */
    private static void manualCounter(SyntaxNode loop, File file, Report report) {
        for (SyntaxNode statement : LearnerCode.body(loop)) {
            SyntaxNode step = LearnerCode.expression(statement);
            SyntaxNode counter = step == null ? null : counter(step);
            Symbol symbol = counter == null ? null : LearnerCode.symbol(counter, file);
            if (counter == null || symbol == null || !LearnerCode.isLocal(symbol)) {
                continue;
            }
            SyntaxNode start = writeBefore(counter, loop, file);
            boolean constant =
                    start != null
                            && Bindings.value(start).filter(v -> v.is("integer")).isPresent()
                            && !readBetween(symbol, start, loop);
            int writes = 0;
            boolean used = false;
            for (Symbol.Use use : symbol.uses()) {
                if (LearnerCode.within(use.node(), loop)) {
                    writes += use.writes() ? 1 : 0;
                    used |= use.reads() && !LearnerCode.within(use.node(), statement);
                }
            }
            if (constant && used && writes == 1 && !jumps(loop) && !readAfter(symbol, loop)) {
                report.mark(statement)
                        .because(loop.children().get(0), "The loop counts its rounds anyway.");
            }
        }
    }

    /** What {@code i += 1} or {@code i = i + 1} counts up; null for anything else. */
    static @Nullable SyntaxNode counter(SyntaxNode step) {
        SyntaxNode left = step.child("left").orElse(null);
        SyntaxNode right = step.child("right").orElse(null);
        if (left == null || right == null || !left.is("identifier")) {
            return null;
        }
        if (step.is("augmented_assignment")) {
            return step.childOfType("+=").isPresent() && right.hasText("1") ? left : null;
        }
        String text = right.text().replace(" ", "");
        boolean plus =
                step.is("assignment")
                        && (text.equals(left.text() + "+1") || text.equals("1+" + left.text()));
        return plus ? left : null;
    }

    /** Whether some rounds of the loop end early. */
    private static boolean jumps(SyntaxNode loop) {
        for (SyntaxNode node :
                loop.findOutside(PythonShapes.NAMED_FUNCTIONS, "continue_statement")) {
            if (node.ancestor(LOOPS).orElse(loop) == loop) {
                return true;
            }
        }
        return false;
    }
}
