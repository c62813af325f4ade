package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.model.Type.Kind;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Types of Java's expressions. */
final class JavaTypes implements Types.TypeRules {

    private static final Pattern ARGUMENTS_OR_SPACE = Pattern.compile("<.*>|\\s");

    private static final Type INT = new Type(Kind.INT, "int");
    private static final Type DOUBLE = new Type(Kind.FLOAT, "double");
    private static final Type STRING = new Type(Kind.STRING, "String");
    private static final Type BOOLEAN = new Type(Kind.BOOL, "boolean");

    private final Types types;
    private final Scopes scopes;

    JavaTypes(Types types, Scopes scopes) {
        this.types = types;
        this.scopes = scopes;
    }

    /** The type that a type's text means. */
    static Type named(String text) {
        int arguments = text.indexOf('<');
        String name = (arguments < 0 ? text : text.substring(0, arguments)).strip();
        boolean array = text.endsWith("]");
        if (array) {
            return new Type(Kind.LIST, ARGUMENTS_OR_SPACE.matcher(text).replaceAll(""));
        }
        return switch (name) {
            case "int", "long", "short", "byte", "char" -> new Type(Kind.INT, name);
            case "double", "float" -> new Type(Kind.FLOAT, name);
            case "boolean" -> BOOLEAN;
            case "String", "java.lang.String" -> STRING;
            case "void", "var" -> Type.UNKNOWN;
            default -> Type.instance(name);
        };
    }

    @Override
    public Type declared(SyntaxNode identifier, Symbol symbol) {
        SyntaxNode above = identifier.parent();
        if (above == null || !symbol.definitions().contains(identifier)) {
            return Type.UNKNOWN;
        }
        SyntaxNode holder = above.is("variable_declarator") ? above.parent() : above;
        if (holder == null) {
            return Type.UNKNOWN;
        }
        Optional<SyntaxNode> type = holder.child("type");
        if (holder.is("instanceof_expression")) {
            type = holder.child("right");
        } else if (holder.is("type_pattern", "record_pattern_component", "spread_parameter")) {
            type = holder.namedChildren().stream().filter(n -> !n.is("modifiers")).findFirst();
        } else if (holder.is("catch_formal_parameter")) {
            type = holder.childOfType("catch_type").filter(t -> t.namedChildren().size() == 1);
        }
        String more = above.child("dimensions").map(SyntaxNode::text).orElse("");
        String spread = holder.is("spread_parameter") ? "[]" : "";
        return type.map(t -> named(t.text() + more + spread)).orElse(Type.UNKNOWN);
    }

    @Override
    public Type expression(SyntaxNode node, List<SyntaxNode> parts) {
        return switch (node.type()) {
            case "decimal_integer_literal", "hex_integer_literal", "octal_integer_literal" ->
                    endsWith(node, 'l') ? new Type(Kind.INT, "long") : INT;
            case "decimal_floating_point_literal" ->
                    endsWith(node, 'f') ? new Type(Kind.FLOAT, "float") : DOUBLE;
            case "string_literal" -> STRING;
            case "character_literal" -> new Type(Kind.INT, "char");
            case "true", "false", "instanceof_expression" -> BOOLEAN;
            case "null_literal" -> Type.of(Kind.NULL);
            case "lambda_expression", "method_reference" -> Type.of(Kind.FUNCTION);
            case "cast_expression" ->
                    node.child("type").map(t -> named(t.text())).orElse(Type.UNKNOWN);
            case "object_creation_expression" ->
                    node.child("type").map(t -> named(t.text())).orElse(Type.UNKNOWN);
            case "array_creation_expression" ->
                    node.child("type")
                            .map(t -> new Type(Kind.LIST, t.text() + dimensions(parts)))
                            .orElse(Type.UNKNOWN);
            case "array_access" -> {
                String name = types.of(node, "array").name();
                yield name.endsWith("[]")
                        ? named(name.substring(0, name.length() - 2))
                        : Type.UNKNOWN;
            }
            case "ternary_expression" ->
                    parts.size() == 3 ? types.both(parts.get(1), parts.get(2)) : Type.UNKNOWN;
            case "unary_expression" ->
                    node.childOfType("!").isPresent()
                            ? BOOLEAN
                            : promoted(types.of(node, "operand"));
            case "update_expression" -> parts.size() == 1 ? types.of(parts.get(0)) : Type.UNKNOWN;
            case "assignment_expression" -> types.of(node, "left");
            case "binary_expression" ->
                    parts.size() == 2
                            ? binary(Arithmetic.operator(node), parts.get(0), parts.get(1))
                            : Type.UNKNOWN;
            case "field_access" -> {
                boolean length = node.child("field").filter(f -> f.hasText("length")).isPresent();
                yield length && types.of(node, "object").is(Kind.LIST) ? INT : Type.UNKNOWN;
            }
            case "method_invocation" -> call(node);
            default -> Type.UNKNOWN;
        };
    }

    private static boolean endsWith(SyntaxNode literal, char letter) {
        String text = literal.text();
        return !text.isEmpty() && Character.toLowerCase(text.charAt(text.length() - 1)) == letter;
    }

    private static String dimensions(List<SyntaxNode> parts) {
        long open =
                parts.stream()
                        .filter(p -> p.is("dimensions", "dimensions_expr"))
                        .mapToLong(p ->
                                p.is("dimensions_expr")
                                        ? 1
                                        : p.text().chars().filter(c -> c == '[').count())
                        .sum();
        return "[]".repeat((int) open);
    }

    /** The type a number takes part in a calculation as. */
    private static Type promoted(Type type) {
        return type.kind() == Kind.INT && !type.name().equals("long") ? INT : type;
    }

    private Type binary(String operator, SyntaxNode first, SyntaxNode second) {
        Type left = promoted(types.of(first));
        Type right = promoted(types.of(second));
        return switch (operator) {
            case "==", "!=", "<", "<=", ">", ">=", "&&", "||" -> BOOLEAN;
            case "+", "-", "*", "/", "%" -> {
                if (operator.equals("+") && (left.is(Kind.STRING) || right.is(Kind.STRING))) {
                    yield STRING;
                }
                if (!left.isNumber() || !right.isNumber()) {
                    yield Type.UNKNOWN;
                }
                if (left.equals(right)) {
                    yield left;
                }
                boolean whole = left.is(Kind.INT) && right.is(Kind.INT);
                boolean wide = left.name().equals("double") || right.name().equals("double");
                yield whole
                        ? new Type(Kind.INT, "long")
                        : wide ? DOUBLE : new Type(Kind.FLOAT, "float");
            }
            case "<<", ">>", ">>>" -> left.is(Kind.INT) ? left : Type.UNKNOWN;
            case "&", "|", "^" -> left.equals(right) ? left : Type.UNKNOWN;
            default -> Type.UNKNOWN;
        };
    }

    private Type call(SyntaxNode call) {
        SyntaxNode name = call.child("name").orElse(call);
        Optional<Symbol> own = scopes.resolve(name);
        if (own.isPresent()) {
            SyntaxNode method = own.get().definitions().getFirst().parent();
            boolean single = own.get().definitions().size() == 1;
            return single && method != null && method.child("type_parameters").isEmpty()
                    ? method.child("type").map(t -> named(t.text())).orElse(Type.UNKNOWN)
                    : Type.UNKNOWN;
        }
        Optional<SyntaxNode> object = call.child("object");
        if (object.filter(o -> o.hasText("Math")).isPresent()) {
            return switch (name.text()) {
                case "sqrt", "pow", "random", "floor", "ceil", "sin", "cos", "tan", "log" -> DOUBLE;
                default -> Type.UNKNOWN;
            };
        }
        Type of = object.map(types::of).orElse(Type.UNKNOWN);
        return switch (name.text()) {
            case "toString" -> STRING;
            case "equals", "isEmpty", "contains", "containsKey", "hasNext" ->
                    object.isPresent() ? BOOLEAN : Type.UNKNOWN;
            case "length", "indexOf", "lastIndexOf", "compareTo" ->
                    of.is(Kind.STRING) ? INT : Type.UNKNOWN;
            case "charAt" -> of.is(Kind.STRING) ? new Type(Kind.INT, "char") : Type.UNKNOWN;
            case "substring", "trim", "strip", "toUpperCase", "toLowerCase", "replace", "concat" ->
                    of.is(Kind.STRING) ? STRING : Type.UNKNOWN;
            case "startsWith", "endsWith", "equalsIgnoreCase" ->
                    of.is(Kind.STRING) ? BOOLEAN : Type.UNKNOWN;
            case "split" -> of.is(Kind.STRING) ? new Type(Kind.LIST, "String[]") : Type.UNKNOWN;
            case "toCharArray" -> of.is(Kind.STRING) ? new Type(Kind.LIST, "char[]") : Type.UNKNOWN;
            default -> Type.UNKNOWN;
        };
    }
}
