package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.model.Role.Act;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/** Names in Python. */
final class PythonScoping implements Scoping {

    @Override
    public Scope.@Nullable Kind opened(SyntaxNode node) {
        return switch (node.type()) {
            case "function_definition", "lambda" -> Scope.Kind.FUNCTION;
            case "class_definition" -> Scope.Kind.CLASS;
            case "list_comprehension",
                    "set_comprehension",
                    "dictionary_comprehension",
                    "generator_expression" ->
                    Scope.Kind.COMPREHENSION;
            default -> null;
        };
    }

    @Override
    public Scope scopeOf(Frame above, SyntaxNode child) {
        SyntaxNode node = above.node();
        boolean outside =
                switch (node.type()) {
                    case "function_definition" -> child.field().equals("name");
                    case "class_definition" -> !child.field().equals("body");
                    default -> false;
                };
        if (outside) {
            return above.scope();
        }
        boolean early =
                switch (node.type()) {
                    case "default_parameter", "typed_default_parameter" ->
                            child.field().equals("value");
                    case "for_in_clause" ->
                            child.field().equals("right")
                                    && node.parent() != null
                                    && node.parent()
                                            .childOfType("for_in_clause")
                                            .filter(node::equals)
                                            .isPresent();
                    default -> false;
                };
        Scope outer = above.inner().above();
        return early && outer != null ? outer : above.inner();
    }

    @Override
    public Role role(Frame above, SyntaxNode child) {
        SyntaxNode node = above.node();
        String field = child.field();
        Role inherited = above.role();
        return switch (node.type()) {
            case "assignment" -> {
                boolean value = node.child("right").isPresent();
                yield !field.equals("left") ? Role.READ : value ? Role.WRITE : Role.DECLARED;
            }
            case "augmented_assignment" -> field.equals("left") ? Role.UPDATE : Role.READ;
            case "named_expression" ->
                    field.equals("name") ? Role.VARIABLE.hoisted(true) : Role.READ;
            case "for_statement", "for_in_clause" ->
                    field.equals("left") ? Role.LOOP_VARIABLE : Role.READ;
            case "as_pattern" -> aliased(node, child, inherited);
            case "delete_statement" -> Role.DELETE;
            case "keyword_argument" -> field.equals("name") ? Role.NONE : Role.READ;
            case "attribute" -> field.equals("object") ? Role.READ : Role.NONE;
            case "dotted_name" -> dotted(node, child, inherited);
            case "aliased_import" -> field.equals("alias") ? Role.IMPORT : Role.NONE;
            case "import_statement" -> Role.IMPORT;
            case "import_from_statement" -> field.equals("name") ? Role.IMPORT : Role.NONE;
            case "future_import_statement", "relative_import" -> Role.NONE;
            case "global_statement" -> Role.GLOBAL;
            case "nonlocal_statement" -> Role.NONLOCAL;
            case "function_definition" -> field.equals("name") ? Role.FUNCTION : Role.READ;
            case "class_definition" -> field.equals("name") ? Role.CLASS : Role.READ;
            case "parameters", "lambda_parameters" -> Role.PARAMETER;
            case "default_parameter", "typed_default_parameter" ->
                    field.equals("name") ? Role.PARAMETER : Role.READ;
            case "typed_parameter" -> field.equals("type") ? Role.READ : Role.PARAMETER;
            case "case_clause" -> child.is("case_pattern") ? Role.VARIABLE : Role.READ;
            case "class_pattern" -> child.is("case_pattern") ? inherited : Role.READ;
            case "keyword_pattern" ->
                    node.namedChildren().getFirst() == child ? Role.NONE : inherited;
            case "dict_pattern" -> field.equals("key") ? Role.READ : inherited;
            case "type_alias_statement" -> field.equals("left") ? Role.CLASS : Role.READ;
            case "type_parameter" -> Role.TYPE_PARAMETER;
            case "pattern_list",
                    "tuple_pattern",
                    "list_pattern",
                    "list_splat_pattern",
                    "dictionary_splat_pattern",
                    "splat_pattern",
                    "expression_list",
                    "parenthesized_expression",
                    "tuple",
                    "list",
                    "list_splat",
                    "as_pattern_target",
                    "case_pattern",
                    "union_pattern",
                    "type" ->
                    inherited.isTarget() ? inherited : Role.READ;
            default -> Role.READ;
        };
    }

    private static Role aliased(SyntaxNode pattern, SyntaxNode child, Role inherited) {
        SyntaxNode above = pattern.parent();
        if (above != null && above.is("case_pattern")) {
            return inherited;
        }
        if (!child.field().equals("alias")) {
            return Role.READ;
        }
        return above != null && above.is("except_clause", "except_group_clause")
                ? Role.EXCEPTION
                : Role.VARIABLE;
    }

    /** Of {@code a.b}, only the first part is a name; in a pattern even that is only read. */
    private static Role dotted(SyntaxNode node, SyntaxNode child, Role inherited) {
        if (node.children().getFirst() != child) {
            return Role.NONE;
        }
        boolean pattern = inherited.act() == Act.DEFINE && inherited.kind() != Symbol.Kind.IMPORT;
        return pattern && node.children().size() > 1 ? Role.READ : inherited;
    }

    @Override
    public boolean isName(String type) {
        return type.equals("identifier");
    }

    @Override
    public String name(SyntaxNode identifier) {
        return identifier.text();
    }

    @Override
    public boolean hidesClassNames() {
        return true;
    }

    @Override
    public boolean membersApart() {
        return false;
    }

    @Override
    public boolean bindsByAssigning() {
        return true;
    }

    @Override
    public @Nullable Access access(SyntaxNode node) {
        if (!node.is("attribute")) {
            return null;
        }
        SyntaxNode name = node.child("attribute").orElse(null);
        SyntaxNode object = node.child("object").orElse(null);
        return name == null || object == null ? null : new Access(name, object);
    }
}
