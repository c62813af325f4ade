package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How Java's classes keep what is theirs: fields, static members, constructors. */
final class JavaClasses {

    private static final NodeTypes HEIRS = NodeTypes.of("superclass", "object_creation_expression");

    private JavaClasses() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-constants-interface",
                        Check.on(JavaClasses::constants, "interface_declaration")),
                Map.entry(
                        "java-needless-abstract",
                        Check.on(JavaClasses::needlessAbstract, "class_declaration")),
                Map.entry(
                        "java-utility-class", Check.on(JavaClasses::utility, "class_declaration")),
                Map.entry("java-closed-class", Check.on(JavaClasses::closed, "class_declaration")),
                Map.entry(
                        "java-instance-initializer",
                        Check.on(JavaClasses::initializer, "class_body")),
                Map.entry(
                        "java-overridable-in-constructor",
                        Check.on(JavaClasses::overridable, "constructor_declaration")),
                Map.entry(
                        "java-public-abstract-constructor",
                        Check.on(JavaClasses::publicConstructor, "constructor_declaration")),
                Map.entry(
                        "java-other-comparable",
                        Check.on(JavaClasses::comparable, "class_declaration")),
                Map.entry(
                        "java-repeated-supertype",
                        Check.on(
                                JavaClasses::repeated,
                                "class_declaration",
                                "interface_declaration",
                                "enum_declaration",
                                "record_declaration")),
                Map.entry("java-several-types", Check.on(JavaClasses::several, "program")));
    }

    private static void constants(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> members = JavaCode.members(node);
        boolean only =
                !members.isEmpty()
                        && members.stream()
                                .allMatch(m -> m.is("constant_declaration", "field_declaration"));
        if (only && node.childOfType("extends_interfaces").isEmpty()) {
            report.mark(node.child("name").orElse(node));
        }
    }

    private static void needlessAbstract(SyntaxNode node, File file, Report report) {
        if (!JavaCode.has(node, "abstract") || !JavaContracts.supertypes(node).isEmpty()) {
            return;
        }
        List<SyntaxNode> methods = JavaCode.methods(node);
        boolean any = methods.stream().anyMatch(m -> JavaCode.has(m, "abstract"));
        if (!methods.isEmpty() && !any) {
            report.mark(node.child("name").orElse(node));
        }
    }

    private static void utility(SyntaxNode node, File file, Report report) {
        boolean methods = false;
        for (SyntaxNode member : JavaCode.members(node)) {
            boolean type = member.is(JavaCode.TYPES);
            if (member.is("constructor_declaration") && JavaCode.has(member, "private")) {
                return;
            }
            boolean shared =
                    type
                            || member.is("static_initializer")
                            || JavaCode.has(member, "static")
                            || member.is("constructor_declaration");
            if (!shared
                    || (JavaCode.name(member).equals("main") && member.is("method_declaration"))) {
                return;
            }
            methods |= member.is("method_declaration") && !JavaCode.has(member, "private");
        }
        if (methods
                && JavaContracts.supertypes(node).isEmpty()
                && !JavaCode.has(node, "abstract")
                && !JavaCode.annotated(node)) {
            report.mark(node.child("name").orElse(node));
        }
    }

    private static void closed(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> constructors =
                JavaCode.members(node).stream()
                        .filter(m -> m.is("constructor_declaration"))
                        .toList();
        boolean allPrivate =
                !constructors.isEmpty()
                        && constructors.stream().allMatch(c -> JavaCode.has(c, "private"));
        if (!allPrivate
                || JavaCode.has(node, "final")
                || JavaCode.has(node, "abstract")
                || JavaCode.has(node, "sealed")
                || JavaCode.annotated(node)) {
            return;
        }
        String name = JavaCode.name(node);
        for (SyntaxNode other : file.tree().root().find(HEIRS)) {
            boolean extended =
                    other.is("superclass") && other.text().matches("(?s).*\\b" + name + "\\b.*");
            boolean anonymous =
                    other.is("object_creation_expression")
                            && other.childOfType("class_body").isPresent()
                            && DeclaredTypes.raw(DeclaredTypes.text(other.child("type")))
                                    .equals(name);
            if (extended || anonymous) {
                return;
            }
        }
        report.mark(node.child("name").orElse(node));
    }

    private static void initializer(SyntaxNode body, File file, Report report) {
        if (body.parent() == null || body.parent().is("object_creation_expression")) {
            return;
        }
        for (SyntaxNode member : body.namedChildren()) {
            if (member.is("block")) {
                report.mark(member);
            }
        }
    }

    private static void overridable(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> owner = JavaContracts.owner(node);
        if (owner.isEmpty()
                || !owner.get().is("class_declaration")
                || JavaCode.has(owner.get(), "final")
                || JavaCode.has(node, "private")) {
            return;
        }
        Map<String, SyntaxNode> open = new HashMap<>();
        Set<String> closed = new HashSet<>();
        for (SyntaxNode method : JavaCode.methods(owner.get())) {
            boolean fixed =
                    JavaCode.has(method, "private")
                            || JavaCode.has(method, "static")
                            || JavaCode.has(method, "final");
            String key = JavaCode.name(method) + JavaCode.parameters(method).size();
            if (fixed) {
                closed.add(key);
            } else {
                open.put(key, method);
            }
        }
        for (SyntaxNode call : node.findOutside(JavaCode.INNER_CODE, "method_invocation")) {
            String key = JavaCode.name(call) + JavaCode.arguments(call).size();
            boolean own =
                    call.child("object").isEmpty()
                            || call.child("object").filter(o -> o.is("this")).isPresent();
            SyntaxNode method = open.get(key);
            if (own && method != null && !closed.contains(key)) {
                report.mark(call).because(method, "a subclass can replace this one");
            }
        }
    }

    private static void publicConstructor(SyntaxNode node, File file, Report report) {
        boolean open =
                JavaContracts.owner(node)
                        .filter(o -> o.is("class_declaration") && JavaCode.has(o, "abstract"))
                        .isPresent();
        if (open && JavaCode.has(node, "public")) {
            report.mark(node.child("name").orElse(node));
        }
    }

    private static void comparable(SyntaxNode node, File file, Report report) {
        String name = JavaCode.name(node);
        for (String type : JavaContracts.supertypes(node)) {
            List<String> of = DeclaredTypes.arguments(type);
            boolean other =
                    type.startsWith("Comparable<")
                            && of.size() == 1
                            && !DeclaredTypes.raw(of.get(0)).equals(name);
            boolean above = JavaContracts.supertypes(node).contains(of.isEmpty() ? "" : of.get(0));
            if ((other && !above) || type.equals("Comparable")) {
                report.mark(node.child("name").orElse(node));
            }
        }
    }

    private static void repeated(SyntaxNode node, File file, Report report) {
        List<String> named =
                JavaContracts.supertypes(node).stream().map(DeclaredTypes::raw).toList();
        for (String one : named) {
            boolean inherited =
                    named.stream()
                            .filter(other -> !other.equals(one))
                            .flatMap(other -> file.declaredTypes().type(other).stream())
                            .anyMatch(other -> JavaContracts.above(other, file).contains(one));
            if (inherited) {
                report.mark(node.child("name").orElse(node));
                return;
            }
        }
    }

    private static void several(SyntaxNode program, File file, Report report) {
        List<SyntaxNode> types =
                program.namedChildren().stream().filter(t -> t.is(JavaCode.TYPES)).toList();
        if (types.size() > 1) {
            types.forEach(t -> report.mark(t.child("name").orElse(t)));
        }
    }
}
