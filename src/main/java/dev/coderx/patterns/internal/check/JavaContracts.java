package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What Java expects of equals, hashCode, compareTo and their like. */
final class JavaContracts {

    private static final Pattern BOOLEAN = Pattern.compile("[bB]oolean");

    private static final Map<String, String> MEANT =
            Map.of(
                    "hashcode", "hashCode",
                    "tostring", "toString",
                    "equal", "equals",
                    "compareto", "compareTo");

    /** Methods of well-known types with the number of their parameters. */
    private static final Map<String, Set<String>> INHERITED =
            Map.of(
                    "Comparable", Set.of("compareTo1"),
                    "Comparator", Set.of("compare2"),
                    "Runnable", Set.of("run0"),
                    "Thread", Set.of("run0"),
                    "Callable", Set.of("call0"),
                    "Iterable", Set.of("iterator0"),
                    "Iterator", Set.of("hasNext0", "next0"),
                    "AutoCloseable", Set.of("close0"),
                    "Closeable", Set.of("close0"));

    private static final NodeTypes TESTS_AND_CASTS =
            NodeTypes.of(
                    "instanceof_expression",
                    "method_invocation",
                    "catch_clause",
                    "switch_expression",
                    "cast_expression");

    private JavaContracts() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry("java-equals-without-hash", Check.on(JavaContracts::pair, "class_body")),
                Map.entry(
                        "java-misnamed-method",
                        Check.on(JavaContracts::misnamed, "method_declaration")),
                Map.entry(
                        "java-equals-overload",
                        Check.on(JavaContracts::overload, "method_declaration")),
                Map.entry(
                        "java-null-text", Check.on(JavaContracts::nullText, "method_declaration")),
                Map.entry(
                        "java-unchecked-equals",
                        Check.on(JavaContracts::untested, "method_declaration")),
                Map.entry(
                        "java-order-minimum", Check.on(JavaContracts::minimum, "return_statement")),
                Map.entry(
                        "java-finalizer", Check.on(JavaContracts::finalizer, "method_declaration")),
                Map.entry(
                        "java-missing-override",
                        Check.on(JavaContracts::override, "method_declaration")),
                Map.entry("java-main-shape", Check.on(JavaContracts::main, "method_declaration")),
                Map.entry(
                        "java-misspelt-constructor",
                        Check.on(JavaContracts::likeClass, "method_declaration")));
    }

    static boolean definesEquals(SyntaxNode type) {
        return JavaCode.methods(type).stream().anyMatch(JavaContracts::isEquals);
    }

    static boolean isEquals(SyntaxNode method) {
        if (!JavaCode.name(method).equals("equals")) {
            return false;
        }
        List<SyntaxNode> parameters = JavaCode.parameters(method);
        return parameters.size() == 1
                && !JavaCode.has(method, "static")
                && DeclaredTypes.text(parameters.get(0).child("type")).equals("Object");
    }

    private static boolean isHash(SyntaxNode method) {
        return JavaCode.name(method).equals("hashCode")
                && JavaCode.parameters(method).isEmpty()
                && !JavaCode.has(method, "static");
    }

    private static void pair(SyntaxNode body, File file, Report report) {
        SyntaxNode equals = null;
        SyntaxNode hash = null;
        for (SyntaxNode member : body.namedChildren()) {
            if (member.is("method_declaration")) {
                equals = isEquals(member) ? member : equals;
                hash = isHash(member) ? member : hash;
            }
        }
        SyntaxNode lone = equals != null ? equals : hash;
        if (lone != null
                && (equals == null || hash == null)
                && !JavaCode.has(lone, "abstract")
                && !JavaCode.annotated(lone, "SuppressWarnings")
                && !lone.text().contains("super.equals(")
                && body.parent() != null
                && !body.parent().is("interface_declaration")) {
            report.mark(lone.child("name").orElse(lone));
        }
    }

    private static void misnamed(SyntaxNode method, File file, Report report) {
        String name = JavaCode.name(method);
        String meant = MEANT.get(name.toLowerCase(java.util.Locale.ROOT));
        if (meant == null || meant.equals(name)) {
            return;
        }
        int parameters = JavaCode.parameters(method).size();
        String type = DeclaredTypes.text(method.child("type"));
        boolean likely =
                switch (meant) {
                    case "compareTo" -> parameters == 1 && type.equals("int");
                    default -> !JavaCode.annotated(method, "Override");
                };
        if (likely && !JavaCode.has(method, "static")) {
            report.mark(method.child("name").orElse(method));
        }
    }

    private static void overload(SyntaxNode method, File file, Report report) {
        if (!JavaCode.name(method).equals("equals")) {
            return;
        }
        List<SyntaxNode> parameters = JavaCode.parameters(method);
        Optional<SyntaxNode> type = JavaCode.enclosingType(method);
        if (parameters.size() != 1
                || isEquals(method)
                || type.isEmpty()
                || !type.get().is("class_declaration", "enum_declaration", "record_declaration")
                || !BOOLEAN.matcher(DeclaredTypes.text(method.child("type"))).matches()
                || method.ancestor("object_creation_expression").isPresent()) {
            return;
        }
        String given = DeclaredTypes.raw(DeclaredTypes.text(parameters.get(0).child("type")));
        if (given.equals(JavaCode.name(type.get())) && !definesEquals(type.get())) {
            report.mark(method.child("name").orElse(method));
        }
    }

    private static void nullText(SyntaxNode method, File file, Report report) {
        if (!JavaCode.name(method).equals("toString") || !JavaCode.parameters(method).isEmpty()) {
            return;
        }
        for (SyntaxNode node :
                method.findOutside(JavaCode.INNER_CODE_AND_CLASSES, "return_statement")) {
            if (node.namedChildren().stream().anyMatch(v -> JavaCode.bare(v).is("null_literal"))) {
                report.mark(method.child("name").orElse(method)).because(node, "null from here");
                return;
            }
        }
    }

    private static void untested(SyntaxNode method, File file, Report report) {
        if (!isEquals(method) || method.child("body").isEmpty()) {
            return;
        }
        String parameter = JavaCode.name(JavaCode.parameters(method).get(0));
        boolean casts = false;
        for (SyntaxNode node : method.find(TESTS_AND_CASTS)) {
            boolean tests =
                    node.is("instanceof_expression")
                            || JavaCode.calls(node, "getClass", "isInstance", "canEqual", "equals")
                            || node.is("catch_clause", "switch_expression")
                            || (node.is("method_invocation")
                                    && JavaCode.arguments(node).stream()
                                            .anyMatch(a -> a.hasText(parameter)));
            if (tests && !node.is("cast_expression")) {
                return;
            }
            casts |=
                    node.is("cast_expression")
                            && JavaCode.bare(node, "value")
                                    .filter(v -> v.hasText(parameter))
                                    .isPresent();
        }
        if (casts) {
            report.mark(method.child("name").orElse(method));
        }
    }

    private static void minimum(SyntaxNode statement, File file, Report report) {
        boolean smallest =
                statement.namedChildren().stream()
                        .anyMatch(v -> JavaCode.bare(v).hasText("Integer.MIN_VALUE"));
        if (!smallest) {
            return;
        }
        boolean ordering =
                JavaCode.enclosingMethod(statement)
                        .filter(m ->
                                (JavaCode.name(m).equals("compareTo")
                                                && JavaCode.parameters(m).size() == 1)
                                        || (JavaCode.name(m).equals("compare")
                                                && JavaCode.parameters(m).size() == 2))
                        .isPresent();
        if (ordering && statement.ancestor("lambda_expression").isEmpty()) {
            report.mark(statement);
        }
    }

    private static void finalizer(SyntaxNode method, File file, Report report) {
        if (JavaCode.name(method).equals("finalize")
                && JavaCode.parameters(method).isEmpty()
                && DeclaredTypes.text(method.child("type")).equals("void")) {
            report.mark(method.child("name").orElse(method));
        }
    }

    private static void override(SyntaxNode method, File file, Report report) {
        if (JavaCode.annotated(method, "Override")
                || JavaCode.has(method, "static")
                || JavaCode.has(method, "private")) {
            return;
        }
        String name = JavaCode.name(method);
        List<SyntaxNode> parameters = JavaCode.parameters(method);
        Optional<SyntaxNode> owner = owner(method);
        boolean ofObject =
                (name.equals("toString") && parameters.isEmpty())
                        || isHash(method)
                        || isEquals(method);
        boolean inInterface = owner.filter(o -> o.is("interface_declaration")).isPresent();
        boolean ofJava =
                owner.isPresent()
                        && !inInterface
                        && supertypes(owner.get()).stream()
                                .map(DeclaredTypes::raw)
                                .map(t -> INHERITED.getOrDefault(t, Set.of()))
                                .anyMatch(known -> known.contains(name + parameters.size()));
        boolean ofFile =
                !ofJava
                        && owner.isPresent()
                        && supertypes(owner.get()).stream()
                                .map(t -> file.declaredTypes().type(DeclaredTypes.raw(t)))
                                .flatMap(Optional::stream)
                                .anyMatch(t -> declares(t, name, parameters));
        if ((ofObject && !inInterface) || ofJava || ofFile) {
            report.mark(method.child("name").orElse(method));
        }
    }

    /** The class, enum constant or anonymous class a method stands in. */
    static Optional<SyntaxNode> owner(SyntaxNode member) {
        SyntaxNode body = member.parent();
        if (body != null && body.is("enum_body_declarations")) {
            body = body.parent();
        }
        return body == null ? Optional.empty() : Optional.ofNullable(body.parent());
    }

    /** The types a type names after extends and implements. */
    static List<String> supertypes(SyntaxNode type) {
        if (type.is("object_creation_expression")) {
            return List.of(DeclaredTypes.text(type.child("type")));
        }
        var result = new java.util.ArrayList<String>();
        for (SyntaxNode part : type.children()) {
            if (part.is("superclass", "super_interfaces", "extends_interfaces")) {
                for (SyntaxNode named : part.namedChildren()) {
                    if (named.is("type_list")) {
                        named.namedChildren()
                                .forEach(t -> result.add(DeclaredTypes.text(Optional.of(t))));
                    } else {
                        result.add(DeclaredTypes.text(Optional.of(named)));
                    }
                }
            }
        }
        return result;
    }

    /** Whether a class of this file extends this one. */
    static boolean isExtended(SyntaxNode type, File file) {
        String name = JavaCode.name(type);
        return file.declaredTypes().all().stream()
                .anyMatch(other ->
                        supertypes(other).stream()
                                .anyMatch(s -> DeclaredTypes.raw(s).equals(name)));
    }

    /** The names of all types above one, as far as this file tells. */
    static Set<String> above(SyntaxNode type, File file) {
        var found = new java.util.LinkedHashSet<String>();
        var open = new java.util.ArrayDeque<SyntaxNode>(List.of(type));
        while (!open.isEmpty()) {
            for (String name : supertypes(open.poll())) {
                String raw = DeclaredTypes.raw(name);
                if (found.add(raw)) {
                    file.declaredTypes().type(raw).ifPresent(open::add);
                }
            }
        }
        return found;
    }

    private static boolean declares(SyntaxNode type, String name, List<SyntaxNode> parameters) {
        return JavaCode.methods(type).stream()
                .filter(m -> JavaCode.name(m).equals(name))
                .filter(m -> !JavaCode.has(m, "static") && !JavaCode.has(m, "private"))
                .anyMatch(m -> typesOf(JavaCode.parameters(m)).equals(typesOf(parameters)));
    }

    private static List<String> typesOf(List<SyntaxNode> parameters) {
        return parameters.stream().map(p -> DeclaredTypes.text(p.child("type"))).toList();
    }

    private static void main(SyntaxNode method, File file, Report report) {
        if (!JavaCode.name(method).equals("main")) {
            return;
        }
        List<SyntaxNode> parameters = JavaCode.parameters(method);
        boolean takesArguments =
                parameters.size() == 1
                        && (DeclaredTypes.text(parameters.get(0).child("type"))
                                        + JavaCode.text(parameters.get(0), "dimensions"))
                                .equals("String[]");
        if (!takesArguments) {
            return;
        }
        boolean inInterface =
                JavaCode.enclosingType(method)
                        .filter(t -> t.is("interface_declaration"))
                        .isPresent();
        boolean right =
                JavaCode.has(method, "static")
                        && (inInterface || JavaCode.has(method, "public"))
                        && DeclaredTypes.text(method.child("type")).equals("void");
        boolean wanted = Set.of("void", "int").contains(DeclaredTypes.text(method.child("type")));
        if (!right && wanted && !JavaCode.has(method, "private")) {
            report.mark(method.child("name").orElse(method));
        }
    }

    private static void likeClass(SyntaxNode method, File file, Report report) {
        boolean same =
                owner(method)
                        .filter(t -> t.is("class_declaration", "enum_declaration"))
                        .filter(t -> JavaCode.name(t).equals(JavaCode.name(method)))
                        .isPresent();
        if (same) {
            report.mark(method.child("name").orElse(method));
        }
    }
}
