package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Objects of Java made without need, or of a class that has a better one. */
final class JavaCreations {

    private static final Pattern KEPT_READY = Pattern.compile("\"?(0|1|10)[lL]?\"?");

    private static final Set<String> OLD =
            Set.of("Vector", "Hashtable", "Stack", "StringBuffer", "Dictionary", "Enumeration");

    private static final NodeTypes TAKERS =
            NodeTypes.of(
                    "variable_declarator",
                    "assignment_expression",
                    "return_statement",
                    "binary_expression");

    private JavaCreations() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-boxed-constructor",
                        Check.on(JavaCreations::boxed, "object_creation_expression")),
                Map.entry(
                        "java-string-constructor",
                        Check.on(JavaCreations::text, "object_creation_expression")),
                Map.entry(
                        "java-big-integer-constant",
                        Check.on(
                                JavaCreations::big,
                                "object_creation_expression",
                                "method_invocation")),
                Map.entry(
                        "java-boxed-only-to-ask",
                        Check.on(JavaCreations::ask, "method_invocation")),
                Map.entry(
                        "java-boxing-by-hand",
                        Check.on(JavaCreations::byHand, "method_invocation")),
                Map.entry(
                        "java-object-for-class",
                        Check.on(JavaCreations::forClass, "method_invocation")),
                Map.entry(
                        "java-thread-not-started",
                        Check.on(
                                JavaCreations::thread,
                                "method_invocation",
                                "expression_statement")),
                Map.entry(
                        "java-old-collection",
                        Check.on(JavaCreations::old, "object_creation_expression")),
                Map.entry(
                        "java-garbage-collection",
                        Check.on(JavaCreations::collect, "method_invocation")),
                Map.entry(
                        "java-double-brace",
                        Check.on(JavaCreations::doubleBrace, "object_creation_expression")));
    }

    private static String type(SyntaxNode creation) {
        return creation.is("object_creation_expression")
                ? DeclaredTypes.text(creation.child("type"))
                : "";
    }

    private static void boxed(SyntaxNode node, File file, Report report) {
        if (Primitives.isBoxed(type(node)) && JavaCode.arguments(node).size() == 1) {
            report.mark(node);
        }
    }

    private static void text(SyntaxNode node, File file, Report report) {
        if (!type(node).equals("String")) {
            return;
        }
        List<SyntaxNode> arguments = JavaCode.arguments(node);
        boolean needless =
                arguments.isEmpty()
                        || (arguments.size() == 1
                                && file.declaredTypes().of(arguments.get(0)).equals("String"));
        if (needless) {
            report.mark(node);
        }
    }

    private static void big(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> arguments = JavaCode.arguments(node);
        boolean made = type(node).equals("BigInteger") || type(node).equals("BigDecimal");
        boolean taken =
                JavaCode.callsOn(node, "BigInteger", "valueOf")
                        || JavaCode.callsOn(node, "BigDecimal", "valueOf");
        if ((!made && !taken) || arguments.size() != 1) {
            return;
        }
        if (KEPT_READY.matcher(arguments.get(0).text()).matches()) {
            report.mark(node);
        }
    }

    private static void ask(SyntaxNode call, File file, Report report) {
        Optional<SyntaxNode> object = call.child("object").map(JavaCode::bare);
        if (!JavaCode.calls(call, "toString", "compareTo") || object.isEmpty()) {
            return;
        }
        boolean made = Primitives.isBoxed(type(object.get()));
        boolean taken =
                JavaCode.calls(object.get(), "valueOf")
                        && Primitives.isBoxed(JavaCode.text(object.get(), "object"))
                        && JavaCode.arguments(object.get()).stream()
                                .allMatch(a -> Primitives.isPrimitive(file.declaredTypes().of(a)));
        if (made || taken) {
            report.mark(call);
        }
    }

    private static void byHand(SyntaxNode call, File file, Report report) {
        Optional<SyntaxNode> object = call.child("object").map(JavaCode::bare);
        String name = JavaCode.name(call);
        if (object.isEmpty() || !(name.equals("valueOf") || name.endsWith("Value"))) {
            return;
        }
        List<SyntaxNode> arguments = JavaCode.arguments(call);
        boolean unboxes =
                arguments.isEmpty() && isValueOf(file.declaredTypes().of(object.get()), name);
        String wrapper = object.get().text();
        boolean boxes =
                name.equals("valueOf")
                        && Primitives.isBoxed(wrapper)
                        && !arguments.isEmpty()
                        && ((arguments.size() == 1
                                        && file.declaredTypes()
                                                .of(arguments.get(0))
                                                .equals(Primitives.unboxed(wrapper)))
                                || unboxedAtOnce(call, wrapper, file));
        SyntaxNode parent = call.parent();
        boolean used = parent != null && parent.is(TAKERS);
        if (used && (unboxes || boxes) && keeps(call)) {
            report.mark(call);
        }
    }

    private static boolean isValueOf(String boxed, String method) {
        return Primitives.isBoxed(boxed) && method.equals(Primitives.unboxed(boxed) + "Value");
    }

    /** Whether the object made here is put into a variable for plain numbers. */
    private static boolean unboxedAtOnce(SyntaxNode call, String wrapper, File file) {
        SyntaxNode parent = call.parent();
        String target =
                parent != null && parent.is("variable_declarator")
                        ? file.declaredTypes()
                                .declaration(parent.child("name").orElse(parent))
                                .map(DeclaredTypes.Declared::type)
                                .orElse("")
                        : "";
        return target.equals(Primitives.unboxed(wrapper));
    }

    /** Two boxed values are compared by identity, so there the call is needed. */
    private static boolean keeps(SyntaxNode call) {
        SyntaxNode parent = call.parent();
        return parent == null
                || !parent.is("binary_expression")
                || !Set.of("==", "!=").contains(JavaCode.operator(parent));
    }

    private static void forClass(SyntaxNode call, File file, Report report) {
        boolean fresh =
                call.child("object")
                        .map(JavaCode::bare)
                        .filter(o ->
                                o.is("object_creation_expression", "array_creation_expression"))
                        .isPresent();
        if (JavaCode.calls(call, "getClass") && JavaCode.arguments(call).isEmpty() && fresh) {
            report.mark(call);
        }
    }

    private static void thread(SyntaxNode node, File file, Report report) {
        if (node.is("expression_statement")) {
            List<SyntaxNode> inner = node.namedChildren();
            if (inner.size() == 1 && type(inner.get(0)).equals("Thread")) {
                report.mark(inner.get(0));
            }
            return;
        }
        if (!JavaCode.calls(node, "run") || !JavaCode.arguments(node).isEmpty()) {
            return;
        }
        String type = file.declaredTypes().of(node.child("object"));
        boolean thread =
                type.equals("Thread")
                        || file.declaredTypes()
                                .type(type)
                                .filter(t -> JavaContracts.supertypes(t).contains("Thread"))
                                .isPresent();
        if (thread) {
            report.mark(node);
        }
    }

    private static void old(SyntaxNode node, File file, Report report) {
        if (OLD.contains(DeclaredTypes.raw(type(node)))) {
            report.mark(node);
        }
    }

    private static void collect(SyntaxNode call, File file, Report report) {
        boolean system = JavaCode.callsOn(call, "System", "gc", "runFinalization");
        boolean runtime =
                JavaCode.calls(call, "gc", "runFinalization")
                        && call.child("object")
                                .filter(o ->
                                        JavaCode.calls(JavaCode.bare(o), "getRuntime")
                                                || file.declaredTypes().of(o).equals("Runtime"))
                                .isPresent();
        if (system || runtime) {
            report.mark(call);
        }
    }

    private static void doubleBrace(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> members =
                node.childOfType("class_body").map(SyntaxNode::namedChildren).orElse(List.of());
        if (members.size() == 1
                && members.get(0).is("block")
                && JavaCollections.isCollection(type(node))) {
            report.mark(node);
        }
    }
}
