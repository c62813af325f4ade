package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.model.Type.Kind;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Types of expressions in JavaScript and TypeScript. */
final class ScriptTypes implements Types.TypeRules {

    private static final Set<String> VIEWS = Set.of("keys", "values", "entries");

    private final Types types;
    private final Scopes scopes;

    ScriptTypes(Types types, Scopes scopes) {
        this.types = types;
        this.scopes = scopes;
    }

    @Override
    public Type declared(SyntaxNode identifier, Symbol symbol) {
        SyntaxNode above = identifier.parent();
        if (above == null
                || !above.is(
                        "required_parameter", "variable_declarator", "public_field_definition")) {
            return Type.UNKNOWN;
        }
        List<SyntaxNode> annotation =
                above.child("type").map(SyntaxNode::namedChildren).orElse(List.of());
        if (annotation.size() != 1) {
            return Type.UNKNOWN;
        }
        SyntaxNode type = annotation.get(0);
        return switch (type.type()) {
            case "predefined_type" ->
                    switch (type.text()) {
                        case "number" -> Type.of(Kind.FLOAT);
                        case "string" -> Type.of(Kind.STRING);
                        case "boolean" -> Type.of(Kind.BOOL);
                        default -> Type.UNKNOWN;
                    };
            case "array_type" -> Type.of(Kind.LIST);
            case "function_type" -> Type.of(Kind.FUNCTION);
            default -> Type.UNKNOWN;
        };
    }

    @Override
    public Type expression(SyntaxNode node, List<SyntaxNode> parts) {
        return switch (node.type()) {
            case "number" -> node.text().endsWith("n") ? Type.UNKNOWN : Type.of(Kind.FLOAT);
            case "string", "template_string" -> Type.of(Kind.STRING);
            case "true", "false" -> Type.of(Kind.BOOL);
            case "null", "undefined" -> Type.of(Kind.NULL);
            case "array" -> Type.of(Kind.LIST);
            case "object" -> Type.of(Kind.DICT);
            case "regex" -> Type.instance("RegExp");
            case "function_expression", "arrow_function", "generator_function" ->
                    Type.of(Kind.FUNCTION);
            case "class" -> Type.of(Kind.CLASS);
            case "new_expression" ->
                    node.child("constructor")
                            .filter(c -> c.is("identifier"))
                            .map(c ->
                                    c.hasText("Array")
                                            ? Type.of(Kind.LIST)
                                            : Type.instance(c.text()))
                            .orElse(Type.UNKNOWN);
            case "unary_expression" ->
                    switch (Arithmetic.operator(node)) {
                        case "!", "delete" -> Type.of(Kind.BOOL);
                        case "typeof" -> Type.of(Kind.STRING);
                        case "void" -> Type.of(Kind.NULL);
                        case "+" -> Type.of(Kind.FLOAT);
                        case "-" -> {
                            Type of = types.of(node, "argument");
                            yield of.isNumber() ? of : Type.UNKNOWN;
                        }
                        default -> Type.UNKNOWN;
                    };
            case "binary_expression" ->
                    parts.size() == 2
                            ? binary(Arithmetic.operator(node), parts.get(0), parts.get(1))
                            : Type.UNKNOWN;
            case "ternary_expression" ->
                    parts.size() == 3 ? types.both(parts.get(1), parts.get(2)) : Type.UNKNOWN;
            case "member_expression" -> {
                boolean length =
                        node.child("property").filter(p -> p.hasText("length")).isPresent();
                Type of = length ? types.of(node, "object") : Type.UNKNOWN;
                yield of.is(Kind.STRING, Kind.LIST) ? Type.of(Kind.FLOAT) : Type.UNKNOWN;
            }
            case "call_expression" -> node.child("function").map(this::call).orElse(Type.UNKNOWN);
            default -> Type.UNKNOWN;
        };
    }

    private Type binary(String operator, SyntaxNode first, SyntaxNode second) {
        Type left = types.of(first);
        Type right = types.of(second);
        return switch (operator) {
            case "==", "===", "!=", "!==", "<", "<=", ">", ">=", "in", "instanceof" ->
                    Type.of(Kind.BOOL);
            case "+" -> {
                if (left.is(Kind.STRING) || right.is(Kind.STRING)) {
                    yield Type.of(Kind.STRING);
                }
                yield left.isNumber() && right.isNumber() ? left : Type.UNKNOWN;
            }
            case "-", "*", "/", "%", "**" ->
                    left.isNumber() || right.isNumber() ? Type.of(Kind.FLOAT) : Type.UNKNOWN;
            case "&&", "||" -> left.isKnown() && left.equals(right) ? left : Type.UNKNOWN;
            default -> Type.UNKNOWN;
        };
    }

    private Type call(SyntaxNode function) {
        if (function.is("identifier")) {
            boolean own = scopes.resolve(function).isPresent();
            return own
                    ? Type.UNKNOWN
                    : switch (function.text()) {
                        case "Number", "parseInt", "parseFloat" -> Type.of(Kind.FLOAT);
                        case "String" -> Type.of(Kind.STRING);
                        case "Boolean", "isNaN", "isFinite" -> Type.of(Kind.BOOL);
                        case "Array" -> Type.of(Kind.LIST);
                        default -> Type.UNKNOWN;
                    };
        }
        if (!function.is("member_expression")) {
            return Type.UNKNOWN;
        }
        String method = function.child("property").map(SyntaxNode::text).orElse("");
        Optional<SyntaxNode> object = function.child("object");
        if (object.filter(o -> o.hasText("Math")).isPresent()) {
            return Type.of(Kind.FLOAT);
        }
        if (object.filter(o -> o.hasText("Object")).isPresent() && VIEWS.contains(method)) {
            return Type.of(Kind.LIST);
        }
        Type of = object.map(types::of).orElse(Type.UNKNOWN);
        Kind result =
                switch (of.kind()) {
                    case STRING ->
                            switch (method) {
                                case "toUpperCase", "toLowerCase", "trim", "slice" -> Kind.STRING;
                                case "substring", "replace", "repeat", "charAt" -> Kind.STRING;
                                case "padStart", "padEnd", "concat", "replaceAll" -> Kind.STRING;
                                case "split" -> Kind.LIST;
                                case "indexOf", "lastIndexOf", "charCodeAt" -> Kind.FLOAT;
                                case "includes", "startsWith", "endsWith" -> Kind.BOOL;
                                default -> Kind.UNKNOWN;
                            };
                    case LIST ->
                            switch (method) {
                                case "map", "filter", "slice", "concat", "reverse" -> Kind.LIST;
                                case "sort", "splice", "flat", "flatMap" -> Kind.LIST;
                                case "indexOf", "push", "findIndex", "unshift" -> Kind.FLOAT;
                                case "includes", "some", "every" -> Kind.BOOL;
                                case "join" -> Kind.STRING;
                                case "forEach" -> Kind.NULL;
                                default -> Kind.UNKNOWN;
                            };
                    default ->
                            method.equals("toString") || method.equals("toFixed")
                                    ? Kind.STRING
                                    : Kind.UNKNOWN;
                };
        return result == Kind.UNKNOWN ? Type.UNKNOWN : Type.of(result);
    }
}
