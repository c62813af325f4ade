package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.Map;
import java.util.Set;

/** Which built-in type a Python expression surely has, by its form alone. */
final class PythonLiterals {

    private static final Map<String, String> LITERALS =
            Map.ofEntries(
                    Map.entry("list", "list"),
                    Map.entry("list_comprehension", "list"),
                    Map.entry("dictionary", "dict"),
                    Map.entry("dictionary_comprehension", "dict"),
                    Map.entry("set", "set"),
                    Map.entry("set_comprehension", "set"),
                    Map.entry("tuple", "tuple"),
                    Map.entry("expression_list", "tuple"),
                    Map.entry("integer", "int"),
                    Map.entry("float", "float"),
                    Map.entry("true", "bool"),
                    Map.entry("false", "bool"),
                    Map.entry("not_operator", "bool"),
                    Map.entry("none", "None"),
                    Map.entry("lambda", "function"),
                    Map.entry("generator_expression", "generator"));
    private static final Set<String> MAKERS =
            Set.of(
                    "list",
                    "dict",
                    "set",
                    "tuple",
                    "str",
                    "int",
                    "float",
                    "bool",
                    "bytes",
                    "frozenset");
    private static final Map<String, String> RESULTS =
            Map.of(
                    "len",
                    "int",
                    "sorted",
                    "list",
                    "repr",
                    "str",
                    "input",
                    "str",
                    "ord",
                    "int",
                    "chr",
                    "str",
                    "isinstance",
                    "bool",
                    "hash",
                    "int",
                    "id",
                    "int",
                    "callable",
                    "bool");

    private PythonLiterals() {}

    /** The name of the type; {@code None} for nothing, empty where it is not sure. */
    static String type(SyntaxNode node, File file) {
        SyntaxNode value = PythonShapes.bare(node);
        if (value.is("concatenated_string") && !value.namedChildren().isEmpty()) {
            value = value.namedChildren().get(0);
        }
        if (value.is("string")) {
            return PythonShapes.prefix(value).contains("b") ? "bytes" : "str";
        }
        if (value.is("integer", "float")) {
            String last = value.text().toLowerCase(java.util.Locale.ROOT);
            return last.endsWith("j") && !last.startsWith("0x")
                    ? "complex"
                    : value.is("integer") ? "int" : "float";
        }
        if (value.is("unary_operator") && value.child("argument").isPresent()) {
            String of = value.child("argument").get().type();
            return of.equals("integer") ? "int" : of.equals("float") ? "float" : "";
        }
        if (value.is("call")) {
            String name = PythonShapes.callee(value);
            if (file.outline().defines(name)) {
                return "";
            }
            return MAKERS.contains(name) ? name : RESULTS.getOrDefault(name, "");
        }
        if (value.is("binary_operator") && value.childOfType("%").isPresent()) {
            return value.child("left")
                    .filter(left -> left.is("string"))
                    .map(left -> type(left, file))
                    .orElse("");
        }
        if (value.is("list_comprehension", "set", "list") || LITERALS.containsKey(value.type())) {
            return LITERALS.getOrDefault(value.type(), "");
        }
        return "";
    }
}
