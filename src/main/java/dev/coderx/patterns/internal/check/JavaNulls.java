package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.Map;
import java.util.Set;

/** Null in Java where something better could be given. */
final class JavaNulls {

    private static final Set<String> OPTIONALS =
            Set.of("Optional", "OptionalInt", "OptionalLong", "OptionalDouble");

    private JavaNulls() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry(
                        "java-null-collection",
                        Check.on(JavaNulls::nullCollection, "return_statement")),
                Map.entry(
                        "java-null-boolean", Check.on(JavaNulls::nullBoolean, "return_statement")),
                Map.entry(
                        "java-null-optional",
                        Check.on(
                                JavaNulls::nullOptional,
                                "formal_parameter",
                                "field_declaration",
                                "local_variable_declaration",
                                "method_declaration",
                                "return_statement",
                                "binary_expression",
                                "variable_declarator",
                                "assignment_expression")),
                Map.entry(
                        "java-optional-parameter",
                        Check.on(JavaNulls::optionalParameter, "formal_parameter")));
    }

    static String returned(SyntaxNode statement) {
        return statement
                .ancestor("method_declaration", "lambda_expression", "class_body")
                .filter(m -> m.is("method_declaration"))
                .map(m ->
                        DeclaredTypes.text(m.child("type"))
                                + DeclaredTypes.text(m.child("dimensions")))
                .orElse("");
    }

    private static boolean isNull(SyntaxNode given) {
        SyntaxNode value = JavaCode.bare(given);
        return value.is("null_literal")
                || (value.is("ternary_expression")
                        && (JavaCode.bare(value, "consequence")
                                        .filter(JavaNulls::isNull)
                                        .isPresent()
                                || JavaCode.bare(value, "alternative")
                                        .filter(JavaNulls::isNull)
                                        .isPresent()));
    }

    private static boolean returnsNull(SyntaxNode statement) {
        for (SyntaxNode value : statement.namedChildren()) {
            if (isNull(value)) {
                return true;
            }
        }
        return false;
    }

    private static void nullCollection(SyntaxNode node, File file, Report report) {
        if (returnsNull(node) && !isNullable(node)) {
            String type = returned(node);
            if (type.endsWith("]")
                    || (JavaCollections.isCollection(type) && !type.startsWith("Iterable"))) {
                report.mark(node);
            }
        }
    }

    private static boolean isNullable(SyntaxNode statement) {
        return statement
                .ancestor("method_declaration")
                .filter(m -> JavaCode.annotated(m, "Nullable", "CheckForNull", "NullUnmarked"))
                .isPresent();
    }

    private static void nullBoolean(SyntaxNode node, File file, Report report) {
        if (returnsNull(node) && !isNullable(node) && returned(node).equals("Boolean")) {
            report.mark(node);
        }
    }

    private static boolean isOptional(String type) {
        return OPTIONALS.contains(DeclaredTypes.raw(type));
    }

    private static void nullOptional(SyntaxNode node, File file, Report report) {
        DeclaredTypes types = file.declaredTypes();
        boolean wrong =
                switch (node.type()) {
                    case "return_statement" -> returnsNull(node) && isOptional(returned(node));
                    case "variable_declarator" ->
                            node.child("value").filter(JavaNulls::isNull).isPresent()
                                    && types.declaration(node.child("name").orElse(node))
                                            .filter(d -> isOptional(d.type()))
                                            .isPresent();
                    case "formal_parameter",
                            "field_declaration",
                            "local_variable_declaration",
                            "method_declaration" ->
                            isOptional(DeclaredTypes.text(node.child("type")))
                                    && JavaCode.annotated(
                                            node, "Nullable", "CheckForNull", "NullUnmarked");
                    case "assignment_expression" ->
                            node.child("right").filter(JavaNulls::isNull).isPresent()
                                    && isOptional(types.of(node.child("left")));
                    default ->
                            (JavaBooleans.isNull(node, "right")
                                            && isOptional(types.of(node.child("left"))))
                                    || (JavaBooleans.isNull(node, "left")
                                            && isOptional(types.of(node.child("right"))));
                };
        if (wrong) {
            report.mark(node);
        }
    }

    private static void optionalParameter(SyntaxNode node, File file, Report report) {
        boolean method =
                node.parent() != null
                        && node.parent().parent() != null
                        && node.parent()
                                .parent()
                                .is("method_declaration", "constructor_declaration")
                        && !JavaCode.annotated(node.parent().parent(), "Override");
        if (method && isOptional(DeclaredTypes.text(node.child("type")))) {
            report.mark(node);
        }
    }
}
