package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Analyses of how Python programs catch errors. */
final class PythonExceptions {

    private static final Set<String> ALL_ERRORS = Set.of("Exception", "BaseException");

    private static final NodeTypes RAISES_AND_CALLS = NodeTypes.of("raise_statement", "call");

    private PythonExceptions() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry("python-bare-except", Check.on(PythonExceptions::bare, "except_clause")),
                Map.entry(
                        "python-broad-except", Check.on(PythonExceptions::broad, "except_clause")),
                Map.entry("python-exit-caught", Check.on(PythonExceptions::exit, "except_clause")),
                Map.entry(
                        "python-duplicate-except",
                        Check.on(
                                (node, file, report) -> later(node, file, report, true),
                                "except_clause")),
                Map.entry(
                        "python-except-order",
                        Check.on(
                                (node, file, report) -> later(node, file, report, false),
                                "except_clause")),
                Map.entry(
                        "python-overlapping-except",
                        Check.on(PythonExceptions::overlapping, "except_clause")),
                Map.entry(
                        "python-except-non-error",
                        Check.on(PythonExceptions::nonError, "except_clause")),
                Map.entry(
                        "python-reraise-only",
                        Check.on(PythonExceptions::reraiseOnly, "except_clause")),
                Map.entry(
                        "python-finally-leaves",
                        Check.on(
                                PythonExceptions::leaves,
                                "return_statement",
                                "break_statement",
                                "continue_statement")));
    }

    private static void bare(SyntaxNode clause, File file, Report report) {
        if (clause.child("value").isEmpty() && !raises(clause)) {
            report.mark(clause);
        }
    }

    private static void broad(SyntaxNode clause, File file, Report report) {
        boolean all =
                PythonErrors.caught(clause).stream()
                        .anyMatch(kind -> ALL_ERRORS.contains(kind.text()));
        boolean passes = body(clause).size() == 1 && body(clause).get(0).is("pass_statement");
        if (all && !passes && body(clause).stream().noneMatch(s -> s.is("raise_statement"))) {
            report.mark(clause.child("value").orElse(clause));
        }
    }

    private static void exit(SyntaxNode clause, File file, Report report) {
        boolean exits =
                PythonErrors.caught(clause).stream()
                        .anyMatch(kind ->
                                kind.hasText("SystemExit") || kind.hasText("BaseException"));
        SyntaxNode above = clause.parent();
        if (!exits || above == null || raises(clause)) {
            return;
        }
        for (SyntaxNode earlier : above.children()) {
            if (earlier == clause) {
                break;
            }
            if (earlier.is("except_clause")
                    && raises(earlier)
                    && PythonErrors.caught(earlier).stream()
                            .anyMatch(k -> k.hasText("SystemExit"))) {
                return;
            }
        }
        report.mark(clause);
    }

    /** Whether the clause raises again, or ends the program by itself. */
    private static boolean raises(SyntaxNode clause) {
        String name =
                clause.child("value")
                        .flatMap(value -> value.child("alias"))
                        .map(SyntaxNode::text)
                        .orElse("");
        for (SyntaxNode node : clause.findOutside(PythonShapes.FUNCTIONS, RAISES_AND_CALLS)) {
            if (node.is("raise_statement")) {
                List<SyntaxNode> what = node.namedChildren();
                boolean other =
                        !what.isEmpty()
                                && !what.get(0).hasText(name)
                                && !what.get(0).text().startsWith("SystemExit")
                                && PythonErrors.builtin(
                                        PythonShapes.callee(what.get(0)).isEmpty()
                                                ? what.get(0).text()
                                                : PythonShapes.callee(what.get(0)));
                boolean inner = node.ancestor("except_clause").filter(c -> c != clause).isPresent();
                if (!other && !inner) {
                    return true;
                }
            }
            String callee = PythonShapes.callee(node);
            if (callee.equals("sys.exit") || callee.equals("sys.exc_info")) {
                return true;
            }
        }
        return false;
    }

    private static void later(SyntaxNode clause, File file, Report report, boolean same) {
        SyntaxNode above = clause.parent();
        if (above == null) {
            return;
        }
        Set<String> before = new HashSet<>();
        boolean barrier = false;
        for (SyntaxNode earlier : above.children()) {
            if (earlier == clause) {
                break;
            }
            if (earlier.is("except_clause")) {
                List<SyntaxNode> caught = PythonErrors.caught(earlier);
                barrier |= caught.isEmpty();
                caught.forEach(kind -> before.add(PythonErrors.plain(PythonShapes.dotted(kind))));
            }
        }
        before.remove("");
        List<SyntaxNode> kinds = PythonErrors.caught(clause);
        if (kinds.isEmpty()) {
            if (!same && before.contains("BaseException")) {
                report.mark(clause);
            }
            return;
        }
        for (SyntaxNode kind : kinds) {
            String name = PythonErrors.plain(PythonShapes.dotted(kind));
            if (name.isEmpty() || !known(name, kind, file)) {
                continue;
            }
            boolean caughtAlready;
            if (same || before.contains(name)) {
                caughtAlready = same && before.contains(name);
            } else {
                caughtAlready =
                        barrier
                                || PythonErrors.above(name, file).stream()
                                        .anyMatch(before::contains);
            }
            if (caughtAlready) {
                report.mark(clause.child("value").orElse(clause));
                return;
            }
        }
    }

    /** Whether a name in an except clause is sure to stand for one kind of error. */
    private static boolean known(String name, SyntaxNode kind, File file) {
        return name.contains(".")
                || PythonErrors.builtin(name)
                || file.outline().type(name).isPresent()
                || (file.outline().defines(name)
                        && PythonShapes.function(kind)
                                .map(f -> !Names.assigned(f).contains(name))
                                .orElse(true));
    }

    private static void overlapping(SyntaxNode clause, File file, Report report) {
        Set<String> names = new HashSet<>();
        boolean twice = false;
        var todo = new java.util.ArrayDeque<SyntaxNode>(PythonErrors.caught(clause));
        while (!todo.isEmpty()) {
            SyntaxNode kind = PythonShapes.bare(todo.removeFirst());
            if (kind.is("tuple")) {
                todo.addAll(kind.namedChildren());
            } else if (!PythonShapes.dotted(kind).isEmpty()) {
                twice |= !names.add(PythonErrors.plain(PythonShapes.dotted(kind)));
            }
        }
        for (String name : names) {
            Set<String> above = new HashSet<>(PythonErrors.above(name, file));
            above.remove(name);
            twice |= above.stream().anyMatch(names::contains);
        }
        if (twice) {
            report.mark(clause.child("value").orElse(clause));
        }
    }

    private static void nonError(SyntaxNode clause, File file, Report report) {
        for (SyntaxNode kind : PythonErrors.caught(clause)) {
            boolean wrong =
                    PythonShapes.isLiteral(kind)
                            || kind.is("list", "set", "dictionary")
                            || (kind.is("identifier") && PythonErrors.noError(kind.text(), file))
                            || (kind.is("call")
                                    && PythonErrors.noError(PythonShapes.callee(kind), file)
                                    && !PythonShapes.callee(kind).equals("type")
                                    && !PythonShapes.callee(kind).equals("tuple"));
            if (wrong) {
                report.mark(kind);
            }
        }
    }

    private static void reraiseOnly(SyntaxNode clause, File file, Report report) {
        List<SyntaxNode> body = body(clause);
        boolean only =
                !body.isEmpty()
                        && body.get(0).is("raise_statement")
                        && body.get(0).namedChildren().isEmpty();
        SyntaxNode above = clause.parent();
        if (!only || above == null) {
            return;
        }
        boolean after = false;
        for (SyntaxNode later : above.children()) {
            if (after && later.is("except_clause") && !onlyRaises(later)) {
                // it keeps these errors away from a wider clause below
                return;
            }
            after |= later == clause;
        }
        report.mark(clause);
    }

    private static boolean onlyRaises(SyntaxNode clause) {
        List<SyntaxNode> body = body(clause);
        return body.size() == 1
                && body.get(0).is("raise_statement")
                && body.get(0).namedChildren().isEmpty();
    }

    private static void leaves(SyntaxNode statement, File file, Report report) {
        boolean returns = statement.is("return_statement");
        Optional<SyntaxNode> stop =
                returns
                        ? statement.ancestor(
                                "finally_clause",
                                "function_definition",
                                "lambda",
                                "class_definition")
                        : statement.ancestor(
                                "finally_clause",
                                "function_definition",
                                "class_definition",
                                "for_statement",
                                "while_statement");
        if (stop.isPresent() && stop.get().is("finally_clause")) {
            report.mark(statement);
        }
    }

    private static List<SyntaxNode> body(SyntaxNode clause) {
        return clause.childOfType("block").map(SyntaxNode::namedChildren).orElse(List.of());
    }
}
