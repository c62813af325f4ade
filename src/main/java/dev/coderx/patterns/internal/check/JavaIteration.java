package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Walks over the collections of Java. */
final class JavaIteration {

    private static final Pattern FIELD_OR_NAME = Pattern.compile("(this\\.|super\\.)?\\w*");

    private static final Set<String> CHANGES =
            Set.of("add", "addAll", "clear", "remove", "removeAll", "retainAll", "removeIf");
    private static final Set<String> MAP_CHANGES = Set.of("put", "putIfAbsent", "clear", "remove");

    private JavaIteration() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-key-lookup", Check.on(JavaIteration::keys, "enhanced_for_statement")),
                Map.entry(
                        "java-change-while-iterating",
                        Check.on(JavaIteration::changed, "method_invocation")),
                Map.entry("java-sorted-copy", Check.on(JavaIteration::copy, "method_invocation")),
                Map.entry("java-index-loop", Check.on(JavaIteration::indexLoop, "for_statement")));
    }

    private static void keys(SyntaxNode loop, File file, Report report) {
        Optional<SyntaxNode> set = loop.child("value").filter(v -> JavaCode.calls(v, "keySet"));
        Optional<SyntaxNode> body = loop.child("body");
        if (set.isEmpty() || body.isEmpty()) {
            return;
        }
        String map = JavaCode.text(set.get(), "object");
        if (!FIELD_OR_NAME.matcher(map).matches()) {
            return;
        }
        String name = JavaCode.name(loop);
        for (SyntaxNode node : body.get().find("method_invocation")) {
            boolean looks =
                    JavaCode.calls(node, "get")
                            && JavaCode.text(node, "object").equals(map)
                            && JavaCode.arguments(node).size() == 1
                            && JavaCode.arguments(node).get(0).hasText(name);
            if (looks) {
                report.mark(loop).because(node, "looked up again here");
                return;
            }
        }
    }

    private static void changed(SyntaxNode call, File file, Report report) {
        Optional<SyntaxNode> object = call.child("object");
        String name = JavaCode.name(call);
        if (object.isEmpty() || !(CHANGES.contains(name) || MAP_CHANGES.contains(name))) {
            return;
        }
        String changed = object.get().text();
        SyntaxNode inner = call;
        for (SyntaxNode node = call.parent(); node != null; node = node.parent()) {
            if (node.is("lambda_expression", "method_declaration", "class_body")) {
                return;
            }
            if (node.is("enhanced_for_statement") && inner.field().equals("body")) {
                SyntaxNode over = node.child("value").map(JavaCode::bare).orElse(node);
                boolean view =
                        JavaCode.calls(over, "keySet", "values", "entrySet")
                                && JavaCode.arguments(over).isEmpty();
                String walked = view ? JavaCode.text(over, "object") : over.text();
                boolean fits = view ? MAP_CHANGES.contains(name) : CHANGES.contains(name);
                if (walked.equals(changed) && fits && !leaves(call, node)) {
                    report.mark(call).because(over, "the loop walks over it here");
                    return;
                }
            }
            inner = node;
        }
    }

    /** Whether the loop is surely left right after the change. */
    private static boolean leaves(SyntaxNode call, SyntaxNode loop) {
        SyntaxNode statement = call;
        for (SyntaxNode node = call.parent(); node != null && node != loop; node = node.parent()) {
            if (node.is("block", "switch_block_statement_group")) {
                List<SyntaxNode> all = node.namedChildren();
                for (SyntaxNode next : all.subList(all.indexOf(statement) + 1, all.size())) {
                    if (next.is("return_statement", "throw_statement", "break_statement")) {
                        return true;
                    }
                }
            }
            statement = node;
        }
        return false;
    }

    private static void copy(SyntaxNode call, File file, Report report) {
        boolean changes =
                JavaCode.callsOn(
                        call,
                        "Collections",
                        "sort",
                        "reverse",
                        "shuffle",
                        "swap",
                        "fill",
                        "copy",
                        "rotate");
        List<SyntaxNode> arguments = JavaCode.arguments(call);
        boolean statement = call.parent() != null && call.parent().is("expression_statement");
        if (!changes || arguments.isEmpty() || !statement) {
            return;
        }
        SyntaxNode first = arguments.get(0);
        boolean fresh =
                first.is("object_creation_expression")
                        || JavaCode.callsOn(first, "Lists", "newArrayList", "newLinkedList")
                        || JavaCode.callsOn(first, "List", "copyOf");
        if (fresh) {
            report.mark(call);
        }
    }

    private static void indexLoop(SyntaxNode loop, File file, Report report) {
        Optional<SyntaxNode> start =
                loop.child("init").filter(i -> i.is("local_variable_declaration"));
        List<SyntaxNode> declared =
                start.map(s ->
                                s.children().stream()
                                        .filter(c -> c.is("variable_declarator"))
                                        .toList())
                        .orElse(List.of());
        Optional<SyntaxNode> condition = JavaCode.bare(loop, "condition");
        Optional<SyntaxNode> body = loop.child("body");
        boolean zero =
                declared.size() == 1
                        && declared.get(0).child("value").flatMap(JavaCode::number).orElse(-1L)
                                == 0;
        if (!zero || condition.isEmpty() || body.isEmpty()) {
            return;
        }
        String index = JavaCode.name(declared.get(0));
        boolean below =
                JavaCode.operator(condition.get()).equals("<")
                        && JavaCode.text(condition.get(), "left").equals(index);
        String walked =
                condition
                        .get()
                        .child("right")
                        .map(JavaCode::bare)
                        .filter(r -> r.text().endsWith(".length") || JavaCode.calls(r, "size"))
                        .map(r -> JavaCode.text(r, "object"))
                        .orElse("");
        if (!below || walked.isEmpty()) {
            return;
        }
        boolean steps =
                JavaCode.text(loop, "update")
                        .matches("(\\+\\+" + index + "|" + index + "(\\+\\+| *\\+= *1))");
        if (steps && onlyReads(body.get(), index, walked)) {
            report.mark(loop);
        }
    }

    /** Whether the index only picks elements of this one thing, and none is replaced. */
    private static boolean onlyReads(SyntaxNode body, String index, String walked) {
        boolean any = false;
        for (SyntaxNode node : body.find("identifier")) {
            if (!node.hasText(index)) {
                continue;
            }
            SyntaxNode parent = node.parent();
            boolean array =
                    parent != null
                            && parent.is("array_access")
                            && node.field().equals("index")
                            && JavaCode.text(parent, "array").equals(walked);
            boolean list =
                    parent != null
                            && parent.is("argument_list")
                            && parent.parent() != null
                            && JavaCode.callsOn(parent.parent(), walked, "get")
                            && JavaCode.arguments(parent.parent()).size() == 1;
            SyntaxNode use = array && parent != null ? parent : node;
            boolean written =
                    (use.field().equals("left")
                                    && use.parent() != null
                                    && use.parent().is("assignment_expression"))
                            || (use.parent() != null && use.parent().is("update_expression"));
            if ((!array && !list) || written) {
                return false;
            }
            any = true;
        }
        return any;
    }
}
