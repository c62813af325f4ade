package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Type;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Analyses of how Python loops walk along their collections. */
final class PythonIteration {

    private static final Set<String> SET_CHANGES =
            Set.of("add", "remove", "discard", "pop", "clear", "update");
    private static final Set<String> DICT_CHANGES =
            Set.of("pop", "popitem", "clear", "update", "setdefault");

    private static final Set<String> VIEWS = Set.of("keys", "items", "values");

    private static final NodeTypes CALLS_AND_DELETIONS = NodeTypes.of("call", "delete_statement");
    private static final NodeTypes CALLS_AND_ELEMENTS = NodeTypes.of("call", "subscript");
    private static final String[] NO_SIDES = {};
    private static final NodeTypes PARTS = NodeTypes.of("subscript", "attribute");

    private PythonIteration() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry("python-keys-walked", Check.on(PythonIteration::keysWalked, "call")),
                Map.entry(
                        "python-items-instead",
                        Check.on(PythonIteration::itemsInstead, "for_statement", "for_in_clause")),
                Map.entry(
                        "python-value-looked-up",
                        Check.on(PythonIteration::valueLookedUp, "for_statement")),
                Map.entry(
                        "python-element-looked-up",
                        Check.on(PythonIteration::elementLookedUp, "for_statement")),
                Map.entry(
                        "python-dict-changed-in-loop",
                        Check.on((n, f, r) -> changed(n, f, r, Type.Kind.DICT), "for_statement")),
                Map.entry(
                        "python-set-changed-in-loop",
                        Check.on((n, f, r) -> changed(n, f, r, Type.Kind.SET), "for_statement")),
                Map.entry(
                        "python-loop-target",
                        Check.on(PythonIteration::target, "for_statement", "for_in_clause")),
                Map.entry(
                        "python-yield-each", Check.on(PythonIteration::yieldEach, "for_statement")),
                Map.entry(
                        "python-any-all-loop", Check.on(PythonIteration::anyAll, "for_statement")),
                Map.entry("python-join-instead", Check.on(PythonIteration::join, "for_statement")),
                Map.entry(
                        "python-swap-by-hand", Check.on(PythonIteration::swap, "block", "module")));
    }

    private static List<SyntaxNode> body(SyntaxNode loop) {
        return loop.child("body").map(SyntaxNode::namedChildren).orElse(List.of());
    }

    private static void keysWalked(SyntaxNode call, File file, Report report) {
        SyntaxNode above = call.parent();
        boolean walked =
                above != null
                        && ((above.is("for_statement", "for_in_clause")
                                        && call.field().equals("right"))
                                || (above.is("comparison_operator")
                                        && (above.childOfType("in").isPresent()
                                                || above.childOfType("not in").isPresent())
                                        && above.namedChildren().getLast() == call));
        if (above == null
                || !walked
                || !PythonShapes.method(call).equals("keys")
                || !PythonShapes.arguments(call).isEmpty()) {
            return;
        }
        boolean changes =
                above.is("for_statement")
                        && PythonShapes.receiver(call)
                                .map(r ->
                                        above.child("body")
                                                .map(b -> changesKeys(b, r.text()))
                                                .orElse(false))
                                .orElse(false);
        boolean table =
                PythonShapes.receiver(call)
                        .filter(r ->
                                file.types().of(r).is(Type.Kind.DICT)
                                        || (!file.types().of(r).isKnown() && !r.is("call")))
                        .isPresent();
        if (table && !changes) {
            report.mark(call);
        }
    }

    private static boolean changesKeys(SyntaxNode body, String name) {
        for (SyntaxNode node : body.find(CALLS_AND_DELETIONS)) {
            boolean deleted = node.is("delete_statement") && node.text().contains(name + "[");
            boolean popped =
                    PythonShapes.receiver(node).filter(r -> r.hasText(name)).isPresent()
                            && DICT_CHANGES.contains(PythonShapes.method(node));
            if (deleted || popped) {
                return true;
            }
        }
        return false;
    }

    private static void itemsInstead(SyntaxNode loop, File file, Report report) {
        Optional<SyntaxNode> left = loop.child("left").filter(l -> l.is("identifier"));
        Optional<SyntaxNode> right = loop.child("right").map(PythonShapes::bare);
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        boolean keys = PythonShapes.method(right.get()).equals("keys");
        SyntaxNode table =
                keys ? PythonShapes.receiver(right.get()).orElse(right.get()) : right.get();
        if (PythonShapes.dotted(table).isEmpty()
                || (!keys && !file.types().of(table).is(Type.Kind.DICT))) {
            return;
        }
        String read = table.text() + "[" + left.get().text() + "]";
        boolean reads = false;
        SyntaxNode where =
                loop.is("for_statement") ? loop.child("body").orElse(loop) : loop.parent();
        for (SyntaxNode node : (where == null ? loop : where).find("subscript")) {
            if (node.hasText(read)) {
                SyntaxNode above = node.parent();
                boolean written =
                        above != null
                                && ((above.is("assignment", "augmented_assignment")
                                                && node.field().equals("left"))
                                        || above.is("delete_statement"));
                if (written) {
                    return;
                }
                reads = true;
            }
        }
        if (reads) {
            report.mark(loop.is("for_statement") ? loop : loop.child("right").orElse(loop));
        }
    }

    private static void valueLookedUp(SyntaxNode loop, File file, Report report) {
        List<SyntaxNode> names =
                loop.child("left").map(SyntaxNode::namedChildren).orElse(List.of());
        Optional<SyntaxNode> items =
                loop.child("right").filter(r -> PythonShapes.method(r).equals("items"));
        if (names.size() == 2 && items.isPresent() && names.get(0).is("identifier")) {
            String table = PythonShapes.receiver(items.get()).map(SyntaxNode::text).orElse("");
            lookedUp(loop, table, names.get(0).text(), names.get(1).text(), report);
        }
    }

    private static void elementLookedUp(SyntaxNode loop, File file, Report report) {
        List<SyntaxNode> names =
                loop.child("left").map(SyntaxNode::namedChildren).orElse(List.of());
        Optional<SyntaxNode> counted =
                loop.child("right").filter(r -> PythonShapes.callee(r).equals("enumerate"));
        if (names.size() == 2 && counted.isPresent() && names.get(0).is("identifier")) {
            List<SyntaxNode> given = PythonShapes.arguments(counted.get());
            if (given.size() == 1) {
                lookedUp(
                        loop,
                        given.get(0).text(),
                        names.get(0).text(),
                        names.get(1).text(),
                        report);
            }
        }
    }

    private static void lookedUp(
            SyntaxNode loop, String table, String key, String element, Report report) {
        String read = table + "[" + key + "]";
        SyntaxNode body = loop.child("body").orElse(loop);
        if (table.isEmpty()) {
            return;
        }
        List<SyntaxNode> found = new ArrayList<>();
        for (SyntaxNode node : body.find("subscript")) {
            if (node.hasText(read)) {
                SyntaxNode above = node.parent();
                boolean written =
                        above != null
                                && ((above.is("assignment", "augmented_assignment")
                                                && node.field().equals("left"))
                                        || above.is("delete_statement", "pattern_list"));
                if (written) {
                    return;
                }
                found.add(node);
            }
        }
        Set<String> changed = found.isEmpty() ? Set.of() : Names.assigned(body);
        if (!changed.contains(table) && !changed.contains(key) && !changed.contains(element)) {
            found.forEach(node -> report.mark(node).edit(node, element));
        }
    }

    private static void changed(SyntaxNode loop, File file, Report report, Type.Kind kind) {
        Optional<SyntaxNode> over = loop.child("right");
        Optional<SyntaxNode> body = loop.child("body");
        if (over.isEmpty() || body.isEmpty() || !over.get().is("identifier", "attribute", "call")) {
            return;
        }
        boolean view = VIEWS.contains(PythonShapes.method(over.get()));
        SyntaxNode of = view ? PythonShapes.receiver(over.get()).orElse(over.get()) : over.get();
        if (PythonShapes.dotted(of).isEmpty() || !file.types().of(of).is(kind)) {
            return;
        }
        String name = of.text();
        String variable = loop.child("left").map(SyntaxNode::text).orElse("");
        Set<String> changes = kind == Type.Kind.SET ? SET_CHANGES : DICT_CHANGES;
        for (SyntaxNode node : body.get().findOutside(PythonShapes.FUNCTIONS, CALLS_AND_ELEMENTS)) {
            boolean calls =
                    changes.contains(PythonShapes.method(node))
                            && PythonShapes.receiver(node).filter(r -> r.hasText(name)).isPresent();
            boolean sets =
                    kind == Type.Kind.DICT
                            && node.is("subscript")
                            && node.child("value").filter(v -> v.hasText(name)).isPresent()
                            && node.parent() != null
                            && (node.parent().is("delete_statement")
                                    || (node.parent().is("assignment")
                                            && node.field().equals("left")
                                            && node.child("subscript")
                                                    .filter(k -> !k.hasText(variable))
                                                    .isPresent()));
            if ((calls || sets) && !node.ancestor("block").map(file.flow()::stops).orElse(false)) {
                report.mark(node);
            }
        }
    }

    private static void target(SyntaxNode loop, File file, Report report) {
        Optional<SyntaxNode> left = loop.child("left");
        if (left.isEmpty()) {
            return;
        }
        List<SyntaxNode> parts = left.get().find(PARTS);
        if (!parts.isEmpty()) {
            report.mark(parts.getFirst());
        }
    }

    private static void yieldEach(SyntaxNode loop, File file, Report report) {
        List<SyntaxNode> body = body(loop);
        if (body.size() != 1 || loop.child("alternative").isPresent()) {
            return;
        }
        SyntaxNode only = PythonShapes.expression(body.get(0));
        boolean same =
                only.is("yield")
                        && only.namedChildren().size() == 1
                        && loop.child("left")
                                .filter(l ->
                                        l.is("identifier")
                                                && l.hasText(only.namedChildren().get(0).text()))
                                .isPresent();
        if (same && !isAsync(loop)) {
            report.mark(loop);
        }
    }

    private static boolean isAsync(SyntaxNode loop) {
        return loop.childOfType("async").isPresent()
                || PythonShapes.function(loop).flatMap(f -> f.childOfType("async")).isPresent();
    }

    private static boolean returns(SyntaxNode statement, String... values) {
        return statement.is("return_statement")
                && statement.namedChildren().size() == 1
                && statement.namedChildren().get(0).is(values);
    }

    private static void anyAll(SyntaxNode loop, File file, Report report) {
        List<SyntaxNode> body = body(loop);
        SyntaxNode above = loop.parent();
        if (body.size() != 1
                || above == null
                || !body.get(0).is("if_statement")
                || loop.child("alternative").isPresent()) {
            return;
        }
        SyntaxNode choice = body.get(0);
        List<SyntaxNode> inner =
                choice.child("consequence").map(SyntaxNode::namedChildren).orElse(List.of());
        List<SyntaxNode> around = above.namedChildren();
        int at = around.indexOf(loop);
        if (choice.child("alternative").isPresent()
                || inner.size() != 1
                || at + 1 >= around.size()) {
            return;
        }
        SyntaxNode after = around.get(at + 1);
        boolean any = returns(inner.get(0), "true") && returns(after, "false");
        boolean all = returns(inner.get(0), "false") && returns(after, "true");
        if (any || all) {
            report.mark(loop);
        }
    }

    private static void join(SyntaxNode loop, File file, Report report) {
        List<SyntaxNode> body = body(loop);
        SyntaxNode above = loop.parent();
        Optional<SyntaxNode> element = loop.child("left").filter(l -> l.is("identifier"));
        if (body.size() != 1 || above == null || element.isEmpty()) {
            return;
        }
        SyntaxNode added = PythonShapes.expression(body.get(0));
        if (!added.is("augmented_assignment") || added.childOfType("+=").isEmpty()) {
            return;
        }
        String target =
                added.child("left")
                        .filter(l -> l.is("identifier"))
                        .map(SyntaxNode::text)
                        .orElse("");
        SyntaxNode part = added.child("right").orElse(added);
        boolean plain = part.is("identifier") && part.hasText(element.get().text());
        boolean inText =
                part.is("string")
                        && PythonShapes.prefix(part).contains("f")
                        && part.namedChildren().stream().filter(c -> c.is("interpolation")).count()
                                == 1
                        && part.text().contains("{" + element.get().text() + "}");
        List<SyntaxNode> around = above.namedChildren();
        int at = around.indexOf(loop);
        if (target.isEmpty() || at < 1 || !(plain || inText)) {
            return;
        }
        SyntaxNode start = PythonShapes.expression(around.get(at - 1));
        boolean named = false;
        while (start.is("assignment")) {
            named |= start.child("left").filter(l -> l.hasText(target)).isPresent();
            start = start.child("right").orElse(start.child("left").orElse(loop));
        }
        if (named && start.is("string")) {
            report.mark(added);
        }
    }

    private static void swap(SyntaxNode block, File file, Report report) {
        List<SyntaxNode> statements = block.namedChildren();
        for (int i = 0; i + 2 < statements.size(); i++) {
            String[] first = sides(statements.get(i));
            if (first.length == 0) {
                continue;
            }
            String[] second = sides(statements.get(i + 1));
            String[] third = sides(statements.get(i + 2));
            boolean swaps =
                    second.length == 2
                            && third.length == 2
                            && first[1].equals(second[0])
                            && second[1].equals(third[0])
                            && third[1].equals(first[0]);
            if (swaps) {
                report.mark(statements.get(i).start(), statements.get(i + 2).end());
            }
        }
    }

    private static String[] sides(SyntaxNode statement) {
        SyntaxNode assignment = PythonShapes.expression(statement);
        if (!assignment.is("assignment")) {
            return NO_SIDES;
        }
        Optional<SyntaxNode> left =
                assignment.child("left").filter(l -> l.is("identifier", "subscript", "attribute"));
        Optional<SyntaxNode> right =
                assignment.child("right").filter(r -> r.is("identifier", "subscript", "attribute"));
        return left.isPresent() && right.isPresent()
                ? new String[] {left.get().text(), right.get().text()}
                : NO_SIDES;
    }
}
