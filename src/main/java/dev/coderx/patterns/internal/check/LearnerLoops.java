package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Analyses of loops that get no further, of indexes at the end and of means. */
final class LearnerLoops {

    private static final NodeTypes EXITS =
            NodeTypes.of("break_statement", "return_statement", "raise_statement", "yield");
    private static final NodeTypes MAY_CHANGE =
            NodeTypes.of("try_statement", "with_statement", "await", "named_expression");
    private static final NodeTypes DECIDES =
            NodeTypes.of(
                    "break_statement",
                    "return_statement",
                    "raise_statement",
                    "yield",
                    "if_statement",
                    "elif_clause",
                    "conditional_expression",
                    "try_statement",
                    "with_statement",
                    "await",
                    "named_expression",
                    "call",
                    "subscript",
                    "attribute");
    private static final NodeTypes NAMES_AND_ATTRIBUTES = NodeTypes.of("identifier", "attribute");

    private LearnerLoops() {}

    static Map<String, Check> checks() {
        return Map.of(
                "python-loop-without-progress",
                Check.on(LearnerLoops::withoutProgress, "while_statement"),
                "python-length-as-index",
                Check.on(LearnerLoops::lengthAsIndex, "subscript"),
                "python-half-of-last",
                Check.on(LearnerLoops::halfOfLast, "binary_operator"));
    }

    /** A while loop in which nothing changes that decides how it goes on. */
    private static void withoutProgress(SyntaxNode loop, File file, Report report) {
        SyntaxNode condition = loop.child("condition").orElse(loop);
        List<SyntaxNode> questions = new ArrayList<>(List.of(condition));
        boolean leaves = false;
        for (SyntaxNode node : loop.findOutside(PythonShapes.FUNCTIONS, DECIDES)) {
            if (node.is(EXITS)) {
                leaves = true;
            } else if (node.is("if_statement", "elif_clause", "conditional_expression")) {
                node.child("condition").ifPresent(questions::add);
            } else if (node.is(MAY_CHANGE)) {
                return;
            } else if (node.is("call")
                    && !Builtins.isPure(LearnerCode.callee(node))
                    && !shows(node)) {
                return;
            } else if (node.is("subscript", "attribute") && LearnerCode.isTarget(node)) {
                return;
            }
        }
        boolean named = false;
        for (SyntaxNode question : leaves ? questions : List.of(condition)) {
            for (SyntaxNode node : question.find(NAMES_AND_ATTRIBUTES)) {
                if (node.is("attribute") || isChanged(node, loop, file)) {
                    return;
                }
                named = true;
            }
        }
        // a plain comparison in a loop that nothing leaves is what unchanged-condition says
        boolean plain = condition.is("comparison_operator") && !condition.text().contains("(");
        boolean seen = plain && !leaves;
        if (named && !seen && !condition.is("true")) {
            report.mark(condition).because(loop.children().get(0), "Nothing in here changes it.");
        }
    }

    private static boolean shows(SyntaxNode call) {
        return LearnerCode.callee(call).equals("print");
    }

    private static boolean isChanged(SyntaxNode name, SyntaxNode loop, File file) {
        Optional<Symbol> found = file.scopes().resolve(name);
        if (found.isEmpty()) {
            return !Builtins.isPure(name.text());
        }
        Symbol symbol = found.get();
        if (!LearnerCode.isLocal(symbol)) {
            return true;
        }
        for (SyntaxNode write : symbol.writes()) {
            if (LearnerCode.within(write, loop)) {
                return true;
            }
        }
        return false;
    }

    /** An element at the length of its own list. */
    private static void lengthAsIndex(SyntaxNode subscript, File file, Report report) {
        SyntaxNode list = subscript.child("value").orElse(subscript);
        SyntaxNode index = subscript.child("subscript").orElse(subscript);
        Symbol symbol = LearnerCode.symbol(list, file);
        if (symbol == null || index.is("slice") || LearnerCode.isTarget(subscript)) {
            return;
        }
        Linear at = Linear.of(index, "", list.text(), file).orElse(null);
        if (at == null || at.lengths() != 1 || at.number() < 0 || symbol.writes().size() > 1) {
            return;
        }
        for (SyntaxNode read : symbol.reads()) {
            SyntaxNode above = read.parent();
            SyntaxNode call = above == null ? null : above.parent();
            if (call != null && LearnerCode.MUTATORS.contains(PythonShapes.method(call))) {
                return;
            }
        }
        report.mark(subscript);
    }

    /** A sum of n values of which only the last is divided by n. */
    private static void halfOfLast(SyntaxNode sum, File file, Report report) {
        SyntaxNode above = sum.parent();
        if (sum.childOfType("+").isEmpty() || (above != null && above.is("binary_operator"))) {
            return;
        }
        List<SyntaxNode> terms = new ArrayList<>();
        Deque<SyntaxNode> open = new ArrayDeque<>();
        open.push(sum);
        while (!open.isEmpty()) {
            SyntaxNode node = open.pop();
            List<SyntaxNode> parts = node.namedChildren();
            if (node.is("binary_operator")
                    && node.childOfType("+").isPresent()
                    && parts.size() == 2) {
                open.push(parts.get(1));
                open.push(parts.get(0));
            } else {
                terms.add(node);
            }
        }
        SyntaxNode last = terms.getLast();
        boolean divided =
                last.is("binary_operator")
                        && (last.childOfType("/").isPresent() || last.childOfType("//").isPresent())
                        && last.child("right")
                                .filter(r -> r.hasText(String.valueOf(terms.size())))
                                .isPresent();
        SyntaxNode end = last.child("left").orElse(last);
        for (SyntaxNode term : terms.subList(0, terms.size() - 1)) {
            boolean alike =
                    term.is("identifier")
                            ? terms.size() > 2 && end.is("identifier")
                            : term.is("subscript")
                                    && end.is("subscript")
                                    && term.namedChildren()
                                            .get(0)
                                            .hasText(end.namedChildren().get(0).text());
            if (!alike) {
                return;
            }
        }
        if (divided) {
            report.mark(sum).because(last, "Only this is divided.");
        }
    }
}
