package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.model.Type.Kind;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Types of Python's expressions. */
final class PythonTypes implements Types.TypeRules {

    private static final Pattern IMAGINARY = Pattern.compile(".*[jJ]");
    private static final Pattern BYTES = Pattern.compile("(?s)[rR]?[bB].*");

    private static final Map<String, Type> BUILTINS =
            Map.ofEntries(
                    entry("int", Kind.INT),
                    entry("len", Kind.INT),
                    entry("ord", Kind.INT),
                    entry("hash", Kind.INT),
                    entry("id", Kind.INT),
                    entry("float", Kind.FLOAT),
                    entry("str", Kind.STRING),
                    entry("input", Kind.STRING),
                    entry("repr", Kind.STRING),
                    entry("chr", Kind.STRING),
                    entry("bin", Kind.STRING),
                    entry("hex", Kind.STRING),
                    entry("format", Kind.STRING),
                    entry("bool", Kind.BOOL),
                    entry("isinstance", Kind.BOOL),
                    entry("issubclass", Kind.BOOL),
                    entry("callable", Kind.BOOL),
                    entry("hasattr", Kind.BOOL),
                    entry("any", Kind.BOOL),
                    entry("all", Kind.BOOL),
                    entry("list", Kind.LIST),
                    entry("sorted", Kind.LIST),
                    entry("dir", Kind.LIST),
                    entry("dict", Kind.DICT),
                    entry("set", Kind.SET),
                    entry("tuple", Kind.TUPLE),
                    entry("divmod", Kind.TUPLE),
                    entry("print", Kind.NULL),
                    Map.entry("frozenset", Type.instance("frozenset")),
                    Map.entry("range", Type.instance("range")),
                    Map.entry("enumerate", Type.instance("enumerate")),
                    Map.entry("zip", Type.instance("zip")),
                    Map.entry("map", Type.instance("map")),
                    Map.entry("filter", Type.instance("filter")),
                    Map.entry("reversed", Type.instance("reversed")),
                    Map.entry("iter", Type.instance("iterator")),
                    Map.entry("open", Type.instance("file")),
                    Map.entry("object", Type.instance("object")),
                    Map.entry("complex", Type.instance("complex")),
                    Map.entry("bytes", Type.instance("bytes")),
                    Map.entry("bytearray", Type.instance("bytearray")));
    private static final Map<String, Kind> ANNOTATIONS =
            Map.ofEntries(
                    Map.entry("int", Kind.INT),
                    Map.entry("float", Kind.FLOAT),
                    Map.entry("str", Kind.STRING),
                    Map.entry("bool", Kind.BOOL),
                    Map.entry("list", Kind.LIST),
                    Map.entry("List", Kind.LIST),
                    Map.entry("dict", Kind.DICT),
                    Map.entry("Dict", Kind.DICT),
                    Map.entry("set", Kind.SET),
                    Map.entry("Set", Kind.SET),
                    Map.entry("tuple", Kind.TUPLE),
                    Map.entry("Tuple", Kind.TUPLE),
                    Map.entry("None", Kind.NULL));

    private final Types types;
    private final Scopes scopes;

    PythonTypes(Types types, Scopes scopes) {
        this.types = types;
        this.scopes = scopes;
    }

    private static Map.Entry<String, Type> entry(String name, Kind kind) {
        return Map.entry(name, Type.of(kind));
    }

    @Override
    public Type declared(SyntaxNode identifier, Symbol symbol) {
        SyntaxNode above = identifier.parent();
        if (above == null) {
            return Type.UNKNOWN;
        }
        if (above.is("for_statement", "for_in_clause") && identifier.field().equals("left")) {
            Type over = types.of(above, "right");
            if (over.isInstance("range")) {
                return Type.of(Kind.INT);
            }
            return over.is(Kind.STRING) ? over : Type.UNKNOWN;
        }
        boolean annotated =
                above.is("typed_parameter", "typed_default_parameter", "assignment")
                        && (above.is("typed_parameter")
                                || identifier.field().equals("name")
                                || identifier.field().equals("left"));
        return annotated
                ? above.child("type").map(this::annotation).orElse(Type.UNKNOWN)
                : Type.UNKNOWN;
    }

    private Type annotation(SyntaxNode type) {
        String text = type.text();
        int bracket = text.indexOf('[');
        Kind kind = ANNOTATIONS.get(bracket < 0 ? text : text.substring(0, bracket));
        if (kind != null) {
            return Type.of(kind);
        }
        List<SyntaxNode> parts = type.namedChildren();
        boolean ownClass =
                parts.size() == 1
                        && scopes.resolve(parts.get(0))
                                .filter(s -> s.kind() == Symbol.Kind.CLASS)
                                .isPresent();
        return ownClass ? Type.instance(text) : Type.UNKNOWN;
    }

    @Override
    public Type expression(SyntaxNode node, List<SyntaxNode> parts) {
        return switch (node.type()) {
            case "integer" ->
                    IMAGINARY.matcher(node.text()).matches() ? Type.UNKNOWN : Type.of(Kind.INT);
            case "float" ->
                    IMAGINARY.matcher(node.text()).matches() ? Type.UNKNOWN : Type.of(Kind.FLOAT);
            case "string", "concatenated_string" ->
                    BYTES.matcher(node.text()).matches()
                            ? Type.instance("bytes")
                            : Type.of(Kind.STRING);
            case "true", "false", "not_operator", "comparison_operator" -> Type.of(Kind.BOOL);
            case "none" -> Type.of(Kind.NULL);
            case "list", "list_comprehension" -> Type.of(Kind.LIST);
            case "dictionary", "dictionary_comprehension" -> Type.of(Kind.DICT);
            case "set", "set_comprehension" -> Type.of(Kind.SET);
            case "tuple", "expression_list" -> Type.of(Kind.TUPLE);
            case "generator_expression" -> Type.instance("generator");
            case "lambda" -> Type.of(Kind.FUNCTION);
            case "named_expression" -> types.of(node, "value");
            case "unary_operator" -> {
                Type of = types.of(node, "argument");
                yield of.isNumber() ? of : Type.UNKNOWN;
            }
            case "binary_operator" ->
                    parts.size() == 2
                            ? binary(
                                    Arithmetic.operator(node),
                                    types.of(parts.get(0)),
                                    types.of(parts.get(1)))
                            : Type.UNKNOWN;
            case "boolean_operator" ->
                    parts.size() == 2 ? types.both(parts.get(0), parts.get(1)) : Type.UNKNOWN;
            case "conditional_expression" ->
                    parts.size() == 3 ? types.both(parts.get(0), parts.get(2)) : Type.UNKNOWN;
            case "subscript" -> {
                Type of = types.of(node, "value");
                boolean slice = node.childOfType("slice").isPresent();
                boolean same = of.is(Kind.STRING) || (slice && of.is(Kind.LIST, Kind.TUPLE));
                yield same ? of : Type.UNKNOWN;
            }
            case "call" -> node.child("function").map(f -> call(node, f)).orElse(Type.UNKNOWN);
            default -> Type.UNKNOWN;
        };
    }

    private static Type binary(String operator, Type left, Type right) {
        if (left.isNumber() && right.isNumber()) {
            return switch (operator) {
                case "/" -> Type.of(Kind.FLOAT);
                case "+", "-", "*", "//", "%" -> left.equals(right) ? left : Type.of(Kind.FLOAT);
                default -> Type.UNKNOWN;
            };
        }
        boolean repeated = operator.equals("*") && right.is(Kind.INT);
        boolean joined = operator.equals("+") && left.equals(right);
        boolean filled = operator.equals("%") && left.is(Kind.STRING);
        boolean sequence = left.is(Kind.STRING, Kind.LIST, Kind.TUPLE);
        return sequence && (repeated || joined || filled) ? left : Type.UNKNOWN;
    }

    private Type call(SyntaxNode call, SyntaxNode function) {
        if (function.is("identifier")) {
            Optional<Symbol> symbol = scopes.resolve(function);
            if (symbol.isPresent()) {
                boolean made = types.of(symbol.get()).is(Kind.CLASS);
                return made ? Type.instance(function.text()) : Type.UNKNOWN;
            }
            if (function.hasText("round")) {
                boolean whole =
                        call.child("arguments")
                                .filter(list -> list.namedChildren().size() == 1)
                                .isPresent();
                return whole ? Type.of(Kind.INT) : Type.UNKNOWN;
            }
            return BUILTINS.getOrDefault(function.text(), Type.UNKNOWN);
        }
        if (!function.is("attribute")) {
            return Type.UNKNOWN;
        }
        String method = function.child("attribute").map(SyntaxNode::text).orElse("");
        return method(types.of(function, "object"), method);
    }

    private static Type method(Type of, String method) {
        Kind result =
                switch (of.kind()) {
                    case STRING ->
                            switch (method) {
                                case "upper", "lower", "strip", "lstrip", "rstrip", "replace" ->
                                        Kind.STRING;
                                case "title", "capitalize", "join", "format", "center" ->
                                        Kind.STRING;
                                case "zfill", "ljust", "rjust", "swapcase", "casefold" ->
                                        Kind.STRING;
                                case "split", "splitlines", "rsplit" -> Kind.LIST;
                                case "find", "rfind", "index", "rindex", "count" -> Kind.INT;
                                case "startswith", "endswith", "isdigit", "isalpha" -> Kind.BOOL;
                                case "isalnum", "isupper", "islower", "isspace" -> Kind.BOOL;
                                case "isnumeric", "isdecimal", "istitle" -> Kind.BOOL;
                                default -> Kind.UNKNOWN;
                            };
                    case LIST ->
                            switch (method) {
                                case "append", "extend", "insert", "remove", "sort" -> Kind.NULL;
                                case "reverse", "clear" -> Kind.NULL;
                                case "index", "count" -> Kind.INT;
                                case "copy" -> Kind.LIST;
                                default -> Kind.UNKNOWN;
                            };
                    case DICT ->
                            switch (method) {
                                case "update", "clear" -> Kind.NULL;
                                case "copy" -> Kind.DICT;
                                case "popitem" -> Kind.TUPLE;
                                default -> Kind.UNKNOWN;
                            };
                    case SET ->
                            switch (method) {
                                case "add", "discard", "remove", "update", "clear" -> Kind.NULL;
                                case "union", "intersection", "difference", "copy" -> Kind.SET;
                                case "issubset", "issuperset", "isdisjoint" -> Kind.BOOL;
                                default -> Kind.UNKNOWN;
                            };
                    default -> Kind.UNKNOWN;
                };
        return result == Kind.UNKNOWN ? Type.UNKNOWN : Type.of(result);
    }
}
