package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What belongs to a Java class and what to each object. */
final class JavaMembers {

    private static final Pattern LIMIT = Pattern.compile("M(AX|IN)_VALUE");
    private static final Pattern EMPTY_ARRAY = Pattern.compile("(?s)new.*\\[\\(?0\\)?]");

    private static final NodeTypes OBJECTS =
            NodeTypes.of("this", "object_creation_expression", "method_invocation", "array_access");

    private JavaMembers() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-static-by-object",
                        Check.on(JavaMembers::byObject, "method_invocation", "field_access")),
                Map.entry(
                        "java-static-written",
                        Check.on(
                                JavaMembers::written,
                                "assignment_expression",
                                "update_expression")),
                Map.entry(
                        "java-static-in-constructor",
                        Check.on(JavaMembers::inConstructor, "assignment_expression")),
                Map.entry("java-array-exposed", Check.on(JavaMembers::exposed, "return_statement")),
                Map.entry("java-array-kept", Check.on(JavaMembers::kept, "assignment_expression")),
                Map.entry(
                        "java-field-could-be-static",
                        Check.on(JavaMembers::couldBeStatic, "field_declaration")),
                Map.entry(
                        "java-shared-formatter",
                        Check.on(JavaMembers::formatter, "field_declaration")));
    }

    /** The static member of this name that a type of this file declares. */
    private static boolean isStaticMember(String type, String name, boolean method, File file) {
        Optional<SyntaxNode> owner = file.declaredTypes().type(type);
        if (type.isEmpty() || owner.isEmpty()) {
            return false;
        }
        boolean found = false;
        for (SyntaxNode member : JavaCode.members(owner.get())) {
            boolean named =
                    method
                            ? member.is("method_declaration") && JavaCode.name(member).equals(name)
                            : member.is("field_declaration", "constant_declaration")
                                    && member.children().stream()
                                            .anyMatch(c ->
                                                    c.is("variable_declarator")
                                                            && JavaCode.name(c).equals(name));
            if (named && !JavaCode.has(member, "static")) {
                return false;
            }
            found |= named;
        }
        return found;
    }

    private static void byObject(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> object = node.child("object").map(JavaCode::bare);
        if (object.isEmpty() || object.get().is("super")) {
            return;
        }
        boolean method = node.is("method_invocation");
        String name = method ? JavaCode.name(node) : JavaCode.text(node, "field");
        DeclaredTypes types = file.declaredTypes();
        String type = DeclaredTypes.raw(types.of(object.get()));
        boolean variable =
                object.get().is(OBJECTS)
                        || (object.get().is("identifier", "field_access")
                                && !types.of(object.get()).isEmpty());
        if (!variable) {
            return;
        }
        boolean known =
                isStaticMember(type, name, method, file)
                        || (method
                                && type.equals("String")
                                && Set.of("valueOf", "format", "join").contains(name))
                        || (method && type.startsWith("Big") && name.equals("valueOf"))
                        || (!method && Primitives.isBoxed(type) && LIMIT.matcher(name).matches());
        if (known) {
            report.mark(node);
        }
    }

    /** The static field of the class around that a name means here. */
    private static boolean isStaticField(SyntaxNode target, File file) {
        SyntaxNode name = target;
        while (name.is("array_access")) {
            name = name.child("array").orElse(name);
        }
        Optional<DeclaredTypes.Declared> declared = file.declaredTypes().declaration(name);
        if (declared.isEmpty() && name.is("field_access")) {
            String type = JavaCode.text(name, "object");
            return isStaticMember(
                    file.declaredTypes().type(type).isPresent()
                            ? type
                            : DeclaredTypes.raw(file.declaredTypes().of(name.child("object"))),
                    JavaCode.text(name, "field"),
                    false,
                    file);
        }
        return declared.filter(DeclaredTypes.Declared::field)
                .map(d -> d.node().parent())
                .filter(f -> f.is("field_declaration") && JavaCode.has(f, "static"))
                .filter(f -> !JavaCode.has(f, "final") || target.is("array_access"))
                .isPresent();
    }

    private static Optional<SyntaxNode> target(SyntaxNode node) {
        return node.is("assignment_expression")
                ? node.child("left").map(JavaCode::bare)
                : node.namedChildren().stream().findFirst().map(JavaCode::bare);
    }

    private static void written(SyntaxNode node, File file, Report report) {
        boolean instance =
                JavaCode.enclosingMethod(node)
                        .filter(m -> m.is("method_declaration") && !JavaCode.has(m, "static"))
                        .isPresent();
        boolean locked = node.ancestor("synchronized_statement").isPresent();
        if (instance && !locked && target(node).filter(t -> isStaticField(t, file)).isPresent()) {
            report.mark(node);
        }
    }

    private static void inConstructor(SyntaxNode node, File file, Report report) {
        boolean constructor =
                JavaCode.enclosingMethod(node)
                                .filter(m -> m.is("constructor_declaration"))
                                .isPresent()
                        && node.ancestor("lambda_expression").isEmpty();
        boolean plain = target(node).filter(t -> !t.is("array_access")).isPresent();
        if (constructor && plain && target(node).filter(t -> isStaticField(t, file)).isPresent()) {
            report.mark(node);
        }
    }

    private static void exposed(SyntaxNode node, File file, Report report) {
        List<SyntaxNode> value = node.namedChildren();
        if (value.size() != 1) {
            return;
        }
        Optional<DeclaredTypes.Declared> field =
                file.declaredTypes()
                        .declaration(value.get(0))
                        .filter(DeclaredTypes.Declared::field);
        if (!isOwnArray(field)) {
            return;
        }
        boolean open =
                node.ancestor("method_declaration", "lambda_expression", "class_body")
                        .filter(m -> m.is("method_declaration") && !JavaCode.has(m, "private"))
                        .isPresent();
        if (open) {
            report.mark(node);
        }
    }

    private static boolean isOwnArray(Optional<DeclaredTypes.Declared> field) {
        return field.filter(f -> f.type().endsWith("[]"))
                .map(f -> f.node().parent())
                .filter(f -> f.is("field_declaration") && !JavaCode.has(f, "public"))
                .filter(f ->
                        !JavaCode.has(f, "final")
                                || f.children().stream()
                                        .noneMatch(c ->
                                                c.child("value")
                                                        .filter(v ->
                                                                v.text()
                                                                        .matches(
                                                                                "(?s)\\{\\s*}|new.*\\[0]"))
                                                        .isPresent()))
                .isPresent();
    }

    private static void kept(SyntaxNode node, File file, Report report) {
        Optional<SyntaxNode> value = JavaCode.bare(node, "right").filter(r -> r.is("identifier"));
        if (value.isEmpty() || !JavaCode.operator(node).equals("=")) {
            return;
        }
        boolean open =
                node.ancestor(
                                "method_declaration",
                                "constructor_declaration",
                                "lambda_expression",
                                "class_body")
                        .filter(m -> m.is("method_declaration", "constructor_declaration"))
                        .filter(m -> !JavaCode.has(m, "private"))
                        .isPresent();
        if (!open) {
            return;
        }
        boolean parameter =
                file.declaredTypes()
                        .declaration(value.get())
                        .filter(d -> d.node().is("formal_parameter", "spread_parameter"))
                        .filter(d -> d.type().endsWith("[]"))
                        .isPresent();
        boolean own =
                node.child("left")
                        .flatMap(file.declaredTypes()::declaration)
                        .filter(DeclaredTypes.Declared::field)
                        .isPresent();
        if (parameter && own) {
            report.mark(node);
        }
    }

    private static void couldBeStatic(SyntaxNode node, File file, Report report) {
        boolean fixed = JavaCode.has(node, "final") && !JavaCode.has(node, "static");
        boolean plainClass =
                JavaContracts.owner(node)
                        .filter(o ->
                                o.is("class_declaration", "enum_declaration", "record_declaration"))
                        .isPresent();
        if (!fixed || !plainClass || JavaCode.annotated(node)) {
            return;
        }
        for (SyntaxNode child : node.children()) {
            boolean constant =
                    child.is("variable_declarator")
                            && child.child("value").filter(v -> isConstant(v, file, 6)).isPresent();
            if (constant) {
                report.mark(child);
            }
        }
    }

    /** Whether a value is the same for all objects and can not be changed. */
    private static boolean isConstant(SyntaxNode given, File file, int levels) {
        SyntaxNode value = JavaCode.bare(given);
        if (levels == 0) {
            return false;
        }
        return switch (value.type()) {
            case "true", "false" -> true;
            case "unary_expression" ->
                    value.child("operand").filter(v -> isConstant(v, file, levels - 1)).isPresent();
            case "cast_expression" ->
                    value.child("value").filter(v -> isConstant(v, file, levels - 1)).isPresent();
            case "binary_expression" ->
                    value.child("left").filter(v -> isConstant(v, file, levels - 1)).isPresent()
                            && value.child("right")
                                    .filter(v -> isConstant(v, file, levels - 1))
                                    .isPresent();
            case "array_creation_expression" -> EMPTY_ARRAY.matcher(value.text()).matches();
            case "identifier" ->
                    file.declaredTypes()
                            .declaration(value)
                            .filter(DeclaredTypes.Declared::field)
                            .map(d -> d.node().parent())
                            .filter(f ->
                                    f.is("field_declaration")
                                            && JavaCode.has(f, "static")
                                            && JavaCode.has(f, "final"))
                            .isPresent();
            default -> value.type().endsWith("_literal") && !value.is("null_literal");
        };
    }

    private static void formatter(SyntaxNode node, File file, Report report) {
        String type = DeclaredTypes.text(node.child("type"));
        if (JavaCode.has(node, "static")
                && Set.of("SimpleDateFormat", "DateFormat", "Calendar", "GregorianCalendar")
                        .contains(type)) {
            report.mark(node);
        }
    }
}
