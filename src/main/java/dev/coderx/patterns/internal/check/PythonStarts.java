package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.model.Type;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Analyses of which element of a Python sequence is taken for the first one. */
final class PythonStarts {

    private PythonStarts() {}

    static Map<String, Check> checks() {
        return Map.of(
                "python-first-element",
                Check.on(PythonStarts::firstElement, "for_statement"),
                "python-indexes-from-one",
                Check.on(PythonStarts::fromOne, "function_definition"),
                "python-element-as-index",
                Check.on(PythonStarts::elementAsIndex, "for_statement"));
    }

    /** A search that starts from the second or last element and then looks at all of them. */
    private static void firstElement(SyntaxNode loop, File file, Report report) {
        SyntaxNode over = sequence(loop);
        if (over == null) {
            return;
        }
        SyntaxNode body = loop.child("body").orElse(loop);
        SyntaxNode block = loop.parent();
        for (SyntaxNode before : block == null ? List.<SyntaxNode>of() : block.namedChildren()) {
            SyntaxNode start = LearnerCode.expression(before);
            if (before.start() >= loop.start() || start == null || !start.is("assignment")) {
                continue;
            }
            for (SyntaxNode node : start.find("subscript")) {
                boolean second =
                        node.child("value").map(v -> v.hasTextOf(over)).orElse(false)
                                && node.child("subscript")
                                        .map(s -> s.hasText("1") || s.hasText("-1"))
                                        .orElse(false);
                if (second && start.child("left").filter(l -> isSought(l, body)).isPresent()) {
                    report.mark(node).because(over, "The loop looks at every element.");
                }
            }
        }
    }

    /** Whether a loop compares this value with others and sets it anew. */
    private static boolean isSought(SyntaxNode value, SyntaxNode body) {
        boolean written = false;
        for (SyntaxNode set : body.find("assignment")) {
            written |= set.child("left").filter(l -> l.hasTextOf(value)).isPresent();
        }
        return written && isCompared(value, body);
    }

    private static boolean isCompared(SyntaxNode value, SyntaxNode body) {
        for (SyntaxNode node : body.find("comparison_operator")) {
            if (node.childOfType("<").isPresent() || node.childOfType(">").isPresent()) {
                for (SyntaxNode part : node.walk()) {
                    if (part.hasTextOf(value)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The sequence a loop goes over, by its elements or all its indexes. */
    private static @Nullable SyntaxNode sequence(SyntaxNode loop) {
        SyntaxNode over = loop.child("right").orElse(loop);
        List<SyntaxNode> given = LearnerCode.arguments(over);
        boolean counted =
                LearnerCode.callee(over).equals("range")
                        && !given.isEmpty()
                        && given.size() < 3
                        && (given.size() == 1 || given.get(0).hasText("0"))
                        && LearnerCode.callsWithOne(given.getLast(), "len");
        SyntaxNode sequence = counted ? LearnerCode.arguments(given.getLast()).get(0) : over;
        return sequence.is("identifier") ? sequence : null;
    }

    /** A parameter of which only the elements 1, 2, … are used. */
    private static void fromOne(SyntaxNode function, File file, Report report) {
        for (SyntaxNode parameter :
                function.child("parameters").map(SyntaxNode::namedChildren).orElse(List.of())) {
            Symbol symbol = LearnerCode.symbol(parameter, file);
            if (symbol == null || symbol.writes().size() != 1) {
                continue;
            }
            List<SyntaxNode> found = new ArrayList<>();
            Set<String> indexes = new HashSet<>();
            boolean only = true;
            for (SyntaxNode read : symbol.reads()) {
                SyntaxNode above = read.parent();
                SyntaxNode index = above == null ? null : above.child("subscript").orElse(null);
                if (index != null && index.is("slice") && !index.namedChildren().isEmpty()) {
                    index = index.namedChildren().get(0);
                }
                only &=
                        above != null
                                && above.is("subscript")
                                && read.field().equals("value")
                                && index != null
                                && index.is("integer");
                if (only && above != null && index != null) {
                    found.add(above);
                    indexes.add(index.text());
                }
            }
            if (only && indexes.contains("1") && indexes.contains("2") && !indexes.contains("0")) {
                report.mark(found.get(0));
            }
        }
    }

    private static void elementAsIndex(SyntaxNode loop, File file, Report report) {
        SyntaxNode over = loop.child("right").orElse(loop);
        SyntaxNode element = loop.child("left").orElse(loop);
        if (!over.is("identifier")
                || !element.is("identifier")
                || !file.types().of(over).is(Type.Kind.LIST, Type.Kind.STRING, Type.Kind.TUPLE)) {
            return;
        }
        for (SyntaxNode node : loop.child("body").orElse(loop).find("subscript")) {
            boolean same =
                    node.child("value").map(v -> v.hasTextOf(over)).orElse(false)
                            && node.child("subscript").map(s -> s.hasTextOf(element)).orElse(false);
            if (same) {
                report.mark(node).because(element, "This is an element, not its place.");
                return;
            }
        }
    }
}
