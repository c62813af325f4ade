package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.Map;
import java.util.Set;

/** Analyses of names in Python. */
final class PythonNames {

    private static final Set<String> BUILTINS =
            Set.of(
                    "list",
                    "dict",
                    "str",
                    "set",
                    "tuple",
                    "int",
                    "float",
                    "max",
                    "min",
                    "sum",
                    "len",
                    "input",
                    "print",
                    "range",
                    "sorted",
                    "any",
                    "all",
                    "type",
                    "bool",
                    "abs",
                    "map",
                    "filter",
                    "zip",
                    "enumerate",
                    "reversed",
                    "round");

    private PythonNames() {}

    static Map<String, Check> checks() {
        return Map.of(
                "python-shadowed-builtin",
                Check.on(PythonNames::shadowed, "assignment", "for_statement", "parameters"));
    }

    private static void shadowed(SyntaxNode node, File file, Report report) {
        if (node.is("parameters")) {
            for (SyntaxNode parameter : node.namedChildren()) {
                SyntaxNode name = parameter.child("name").orElse(parameter);
                if (name.is("identifier") && BUILTINS.contains(name.text())) {
                    report.mark(name);
                }
            }
            return;
        }
        node.child("left")
                .filter(left -> left.is("identifier") && BUILTINS.contains(left.text()))
                .filter(_ -> !isInClass(node))
                .ifPresent(report::mark);
    }

    private static boolean isInClass(SyntaxNode node) {
        return node.ancestor("class_definition", "function_definition")
                .filter(outer -> outer.is("class_definition"))
                .isPresent();
    }
}
