package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/** Names in JavaScript and TypeScript. */
final class ScriptScoping implements Scoping {

    private static final NodeTypes FUNCTIONS =
            NodeTypes.of(
                    "function_declaration",
                    "function_expression",
                    "arrow_function",
                    "method_definition",
                    "generator_function",
                    "generator_function_declaration",
                    "class_static_block",
                    "function_signature",
                    "method_signature",
                    "abstract_method_signature",
                    "function_type",
                    "constructor_type",
                    "call_signature",
                    "construct_signature",
                    "internal_module",
                    "module");
    private static final NodeTypes NAMED_OUTSIDE =
            NodeTypes.of(
                    "function_declaration",
                    "generator_function_declaration",
                    "function_signature",
                    "class_declaration",
                    "abstract_class_declaration",
                    "interface_declaration",
                    "type_alias_declaration",
                    "internal_module",
                    "module",
                    "method_definition");

    @Override
    public Scope.@Nullable Kind opened(SyntaxNode node) {
        if (node.is(FUNCTIONS)) {
            return Scope.Kind.FUNCTION;
        }
        SyntaxNode above = node.parent();
        return switch (node.type()) {
            case "class_declaration",
                    "abstract_class_declaration",
                    "class",
                    "interface_declaration",
                    "type_alias_declaration",
                    "mapped_type_clause" ->
                    Scope.Kind.CLASS;
            case "statement_block" ->
                    above == null || above.is("catch_clause") || above.is(FUNCTIONS)
                            ? null
                            : Scope.Kind.BLOCK;
            case "for_statement", "for_in_statement", "catch_clause", "switch_body" ->
                    Scope.Kind.BLOCK;
            default -> null;
        };
    }

    @Override
    public Scope scopeOf(Frame above, SyntaxNode child) {
        SyntaxNode node = above.node();
        boolean outside =
                child.field().equals("name")
                        ? node.is(NAMED_OUTSIDE)
                        : node.is("for_in_statement") && child.field().equals("right");
        return outside ? above.scope() : above.inner();
    }

    @Override
    public Role role(Frame above, SyntaxNode child) {
        Role role = stands(above, child);
        boolean key = child.is("property_identifier", "private_property_identifier");
        boolean member = role.kind() == Symbol.Kind.FIELD || role.kind() == Symbol.Kind.METHOD;
        return key && !member ? Role.NONE : role;
    }

    private static Role stands(Frame above, SyntaxNode child) {
        SyntaxNode node = above.node();
        String field = child.field();
        Role inherited = above.role();
        return switch (node.type()) {
            case "variable_declarator" -> field.equals("name") ? declared(node) : Role.READ;
            case "for_in_statement" -> field.equals("left") ? iterated(node) : Role.READ;
            case "array_pattern", "rest_pattern", "object_pattern" -> inherited;
            case "pair_pattern" -> field.equals("value") ? inherited : Role.READ;
            case "assignment_pattern", "object_assignment_pattern" ->
                    field.equals("left") ? inherited : Role.READ;
            case "parenthesized_expression", "non_null_expression" ->
                    inherited.isTarget() ? inherited : Role.READ;
            case "assignment_expression" -> field.equals("left") ? Role.WRITE : Role.READ;
            case "augmented_assignment_expression" ->
                    field.equals("left") ? Role.UPDATE : Role.READ;
            case "update_expression" -> Role.UPDATE;
            case "formal_parameters" -> Role.PARAMETER;
            case "required_parameter", "optional_parameter" -> {
                boolean tuple = node.parent() != null && node.parent().is("tuple_type");
                yield !field.equals("pattern") ? Role.READ : tuple ? Role.NONE : inherited;
            }
            case "arrow_function" -> field.equals("parameter") ? Role.PARAMETER : Role.READ;
            case "catch_clause" -> field.equals("parameter") ? Role.EXCEPTION : Role.READ;
            case "function_declaration",
                    "generator_function_declaration",
                    "function_expression",
                    "generator_function",
                    "function_signature" ->
                    field.equals("name") ? Role.FUNCTION : Role.READ;
            case "class_declaration",
                    "abstract_class_declaration",
                    "class",
                    "interface_declaration",
                    "type_alias_declaration",
                    "enum_declaration",
                    "internal_module",
                    "module" ->
                    field.equals("name") ? Role.CLASS : Role.READ;
            case "type_parameter", "mapped_type_clause" ->
                    field.equals("name") ? Role.TYPE_PARAMETER : Role.READ;
            case "infer_type" -> Role.TYPE_PARAMETER;
            case "index_signature" -> field.equals("name") ? Role.NONE : Role.READ;
            case "import_clause", "namespace_import", "named_imports" -> Role.IMPORT;
            case "import_specifier" -> {
                boolean renamed = node.child("alias").isPresent();
                yield field.equals(renamed ? "alias" : "name") ? Role.IMPORT : Role.NONE;
            }
            case "export_clause" -> {
                SyntaxNode statement = node.parent();
                boolean own = statement == null || statement.child("source").isEmpty();
                yield own ? Role.READ : Role.NONE;
            }
            case "export_specifier" -> field.equals("name") ? inherited : Role.NONE;
            case "namespace_export" -> Role.NONE;
            case "field_definition" -> field.equals("property") ? member(node) : Role.READ;
            case "public_field_definition" -> field.equals("name") ? member(node) : Role.READ;
            case "method_definition" -> {
                boolean ofClass = node.parent() != null && node.parent().is("class_body");
                yield ofClass && field.equals("name") ? Role.METHOD : Role.READ;
            }
            case "member_expression" -> field.equals("object") ? Role.READ : Role.NONE;
            case "nested_type_identifier" -> field.equals("module") ? Role.READ : Role.NONE;
            case "nested_identifier" -> field.equals("object") ? Role.READ : Role.NONE;
            case "jsx_opening_element", "jsx_self_closing_element" ->
                    field.equals("name") && isTag(child) ? Role.NONE : Role.READ;
            case "jsx_closing_element" -> Role.NONE;
            default -> Role.READ;
        };
    }

    private static boolean isTag(SyntaxNode name) {
        return name.is("identifier")
                && name.end() > name.start()
                && Character.isLowerCase(name.text().charAt(0));
    }

    private static Role member(SyntaxNode field) {
        return Role.FIELD.given(field.child("value").isPresent());
    }

    private static Role declared(SyntaxNode declarator) {
        SyntaxNode list = declarator.parent();
        boolean counter =
                list != null && list.parent() != null && list.parent().is("for_statement");
        boolean far = list != null && list.is("variable_declaration");
        return (counter ? Role.LOOP_VARIABLE : Role.VARIABLE)
                .given(declarator.child("value").isPresent())
                .hoisted(far);
    }

    private static Role iterated(SyntaxNode loop) {
        boolean far = loop.childOfType("var").isPresent();
        boolean near = loop.childOfType("let").isPresent() || loop.childOfType("const").isPresent();
        return far || near ? Role.LOOP_VARIABLE.hoisted(far) : Role.WRITE;
    }

    @Override
    public boolean isName(String type) {
        return switch (type) {
            case "identifier",
                    "type_identifier",
                    "property_identifier",
                    "private_property_identifier",
                    "shorthand_property_identifier",
                    "shorthand_property_identifier_pattern" ->
                    true;
            default -> false;
        };
    }

    @Override
    public String name(SyntaxNode identifier) {
        return identifier.text();
    }

    @Override
    public boolean hidesClassNames() {
        return false;
    }

    @Override
    public boolean membersApart() {
        return true;
    }

    @Override
    public boolean bindsByAssigning() {
        return false;
    }

    @Override
    public @Nullable Access access(SyntaxNode node) {
        if (!node.is("member_expression")) {
            return null;
        }
        SyntaxNode name = node.child("property").orElse(null);
        SyntaxNode object = node.child("object").orElse(null);
        return name == null || object == null ? null : new Access(name, object);
    }
}
