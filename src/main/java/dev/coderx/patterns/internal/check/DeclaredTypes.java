package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The types that names and simple expressions of a Java file surely have, as far as the file itself
 * tells. A type is its source text without packages, annotations and spaces; the empty string is
 * "not known".
 */
final class DeclaredTypes {

    private static final Pattern NO_BRACKET = Pattern.compile("[^\\[]");

    private static final Pattern NOISE =
            Pattern.compile("@\\w+(\\([^)]*\\))?|\\b[a-z][a-z0-9_]*\\.|\\s+|/\\*.*?\\*/");
    private static final NodeTypes SCOPES =
            NodeTypes.of(
                    "block",
                    "constructor_body",
                    "for_statement",
                    "enhanced_for_statement",
                    "catch_clause",
                    "try_with_resources_statement",
                    "lambda_expression",
                    "method_declaration",
                    "constructor_declaration",
                    "record_declaration",
                    "switch_block",
                    "class_body",
                    "interface_body",
                    "enum_body",
                    "program");

    private static final NodeTypes MEMBER_SCOPES =
            NodeTypes.of("class_body", "interface_body", "enum_body", "record_declaration");
    private static final NodeTypes DECLARING =
            NodeTypes.of(
                    "local_variable_declaration",
                    "field_declaration",
                    "constant_declaration",
                    "formal_parameter",
                    "enhanced_for_statement",
                    "resource",
                    "spread_parameter",
                    "catch_formal_parameter",
                    "instanceof_expression",
                    "type_pattern",
                    "record_pattern_component",
                    "lambda_expression",
                    "method_declaration",
                    "class_declaration",
                    "interface_declaration",
                    "enum_declaration",
                    "record_declaration");
    private static final Set<String> QUESTIONS =
            Set.of("==", "!=", "<", ">", "<=", ">=", "&&", "||");
    private static final Set<String> SHIFTS = Set.of("<<", ">>", ">>>");

    private final Map<String, List<Declared>> names = new HashMap<>();
    private final Map<String, List<SyntaxNode>> methods = new HashMap<>();
    private final Map<String, SyntaxNode> types = new HashMap<>();
    private final Map<SyntaxNode, String> known = new HashMap<>();

    /** A name, the stretch of code it is known in, and its type. */
    record Declared(SyntaxNode node, String type, SyntaxNode scope, boolean field) {}

    static DeclaredTypes of(SyntaxNode root, Deadline deadline) {
        var result = new DeclaredTypes();
        for (SyntaxNode node : root.find(DECLARING)) {
            deadline.check();
            switch (node.type()) {
                case "local_variable_declaration", "field_declaration", "constant_declaration" ->
                        result.declare(node);
                case "formal_parameter", "enhanced_for_statement", "resource" ->
                        result.add(node, text(node.child("type")) + dimensions(node));
                case "spread_parameter" -> result.spread(node);
                case "catch_formal_parameter" ->
                        result.add(node, text(node.childOfType("catch_type")));
                case "instanceof_expression" -> {
                    if (node.child("name").isPresent()) {
                        result.add(node, text(node.child("right")));
                    }
                }
                case "type_pattern", "record_pattern_component" -> {
                    List<SyntaxNode> parts = node.namedChildren();
                    if (parts.size() == 2) {
                        result.add(node, parts.get(1), text(Optional.of(parts.get(0))));
                    }
                }
                case "lambda_expression" -> result.inferred(node);
                case "method_declaration" ->
                        result.methods
                                .computeIfAbsent(JavaCode.name(node), _ -> new ArrayList<>())
                                .add(node);
                case "class_declaration",
                        "interface_declaration",
                        "enum_declaration",
                        "record_declaration" ->
                        result.types.put(JavaCode.name(node), node);
                default -> {}
            }
        }
        return result;
    }

    /** The type of this name declared in the file. */
    Optional<SyntaxNode> type(String name) {
        return Optional.ofNullable(types.get(raw(name)));
    }

    /** All types declared in the file. */
    java.util.Collection<SyntaxNode> all() {
        return types.values();
    }

    /** The methods of this name declared in the file. */
    List<SyntaxNode> methods(String name) {
        return methods.getOrDefault(name, List.of());
    }

    /** What declares the variable that a name means here. */
    Optional<Declared> declaration(SyntaxNode use) {
        boolean ofField = use.is("field_access");
        if (!(ofField ? isOfThis(use) : use.is("identifier"))) {
            return Optional.empty();
        }
        String name = ofField ? JavaCode.text(use, "field") : use.text();
        Declared best = null;
        for (Declared one : names.getOrDefault(name, List.of())) {
            boolean seen =
                    one.scope().start() <= use.start()
                            && use.end() <= one.scope().end()
                            && (one.field() ? true : !ofField && one.node().start() <= use.start());
            boolean nearer =
                    best == null
                            || one.scope().start() > best.scope().start()
                            || (one.scope() == best.scope()
                                    && one.node().start() > best.node().start());
            if (seen && nearer) {
                best = one;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isOfThis(SyntaxNode access) {
        return access.child("object").filter(object -> object.hasText("this")).isPresent();
    }

    /** The type of an expression. */
    String of(SyntaxNode expression) {
        String type = known.get(expression);
        if (type == null) {
            type = of(expression, 6);
            known.put(expression, type);
        }
        return type;
    }

    String of(Optional<SyntaxNode> expression) {
        return expression.map(this::of).orElse("");
    }

    private String of(SyntaxNode given, int levels) {
        SyntaxNode expression = JavaCode.bare(given);
        if (levels == 0) {
            return "";
        }
        return switch (expression.type()) {
            case "identifier" -> declaration(expression).map(Declared::type).orElse("");
            case "this" ->
                    JavaCode.enclosingType(expression)
                            .filter(_ ->
                                    expression.ancestor("object_creation_expression").isEmpty())
                            .map(JavaCode::name)
                            .orElse("");
            case "string_literal" -> "String";
            case "character_literal" -> "char";
            case "true", "false", "instanceof_expression" -> "boolean";
            case "null_literal" -> "null";
            case "decimal_integer_literal",
                    "hex_integer_literal",
                    "octal_integer_literal",
                    "binary_integer_literal" ->
                    endsWith(expression, 'l') ? "long" : "int";
            case "decimal_floating_point_literal", "hex_floating_point_literal" ->
                    endsWith(expression, 'f') ? "float" : "double";
            case "cast_expression", "object_creation_expression" -> text(expression.child("type"));
            case "array_creation_expression" ->
                    text(expression.child("type")) + "[]".repeat(arrayDepth(expression));
            case "class_literal" -> "Class";
            case "field_access" -> fieldType(expression, levels);
            case "array_access" ->
                    expression
                            .child("array")
                            .map(a -> of(a, levels - 1))
                            .filter(type -> type.endsWith("[]"))
                            .map(type -> type.substring(0, type.length() - 2))
                            .orElse("");
            case "method_invocation" -> JavaCallTypes.of(expression, this, levels);
            case "unary_expression", "update_expression" -> unary(expression, levels);
            case "binary_expression" -> binary(expression, levels);
            case "ternary_expression" -> {
                String yes = expression.child("consequence").map(e -> of(e, levels - 1)).orElse("");
                String no = expression.child("alternative").map(e -> of(e, levels - 1)).orElse("");
                yield yes.equals(no) || no.equals("null") ? yes : yes.equals("null") ? no : "";
            }
            case "assignment_expression" ->
                    expression.child("left").map(left -> of(left, levels - 1)).orElse("");
            default -> "";
        };
    }

    /** The whole number an expression always is: a literal, or a constant of this file. */
    Optional<Long> number(SyntaxNode expression) {
        SyntaxNode bare = JavaCode.bare(expression);
        Optional<Declared> declared = declaration(bare);
        if (declared.isEmpty()) {
            return JavaCode.number(bare);
        }
        SyntaxNode declarator = declared.get().node();
        SyntaxNode whole = declarator.parent();
        boolean fixed =
                declarator.is("variable_declarator")
                        && whole != null
                        && (JavaCode.has(whole, "final") || whole.is("constant_declaration"));
        return fixed ? declarator.child("value").flatMap(JavaCode::number) : Optional.empty();
    }

    String of(Optional<SyntaxNode> expression, int levels) {
        return expression.map(e -> of(e, levels - 1)).orElse("");
    }

    private static boolean endsWith(SyntaxNode literal, char letter) {
        String text = literal.text();
        return Character.toLowerCase(text.charAt(text.length() - 1)) == letter;
    }

    private static int arrayDepth(SyntaxNode creation) {
        int depth = 0;
        for (SyntaxNode child : creation.children()) {
            if (child.is("dimensions_expr")) {
                depth++;
            } else if (child.is("dimensions")) {
                depth += NO_BRACKET.matcher(child.text()).replaceAll("").length();
            }
        }
        return depth;
    }

    private String fieldType(SyntaxNode access, int levels) {
        String field = JavaCode.text(access, "field");
        if (field.equals("MAX_VALUE") || field.equals("MIN_VALUE")) {
            return Primitives.unboxed(JavaCode.text(access, "object"));
        }
        Optional<Declared> known = declaration(access);
        if (known.isPresent()) {
            return known.get().type();
        }
        String object = of(access.child("object"), levels);
        if (field.equals("length") && object.endsWith("[]")) {
            return "int";
        }
        SyntaxNode owner = types.get(raw(object));
        if (owner != null && !object.isEmpty()) {
            for (Declared one : names.getOrDefault(field, List.of())) {
                if (one.field() && one.scope().parent() == owner) {
                    return one.type();
                }
            }
        }
        return "";
    }

    private String unary(SyntaxNode expression, int levels) {
        if (JavaCode.operator(expression).equals("!")) {
            return "boolean";
        }
        List<SyntaxNode> parts = expression.namedChildren();
        String type = parts.isEmpty() ? "" : Primitives.unboxed(of(parts.get(0), levels - 1));
        return expression.is("unary_expression") ? Primitives.promoted(type) : type;
    }

    private String binary(SyntaxNode expression, int levels) {
        String operator = JavaCode.operator(expression);
        if (QUESTIONS.contains(operator)) {
            return "boolean";
        }
        String left = of(expression.child("left"), levels);
        String right = of(expression.child("right"), levels);
        if (operator.equals("+") && (left.equals("String") || right.equals("String"))) {
            return "String";
        }
        if (SHIFTS.contains(operator)) {
            return Primitives.promoted(Primitives.unboxed(left));
        }
        return Primitives.combined(Primitives.unboxed(left), Primitives.unboxed(right));
    }

    /** The type without its type arguments. */
    static String raw(String type) {
        int at = type.indexOf('<');
        return at < 0 ? type : type.substring(0, at);
    }

    /** The type arguments, in order. */
    static List<String> arguments(String type) {
        var result = new ArrayList<String>();
        int from = type.indexOf('<') + 1;
        int depth = 0;
        for (int at = from; from > 0 && at < type.length(); at++) {
            char c = type.charAt(at);
            if (depth == 0 && (c == ',' || c == '>')) {
                result.add(type.substring(from, at));
                from = at + 1;
            }
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (depth < 0) {
                break;
            }
        }
        return result.stream().filter(one -> !one.isEmpty()).toList();
    }

    /** The text of a type node, without packages, annotations and spaces. */
    static String text(Optional<SyntaxNode> type) {
        return type.map(
                        t -> {
                            String text = t.text();
                            boolean plain = text.indexOf(' ') < 0 && text.indexOf('.') < 0;
                            return plain && text.indexOf('@') < 0 && text.indexOf('\n') < 0
                                    ? text
                                    : NOISE.matcher(text).replaceAll("");
                        })
                .orElse("");
    }

    private void declare(SyntaxNode declaration) {
        String type = text(declaration.child("type"));
        for (SyntaxNode child : declaration.children()) {
            if (child.is("variable_declarator")) {
                String own = type + dimensions(child);
                add(child, type.equals("var") ? of(child.child("value"), 6) : own);
            }
        }
    }

    private void spread(SyntaxNode parameter) {
        String type = "";
        for (SyntaxNode child : parameter.namedChildren()) {
            if (child.is("variable_declarator")) {
                add(child, type + "[]");
            } else if (!child.is("modifiers")) {
                type = text(Optional.of(child));
            }
        }
    }

    private void inferred(SyntaxNode lambda) {
        SyntaxNode parameters = lambda.child("parameters").orElse(lambda);
        if (parameters.is("identifier")) {
            add(lambda, parameters, "");
        } else if (parameters.is("inferred_parameters")) {
            parameters.namedChildren().forEach(name -> add(lambda, name, ""));
        }
    }

    private static String dimensions(SyntaxNode declarator) {
        return text(declarator.child("dimensions"));
    }

    private void add(SyntaxNode node, String type) {
        node.child("name").ifPresent(name -> add(node, name, type));
    }

    private void add(SyntaxNode node, SyntaxNode name, String type) {
        SyntaxNode scope = node;
        while (!scope.is(SCOPES) && scope.parent() != null) {
            scope = scope.parent();
        }
        @Nullable SyntaxNode parent = node.parent();
        boolean field =
                scope.is(MEMBER_SCOPES) || (parent != null && parent.is("field_declaration"));
        names.computeIfAbsent(name.text(), _ -> new ArrayList<>())
                .add(new Declared(node, type.equals("var") ? "" : type, scope, field));
    }
}
