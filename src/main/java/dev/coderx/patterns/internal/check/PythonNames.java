package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashMap;
import java.util.HashSet;
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
                "python-unused-variable",
                Check.on(PythonNames::unused, "function_definition"),
                "python-shadowed-builtin",
                Check.on(PythonNames::shadowed, "assignment", "for_statement", "parameters"));
    }

    private static void unused(SyntaxNode function, File file, Report report) {
        Map<String, SyntaxNode> written = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (SyntaxNode node : function.walk()) {
            if (!node.is("identifier")) {
                continue;
            }
            String name = node.text();
            SyntaxNode above = node.parent();
            boolean target = above != null && above.is("assignment") && node.field().equals("left");
            boolean ours =
                    target
                            && node.ancestor("function_definition", "class_definition", "lambda")
                                    .filter(function::equals)
                                    .isPresent();
            if (ours) {
                written.putIfAbsent(name, node);
            } else if (name.equals("locals")
                    || name.equals("exec")
                    || name.equals("eval")
                    || name.equals("vars")) {
                return;
            } else {
                used.add(name);
            }
        }
        written.forEach((name, node) -> {
            if (!used.contains(name) && !name.startsWith("_")) {
                report.mark(node);
            }
        });
    }

    private static void shadowed(SyntaxNode node, File file, Report report) {
        boolean inClass =
                node.ancestor("class_definition", "function_definition")
                        .filter(outer -> outer.is("class_definition"))
                        .isPresent();
        if (node.is("parameters")) {
            for (SyntaxNode parameter : node.namedChildren()) {
                SyntaxNode name = parameter.child("name").orElse(parameter);
                if (name.is("identifier") && BUILTINS.contains(name.text())) {
                    report.mark(name);
                }
            }
        } else if (!inClass) {
            node.child("left")
                    .filter(left -> left.is("identifier") && BUILTINS.contains(left.text()))
                    .ifPresent(report::mark);
        }
    }
}
