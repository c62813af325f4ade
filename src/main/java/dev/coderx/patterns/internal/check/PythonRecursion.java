package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Analyses of Python's functions that call themselves. */
final class PythonRecursion {

    private static final Set<String> NEVER_THE_SAME = Set.of("input", "open", "next", "print");
    private static final Pattern NONE_TEST = Pattern.compile("\\w+ (is|==) None");
    private static final Pattern NEW_EACH_TIME = Pattern.compile("rand.*|choice|read.*|recv|get");

    private static final NodeTypes CHANGES =
            NodeTypes.of(
                    "global_statement",
                    "nonlocal_statement",
                    "yield",
                    "delete_statement",
                    "call",
                    "assignment",
                    "augmented_assignment");

    private PythonRecursion() {}

    static Map<String, Check> checks() {
        return Map.of(
                "python-same-arguments",
                Check.on(PythonRecursion::sameArguments, "function_definition"),
                "python-else-after-base-case",
                Check.on(PythonRecursion::elseAfterBase, "if_statement"));
    }

    /** A function that calls itself with what it was given. */
    private static void sameArguments(SyntaxNode function, File file, Report report) {
        List<SyntaxNode> parameters =
                function.child("parameters").map(SyntaxNode::namedChildren).orElse(List.of());
        List<String> names =
                parameters.stream().map(p -> p.child("name").orElse(p).text()).toList();
        SyntaxNode body = function.child("body").orElse(function);
        boolean method = !names.isEmpty() && names.get(0).equals("self");
        if (names.isEmpty() || (method && names.size() == 1)) {
            return;
        }
        String own = function.child("name").map(SyntaxNode::text).orElse("");
        String called = "self." + own;
        List<String> wanted = method ? names.subList(1, names.size()) : names;
        List<SyntaxNode> same = new ArrayList<>();
        for (SyntaxNode call : body.findOutside(PythonShapes.FUNCTIONS, "call")) {
            boolean self =
                    method
                            ? call.child("function").filter(f -> f.hasText(called)).isPresent()
                            : LearnerCode.calledFunction(call, file) == function;
            if (self && texts(LearnerCode.arguments(call)).equals(wanted) && !isTried(call)) {
                same.add(call);
            }
        }
        // seldom needed, and costly
        if (same.isEmpty()
                || names.stream().anyMatch(changed(body)::contains)
                || mutates(body, names)) {
            return;
        }
        for (SyntaxNode call : same) {
            report.mark(call)
                    .because(
                            function.child("parameters").orElse(function),
                            "The call gets the same values.");
        }
    }

    private static List<String> texts(List<SyntaxNode> nodes) {
        return nodes.stream().map(SyntaxNode::text).toList();
    }

    /** The names that get a value other than the one they have while they are None. */
    private static Set<String> changed(SyntaxNode body) {
        Set<String> changed = new HashSet<>();
        for (SyntaxNode statement : body.namedChildren()) {
            boolean none =
                    statement.is("if_statement")
                            && statement
                                    .child("condition")
                                    .filter(c -> NONE_TEST.matcher(c.text()).matches())
                                    .isPresent();
            if (!none) {
                changed.addAll(Names.assigned(statement));
            }
        }
        return changed;
    }

    /** Whether the values themselves or the world outside change on the way. */
    private static boolean mutates(SyntaxNode body, List<String> names) {
        for (SyntaxNode node : body.find(CHANGES)) {
            if (!node.is("call", "assignment", "augmented_assignment")) {
                return true;
            }
            boolean asks =
                    NEVER_THE_SAME.contains(LearnerCode.callee(node))
                            || NEW_EACH_TIME.matcher(PythonShapes.method(node)).matches();
            SyntaxNode object =
                    LearnerCode.MUTATORS.contains(PythonShapes.method(node))
                            ? PythonShapes.receiver(node).orElse(node)
                            : node.is("assignment", "augmented_assignment")
                                    ? node.child("left")
                                            .filter(l -> l.is("attribute", "subscript"))
                                            .orElse(null)
                                    : null;
            boolean parameter =
                    object != null && names.stream().anyMatch(n -> LearnerCode.mentions(object, n));
            if (asks || parameter) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTried(SyntaxNode node) {
        return node.ancestor("except_clause", "function_definition")
                .filter(e -> e.is("except_clause"))
                .isPresent();
    }

    /** A long else after a base case that returns. */
    private static void elseAfterBase(SyntaxNode statement, File file, Report report) {
        SyntaxNode function = LearnerCode.function(statement);
        SyntaxNode otherwise = statement.child("alternative").orElse(null);
        SyntaxNode block = otherwise == null ? null : otherwise.child("body").orElse(null);
        if (function == null
                || otherwise == null
                || block == null
                || !otherwise.is("else_clause")
                || LearnerCode.loop(statement) != null
                || statement.parent() == null
                || statement.parent().parent() != function
                || statement.child("consequence").filter(file.flow()::stops).isEmpty()) {
            return;
        }
        List<SyntaxNode> rest = block.namedChildren();
        boolean deep = rest.size() > 1 || rest.stream().anyMatch(s -> s.is("if_statement"));
        if (!deep) {
            return;
        }
        for (SyntaxNode call : block.findOutside(PythonShapes.FUNCTIONS, "call")) {
            if (LearnerCode.calledFunction(call, file) == function) {
                report.mark(otherwise.children().get(0))
                        .because(
                                statement.child("consequence").orElse(statement),
                                "The base case leaves the function.");
                return;
            }
        }
    }
}
