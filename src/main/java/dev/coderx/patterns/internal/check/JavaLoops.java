package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Loops of Java and what moves them on. */
final class JavaLoops {

    private static final Set<String> BOUNDS = Set.of("<", ">", "<=", ">=", "!=");

    private static final NodeTypes LOOPS =
            NodeTypes.of(
                    "for_statement", "enhanced_for_statement", "while_statement", "do_statement");
    private static final NodeTypes JUMPS = NodeTypes.of("break_statement", "continue_statement");
    private static final NodeTypes ASKED =
            NodeTypes.of(
                    "identifier",
                    "method_invocation",
                    "field_access",
                    "array_access",
                    "binary_expression");

    private JavaLoops() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-needless-continue",
                        Check.on(JavaLoops::needlessContinue, "continue_statement")),
                Map.entry("java-unused-label", Check.on(JavaLoops::label, "labeled_statement")),
                Map.entry(
                        "java-nested-loop-variable", Check.on(JavaLoops::jumbled, "for_statement")),
                Map.entry("java-other-counter", Check.on(JavaLoops::otherCounter, "for_statement")),
                Map.entry("java-for-as-while", Check.on(JavaLoops::forAsWhile, "for_statement")),
                Map.entry(
                        "java-counter-changed",
                        Check.on(JavaLoops::counterChanged, "for_statement")));
    }

    private static void needlessContinue(SyntaxNode node, File file, Report report) {
        if (!node.namedChildren().isEmpty()) {
            return;
        }
        SyntaxNode at = node;
        for (SyntaxNode above = node.parent(); above != null; above = above.parent()) {
            if (above.is(LOOPS)) {
                report.mark(node);
                return;
            }
            List<SyntaxNode> siblings = above.namedChildren();
            boolean last = above.is("block") && siblings.get(siblings.size() - 1) == at;
            if (!last && !above.is("if_statement")) {
                return;
            }
            at = above;
        }
    }

    private static void label(SyntaxNode node, File file, Report report) {
        String name = node.namedChildren().isEmpty() ? "" : node.namedChildren().get(0).text();
        for (SyntaxNode part : node.find(JUMPS)) {
            if (part.namedChildren().stream().anyMatch(n -> n.hasText(name))) {
                return;
            }
        }
        report.mark(node);
    }

    private static Set<String> updated(SyntaxNode loop) {
        var names = new HashSet<String>();
        for (SyntaxNode child : loop.children()) {
            if (child.field().equals("update")) {
                if (child.is("update_expression")) {
                    child.namedChildren().forEach(n -> names.add(n.text()));
                } else if (child.is("assignment_expression")) {
                    names.add(JavaCode.text(child, "left"));
                } else {
                    names.add("?");
                }
            }
        }
        return names;
    }

    private static Set<String> started(SyntaxNode loop) {
        var names = new HashSet<String>();
        loop.child("init")
                .filter(i -> i.is("local_variable_declaration"))
                .ifPresent(i ->
                        i.children().stream()
                                .filter(c -> c.is("variable_declarator"))
                                .forEach(c -> names.add(JavaCode.name(c))));
        return names;
    }

    private static void jumbled(SyntaxNode loop, File file, Report report) {
        Set<String> here = updated(loop);
        Optional<SyntaxNode> outer =
                loop.ancestor("for_statement", "class_body").filter(o -> o.is("for_statement"));
        if (outer.isEmpty() || here.size() != 1) {
            return;
        }
        Set<String> own = started(loop);
        Set<String> theirs = started(outer.get());
        String name = here.iterator().next();
        if (theirs.contains(name) && !own.contains(name) && !own.isEmpty()) {
            loop.child("update").ifPresent(report::mark);
        }
    }

    private static void otherCounter(SyntaxNode loop, File file, Report report) {
        Set<String> updated = updated(loop);
        Optional<SyntaxNode> condition = loop.child("condition");
        if (updated.isEmpty() || updated.contains("?") || condition.isEmpty()) {
            return;
        }
        boolean compares = false;
        var asked = new HashSet<String>();
        for (SyntaxNode node : condition.get().find(ASKED)) {
            if (node.is("identifier")) {
                if (updated.contains(node.text())) {
                    return;
                }
                asked.add(node.text());
            } else if (node.is("binary_expression")) {
                compares |= BOUNDS.contains(JavaCode.operator(node));
            } else {
                return;
            }
        }
        if (!compares) {
            return;
        }
        Set<String> written = loop.child("body").map(Names::assigned).orElse(Set.of());
        if (written.stream().noneMatch(asked::contains)) {
            report.mark(loop);
        }
    }

    private static void forAsWhile(SyntaxNode loop, File file, Report report) {
        if (loop.child("init").isEmpty()
                && loop.child("update").isEmpty()
                && loop.child("condition").isPresent()) {
            report.mark(loop);
        }
    }

    private static void counterChanged(SyntaxNode loop, File file, Report report) {
        Set<String> counters = updated(loop);
        counters.retainAll(started(loop));
        Optional<SyntaxNode> body = loop.child("body");
        if (counters.isEmpty() || body.isEmpty()) {
            return;
        }
        for (SyntaxNode statement : JavaCode.statements(body.get())) {
            for (SyntaxNode part : statement.namedChildren()) {
                boolean steps =
                        statement.is("expression_statement")
                                && part.is("update_expression")
                                && part.namedChildren().stream()
                                        .anyMatch(n -> counters.contains(n.text()));
                if (steps) {
                    SyntaxNode head = loop.child("update").orElse(loop);
                    report.mark(head).because(part, "moved on here too");
                }
            }
        }
    }
}
