package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Bindings;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.model.Type;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Analyses of the bounds of Python's ranges and of the indexes made of them. */
final class PythonRanges {

    private static final Set<String> TAKE_ALL =
            Set.of("sum", "max", "min", "enumerate", "list", "any", "all", "zip", "map", "filter");

    private static final NodeTypes EXITS = NodeTypes.of("break_statement", "return_statement");
    private static final NodeTypes EXITS_AND_SKIPS = EXITS.and("continue_statement");
    private static final NodeTypes EXITS_AND_ELEMENTS = EXITS.and("subscript");
    private static final NodeTypes CHOICES =
            NodeTypes.of(
                    "if_statement",
                    "elif_clause",
                    "else_clause",
                    "conditional_expression",
                    "try_statement",
                    "while_statement",
                    "lambda",
                    "if_clause");

    private PythonRanges() {}

    static Map<String, Check> checks() {
        return Map.of(
                "python-index-bounds-end",
                Check.on((n, f, r) -> outOfBounds(n, f, r, true), "for_statement"),
                "python-index-bounds-start",
                Check.on((n, f, r) -> outOfBounds(n, f, r, false), "for_statement"),
                "python-range-skips-first",
                Check.on(PythonRanges::skipsFirst, "for_statement"),
                "python-range-skips-last",
                Check.on(PythonRanges::skipsLast, "for_statement"),
                "python-empty-range",
                Check.on(PythonRanges::emptyRange, "call"),
                "python-zero-divisor",
                Check.on(PythonRanges::zeroDivisor, "for_statement"));
    }

    /** A loop over a range of whole numbers with a step of 1. */
    private record Range(
            SyntaxNode loop, String variable, @Nullable SyntaxNode from, SyntaxNode to) {

        static @Nullable Range of(SyntaxNode loop) {
            SyntaxNode left = loop.child("left").orElse(loop);
            SyntaxNode right = loop.child("right").orElse(loop);
            if (!left.is("identifier") || !LearnerCode.callee(right).equals("range")) {
                return null;
            }
            List<SyntaxNode> given = LearnerCode.arguments(right);
            return switch (given.size()) {
                case 1 -> new Range(loop, left.text(), null, given.get(0));
                case 2 -> new Range(loop, left.text(), given.get(0), given.get(1));
                default -> null;
            };
        }

        SyntaxNode body() {
            return loop.child("body").orElse(loop);
        }

        boolean changesVariable() {
            return Names.assigned(body()).contains(variable);
        }
    }

    private static void outOfBounds(SyntaxNode loop, File file, Report report, boolean atEnd) {
        Range range = Range.of(loop);
        List<SyntaxNode> elements = range == null ? List.of() : range.body().find("subscript");
        if (range == null || elements.isEmpty()) {
            return;
        }
        Set<String> assigned = Names.assigned(range.body());
        if (assigned.contains(range.variable)) {
            return;
        }
        for (SyntaxNode node : elements) {
            SyntaxNode sequence = node.child("value").orElse(null);
            SyntaxNode index = node.child("subscript").orElse(null);
            if (sequence == null
                    || index == null
                    || !sequence.is("identifier")
                    || index.is("slice")
                    || assigned.contains(sequence.text())) {
                continue;
            }
            String text = sequence.text();
            Linear at = Linear.of(index, range.variable, text, file).orElse(null);
            Linear from =
                    range.from == null
                            ? new Linear(0, 0, 0)
                            : Linear.of(range.from, "", text, file).orElse(null);
            Linear to =
                    atEnd ? Linear.of(range.to, "", text, file).orElse(null) : new Linear(0, 0, 1);
            if (at == null || from == null || to == null || to.lengths() != 1 || at.turns() == 0) {
                continue;
            }
            Linear last = new Linear(to.number() - 1, 0, to.lengths());
            Linear high = at.turns() > 0 ? last : from;
            Linear low = at.turns() > 0 ? from : last;
            if (Math.abs(at.turns()) != 1) {
                continue;
            }
            boolean past =
                    at.lengths() + at.turns() * high.lengths() == 1
                            && at.number() + at.turns() * high.number() >= 0;
            boolean before =
                    at.lengths() + at.turns() * low.lengths() == 0
                            && at.number() + at.turns() * low.number() == -1
                            && at.turns() > 0;
            past &= to.number() != 1 || !index.hasText(range.variable);
            boolean hit = atEnd ? past : before && readsAlone(node);
            if (hit && !isGuarded(node, range)) {
                report.mark(node)
                        .because(loop.child("right").orElse(loop), "The bounds of the loop.");
                return;
            }
        }
    }

    private static boolean readsAlone(SyntaxNode subscript) {
        return !subscript.field().equals("left");
    }

    /** Whether a condition within the loop, or an early end of it, keeps some rounds away. */
    private static boolean isGuarded(SyntaxNode node, Range range) {
        for (SyntaxNode at = node; at != range.loop && at != null; at = at.parent()) {
            SyntaxNode above = at.parent();
            boolean second =
                    above != null && above.is("boolean_operator") && at.field().equals("right");
            boolean branch = above != null && above.is(CHOICES) && !at.field().equals("condition");
            if (second || (branch && !isCondition(at))) {
                return true;
            }
        }
        List<SyntaxNode> exits = range.body().find(EXITS_AND_SKIPS);
        return !exits.isEmpty() && exits.getFirst().start() < node.start();
    }

    private static boolean isCondition(SyntaxNode node) {
        SyntaxNode above = node.parent();
        return above != null
                && above.is("conditional_expression")
                && above.namedChildren().size() == 3
                && above.namedChildren().get(1) == node;
    }

    private static void skipsFirst(SyntaxNode loop, File file, Report report) {
        Range range = Range.of(loop);
        if (range == null || range.from == null || !range.from.hasText("1")) {
            return;
        }
        SyntaxNode first = onlySequence(range, file, 0);
        if (first != null) {
            report.mark(loop.child("right").orElse(loop)).because(first, "The index that is used.");
        }
    }

    private static void skipsLast(SyntaxNode loop, File file, Report report) {
        Range range = Range.of(loop);
        if (range == null || (range.from != null && !range.from.hasText("0"))) {
            return;
        }
        SyntaxNode first = onlySequence(range, file, 1);
        String sequence =
                first == null ? "" : first.child("value").map(SyntaxNode::text).orElse("");
        Linear to = first == null ? null : Linear.of(range.to, "", sequence, file).orElse(null);
        if (first != null && to != null && to.lengths() == 1 && to.number() == -1) {
            report.mark(range.to).because(first, "The index that is used.");
        }
    }

    /**
     * The first use of the one sequence that a loop reads, always at exactly its variable or, for
     * {@code mode} 0, after it; null where anything else is done with the sequence.
     */
    private static @Nullable SyntaxNode onlySequence(Range range, File file, int mode) {
        SyntaxNode function = LearnerCode.function(range.loop);
        if (function == null) {
            return null;
        }
        SyntaxNode first = null;
        Set<String> sequences = new HashSet<>();
        for (SyntaxNode node : range.body().find(EXITS_AND_ELEMENTS)) {
            SyntaxNode value = node.is("subscript") ? node.child("value").orElse(node) : node;
            if (value != node && value.is("identifier")) {
                sequences.add(value.text());
                first = first == null ? node : first;
            } else if (!node.is("subscript")) {
                return null;
            }
        }
        if (first == null || sequences.size() != 1 || range.changesVariable()) {
            return null;
        }
        Symbol symbol = LearnerCode.symbol(first.child("value").orElse(first), file);
        if (symbol == null || !isGiven(symbol) || !LearnerCode.isLocal(symbol)) {
            return null;
        }
        for (SyntaxNode read : symbol.reads()) {
            SyntaxNode above = read.parent();
            if (above == null) {
                return null;
            }
            boolean counted =
                    above.is("argument_list")
                            && above.parent() != null
                            && Builtins.isPure(LearnerCode.callee(above.parent()))
                            && !TAKE_ALL.contains(LearnerCode.callee(above.parent()));
            boolean indexed =
                    above.is("subscript")
                            && read.field().equals("value")
                            && LearnerCode.within(above, range.body())
                            && isWanted(above, range, file, mode);
            boolean falsy = above.is("not_operator");
            if (!counted && !indexed && !falsy) {
                return null;
            }
        }
        return first;
    }

    private static boolean isWanted(SyntaxNode subscript, Range range, File file, int mode) {
        SyntaxNode index = subscript.child("subscript").orElse(subscript);
        Linear at =
                index.is("slice") ? null : Linear.of(index, range.variable, "", file).orElse(null);
        return at != null
                && at.turns() == 1
                && (mode == 0 ? at.number() >= 0 : at.number() == 0)
                && !subscript.field().equals("left");
    }

    /** Whether the sequence comes from outside or out of a call, starting at index 0. */
    private static boolean isGiven(Symbol symbol) {
        if (symbol.kind() == Symbol.Kind.PARAMETER) {
            return symbol.writes().size() == 1;
        }
        Optional<SyntaxNode> value =
                symbol.writes().size() == 1
                        ? Bindings.value(symbol.writes().get(0))
                        : Optional.empty();
        return value.filter(v ->
                        Set.of("sorted", "list", "str", "input").contains(LearnerCode.callee(v))
                                || PythonShapes.method(v).equals("split"))
                .isPresent();
    }

    private static void emptyRange(SyntaxNode call, File file, Report report) {
        if (!LearnerCode.callee(call).equals("range")) {
            return;
        }
        List<SyntaxNode> given = LearnerCode.arguments(call);
        if (given.size() < 2 || given.size() > 3) {
            return;
        }
        String sequence = "";
        for (SyntaxNode node : given.get(0).find("call")) {
            if (LearnerCode.callsWithOne(node, "len")) {
                sequence = LearnerCode.arguments(node).get(0).text();
            }
        }
        Linear from = Linear.of(given.get(0), "", sequence, file).orElse(null);
        Linear to = Linear.of(given.get(1), "", "", file).orElse(null);
        Linear step =
                given.size() == 2
                        ? new Linear(1, 0, 0)
                        : Linear.of(given.get(2), "", "", file).orElse(null);
        boolean written = !given.get(0).is("identifier") && !given.get(1).is("identifier");
        if (from == null || to == null || step == null || !written) {
            return;
        }
        boolean down = from.lengths() == 1 ? to.number() <= 0 : from.number() > to.number();
        boolean up = from.lengths() == 0 && from.number() < to.number();
        if ((step.number() > 0 && down) || (step.number() < 0 && up)) {
            report.mark(call);
        }
    }

    private static void zeroDivisor(SyntaxNode loop, File file, Report report) {
        Range range = Range.of(loop);
        if (range == null || (range.from != null && !range.from.hasText("0"))) {
            return;
        }
        for (SyntaxNode node : range.body().find("binary_operator")) {
            boolean divides =
                    (node.childOfType("/").isPresent()
                                    || node.childOfType("//").isPresent()
                                    || node.childOfType("%").isPresent())
                            && node.child("right").map(r -> r.hasText(range.variable)).orElse(false)
                            && !file.types().of(node, "left").is(Type.Kind.STRING);
            if (divides && !isGuarded(node, range)) {
                if (!range.changesVariable()) {
                    report.mark(node)
                            .because(loop.child("right").orElse(loop), "This starts with 0.");
                }
                return;
            }
        }
    }
}
