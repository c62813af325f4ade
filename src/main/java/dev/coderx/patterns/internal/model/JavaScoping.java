package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/** Names in Java. */
final class JavaScoping implements Scoping {

    private static final NodeTypes WITH_OWN_BLOCK =
            NodeTypes.of(
                    "method_declaration",
                    "compact_constructor_declaration",
                    "lambda_expression",
                    "static_initializer",
                    "catch_clause");
    private static final NodeTypes NAMED_OUTSIDE =
            NodeTypes.of(
                    "class_declaration",
                    "interface_declaration",
                    "enum_declaration",
                    "record_declaration",
                    "annotation_type_declaration",
                    "method_declaration");

    @Override
    public Scope.@Nullable Kind opened(SyntaxNode node) {
        SyntaxNode above = node.parent();
        return switch (node.type()) {
            case "class_declaration",
                    "interface_declaration",
                    "enum_declaration",
                    "record_declaration",
                    "annotation_type_declaration" ->
                    Scope.Kind.CLASS;
            case "class_body" ->
                    above != null && above.is("object_creation_expression", "enum_constant")
                            ? Scope.Kind.CLASS
                            : null;
            case "method_declaration",
                    "constructor_declaration",
                    "compact_constructor_declaration",
                    "lambda_expression",
                    "static_initializer" ->
                    Scope.Kind.FUNCTION;
            case "block" -> above != null && opensBlock(above) ? Scope.Kind.BLOCK : null;
            case "for_statement",
                    "enhanced_for_statement",
                    "catch_clause",
                    "try_with_resources_statement",
                    "switch_block",
                    "switch_rule" ->
                    Scope.Kind.BLOCK;
            default -> null;
        };
    }

    /** A function's own block is no scope besides that of the function. */
    private boolean opensBlock(SyntaxNode above) {
        return !above.is(WITH_OWN_BLOCK);
    }

    @Override
    public Scope scopeOf(Frame above, SyntaxNode child) {
        boolean outside = child.field().equals("name") && above.node().is(NAMED_OUTSIDE);
        return outside ? above.scope() : above.inner();
    }

    @Override
    public Role role(Frame above, SyntaxNode child) {
        SyntaxNode node = above.node();
        String field = child.field();
        return switch (node.type()) {
            case "variable_declarator" -> field.equals("name") ? declared(node) : Role.READ;
            case "formal_parameter" -> {
                SyntaxNode list = node.parent();
                boolean component =
                        list != null
                                && list.parent() != null
                                && list.parent().is("record_declaration");
                yield !field.equals("name") ? Role.READ : component ? Role.FIELD : Role.PARAMETER;
            }
            case "catch_formal_parameter" -> field.equals("name") ? Role.EXCEPTION : Role.READ;
            case "enhanced_for_statement" -> field.equals("name") ? Role.LOOP_VARIABLE : Role.READ;
            case "resource", "instanceof_expression" ->
                    field.equals("name") ? Role.VARIABLE : Role.READ;
            case "lambda_expression" -> field.equals("parameters") ? Role.PARAMETER : Role.READ;
            case "inferred_parameters" -> Role.PARAMETER;
            case "record_pattern_component", "type_pattern" ->
                    child.is("identifier") ? Role.VARIABLE : Role.READ;
            case "method_declaration", "annotation_type_element_declaration" ->
                    field.equals("name") ? Role.METHOD : Role.READ;
            case "class_declaration",
                    "interface_declaration",
                    "enum_declaration",
                    "record_declaration",
                    "annotation_type_declaration" ->
                    field.equals("name") ? Role.CLASS : Role.READ;
            case "constructor_declaration", "compact_constructor_declaration" ->
                    field.equals("name") ? Role.NONE : Role.READ;
            case "enum_constant" -> field.equals("name") ? Role.FIELD : Role.READ;
            case "type_parameter" -> child.is("type_identifier") ? Role.TYPE_PARAMETER : Role.READ;
            case "element_value_pair" -> field.equals("key") ? Role.NONE : Role.READ;
            case "labeled_statement" -> child.is("identifier") ? Role.NONE : Role.READ;
            case "break_statement", "continue_statement", "package_declaration" -> Role.NONE;
            case "import_declaration" ->
                    node.childOfType("asterisk").isPresent() ? Role.NONE : Role.IMPORT;
            case "scoped_identifier" -> dotted(above.role(), field);
            case "scoped_type_identifier" ->
                    node.children().getFirst() == child ? above.role() : Role.NONE;
            case "field_access" -> field.equals("object") ? Role.READ : Role.NONE;
            case "method_invocation" ->
                    field.equals("name") && node.child("object").isPresent()
                            ? Role.NONE
                            : Role.READ;
            case "method_reference" ->
                    node.namedChildren().getFirst() == child ? Role.READ : Role.NONE;
            case "assignment_expression" -> {
                boolean plain = node.childOfType("=").isPresent();
                yield !field.equals("left") ? Role.READ : plain ? Role.WRITE : Role.UPDATE;
            }
            case "update_expression" -> Role.UPDATE;
            case "parenthesized_expression" -> above.role().isTarget() ? above.role() : Role.READ;
            default -> Role.READ;
        };
    }

    /** An import defines the last part of a dotted name; elsewhere its first part is read. */
    private static Role dotted(Role role, String field) {
        if (role.isTarget()) {
            return field.equals("name") ? role : Role.NONE;
        }
        return field.equals("scope") ? role : Role.NONE;
    }

    private static Role declared(SyntaxNode declarator) {
        SyntaxNode above = declarator.parent();
        if (above == null || above.is("spread_parameter")) {
            return Role.PARAMETER;
        }
        boolean value = declarator.child("value").isPresent();
        if (above.is("field_declaration", "constant_declaration")) {
            return Role.FIELD.given(value);
        }
        boolean counter = above.parent() != null && above.parent().is("for_statement");
        return (counter && above.field().equals("init") ? Role.LOOP_VARIABLE : Role.VARIABLE)
                .given(value);
    }

    @Override
    public boolean isName(String type) {
        return type.equals("identifier") || type.equals("type_identifier");
    }

    @Override
    public String name(SyntaxNode identifier) {
        SyntaxNode above = identifier.parent();
        boolean method =
                above != null
                        && ((identifier.field().equals("name")
                                        && above.is("method_declaration", "method_invocation"))
                                || (above.is("method_reference")
                                        && above.namedChildren().getLast() == identifier));
        return method ? identifier.text() + "()" : identifier.text();
    }

    @Override
    public boolean hidesClassNames() {
        return false;
    }

    @Override
    public boolean membersApart() {
        return false;
    }

    @Override
    public boolean bindsByAssigning() {
        return false;
    }

    @Override
    public @Nullable Access access(SyntaxNode node) {
        return switch (node.type()) {
            case "field_access" -> access(node, "field");
            case "method_invocation" -> access(node, "name");
            case "method_reference" ->
                    node.namedChildren().size() < 2
                            ? null
                            : new Access(
                                    node.namedChildren().getLast(),
                                    node.namedChildren().getFirst());
            default -> null;
        };
    }

    private static @Nullable Access access(SyntaxNode node, String field) {
        SyntaxNode name = node.child(field).orElse(null);
        SyntaxNode object = node.child("object").orElse(null);
        return name == null || object == null ? null : new Access(name, object);
    }
}
