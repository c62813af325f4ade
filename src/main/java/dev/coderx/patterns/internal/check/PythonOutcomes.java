package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Analyses of what Python's special methods give back. */
final class PythonOutcomes {

    private static final NodeTypes RESULTS = NodeTypes.of("return_statement", "yield");

    private PythonOutcomes() {}

    static Map<String, Check> checks() {
        Map<String, Check> checks = new HashMap<>();
        add(checks, "bool", "__bool__");
        add(checks, "str", "__str__");
        add(checks, "repr", "__repr__");
        add(checks, "format", "__format__");
        add(checks, "bytes", "__bytes__");
        add(checks, "hash", "__hash__");
        add(checks, "index", "__index__");
        add(checks, "len", "__len__");
        add(checks, "length-hint", "__length_hint__");
        add(checks, "getnewargs", "__getnewargs__", "__getnewargs_ex__");
        return checks;
    }

    private static void add(Map<String, Check> checks, String name, String... methods) {
        List<String> names = List.of(methods);
        checks.put(
                "python-" + name + "-result",
                Check.on(
                        (node, file, report) -> result(node, file, report, names),
                        "function_definition"));
    }

    private static void result(SyntaxNode method, File file, Report report, List<String> names) {
        if (!names.contains(PythonShapes.name(method))) {
            return;
        }
        String wanted =
                switch (PythonShapes.name(method)) {
                    case "__str__", "__repr__", "__format__" -> "str";
                    case "__bool__" -> "bool";
                    case "__len__", "__length_hint__", "__hash__", "__index__" -> "int";
                    case "__bytes__" -> "bytes";
                    case "__getnewargs__" -> "tuple";
                    case "__getnewargs_ex__" -> "pair";
                    default -> "";
                };
        if (wanted.isEmpty() || PythonShapes.classOf(method).isEmpty()) {
            return;
        }
        List<SyntaxNode> results = method.findOutside(PythonShapes.INNER_SCOPES, RESULTS);
        for (SyntaxNode node : results) {
            if (node.is("yield") || node.namedChildren().isEmpty()) {
                return;
            }
        }
        for (SyntaxNode node : results) {
            if (!fits(
                    PythonShapes.bare(node.namedChildren().get(0)),
                    wanted,
                    file,
                    PythonShapes.name(method))) {
                report.mark(method.child("name").orElse(method))
                        .because(node, "this gives back another kind of value");
                return;
            }
        }
    }

    private static boolean fits(SyntaxNode value, String wanted, File file, String method) {
        String type = PythonLiterals.type(value, file);
        boolean negative =
                wanted.equals("int")
                        && method.contains("len")
                        && value.is("unary_operator")
                        && value.text().startsWith("-");
        if (negative) {
            return false;
        }
        if (wanted.equals("pair")) {
            if (!type.equals("tuple") || !value.is("tuple")) {
                return type.isEmpty();
            }
            List<SyntaxNode> parts = value.namedChildren();
            return parts.size() == 2
                    && (PythonLiterals.type(parts.get(0), file).isEmpty()
                            || PythonLiterals.type(parts.get(0), file).equals("tuple"))
                    && (PythonLiterals.type(parts.get(1), file).isEmpty()
                            || PythonLiterals.type(parts.get(1), file).equals("dict"));
        }
        return type.isEmpty()
                || type.equals(wanted)
                || (wanted.equals("int") && type.equals("bool"));
    }
}
