package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Analyses of imports, comments and brackets in Python. */
final class PythonModules {

    private static final Pattern SPECIAL_NAME = Pattern.compile("__\\w+__");

    private static final Pattern LEFT = Pattern.compile("(?i)#\\s*(todo|fixme|xxx)\\b");
    private static final Pattern FIX = Pattern.compile("(?i)#.*\\bfixme\\b");

    private static final NodeTypes IMPORTS =
            NodeTypes.of("import_statement", "import_from_statement", "future_import_statement");
    private static final NodeTypes IMPORTED = NodeTypes.of("dotted_name", "aliased_import");
    private static final NodeTypes TAKES_A_VALUE =
            NodeTypes.of(
                    "return_statement",
                    "assert_statement",
                    "delete_statement",
                    "raise_statement",
                    "yield");
    private static final NodeTypes LOOSER_THAN_NOT =
            NodeTypes.of(
                    "boolean_operator", "comparison_operator", "conditional_expression", "lambda");
    private static final NodeTypes NEEDS_BRACKETS =
            NodeTypes.of(
                    "named_expression",
                    "yield",
                    "generator_expression",
                    "await",
                    "parenthesized_expression");

    private PythonModules() {}

    static Map<String, Check> checks() {
        return Map.of(
                "python-late-import", Check.on(PythonModules::late, "module"),
                "python-imported-twice", Check.on(PythonModules::twice, "module"),
                "python-future-late", Check.on(PythonModules::future, "future_import_statement"),
                "python-import-renamed", Check.on(PythonModules::renamed, "aliased_import"),
                "python-import-part", Check.on(PythonModules::part, "aliased_import"),
                "python-work-left", Check.on((n, f, r) -> comment(n, r, LEFT), "comment"),
                "python-fix-left", Check.on((n, f, r) -> comment(n, r, FIX), "comment"),
                "python-double-brackets",
                        Check.on(
                                PythonModules::doubleBrackets,
                                "parenthesized_expression",
                                "tuple",
                                "generator_expression"),
                "python-needless-brackets",
                        Check.on(PythonModules::needlessBrackets, "parenthesized_expression"));
    }

    private static boolean isImport(SyntaxNode node) {
        return node.is(IMPORTS);
    }

    private static void late(SyntaxNode module, File file, Report report) {
        boolean code = false;
        for (SyntaxNode statement : module.namedChildren()) {
            if (isImport(statement)) {
                if (code && !statement.is("future_import_statement")) {
                    report.mark(statement);
                }
                continue;
            }
            if (code) {
                continue;
            }
            boolean dunder =
                    PythonShapes.expression(statement)
                            .child("left")
                            .filter(l -> SPECIAL_NAME.matcher(l.text()).matches())
                            .isPresent();
            boolean guard =
                    statement.is("if_statement", "try_statement", "with_statement")
                            && holdsImport(statement);
            code = !PythonShapes.isText(statement) && !dunder && !guard;
        }
    }

    private static boolean holdsImport(SyntaxNode statement) {
        return !statement.findOutside(PythonShapes.FUNCTIONS, IMPORTS).isEmpty();
    }

    private static void twice(SyntaxNode module, File file, Report report) {
        Map<String, SyntaxNode> seen = new HashMap<>();
        for (SyntaxNode node : module.find(IMPORTED)) {
            SyntaxNode statement = node.parent();
            if (statement == null || !isImport(statement) || !node.field().equals("name")) {
                continue;
            }
            if (node.ancestor("if_statement", "try_statement", "class_definition").isPresent()) {
                continue;
            }
            String from = statement.child("module_name").map(SyntaxNode::text).orElse("");
            String what = node.child("name").orElse(node).text();
            String alias = node.child("alias").map(SyntaxNode::text).orElse("");
            boolean inner = PythonShapes.function(node).isPresent();
            String key = from + ":" + what;
            SyntaxNode before = seen.get(key);
            boolean bound = from.isEmpty() && what.contains(".") && alias.isEmpty();
            if (before != null && !bound) {
                report.mark(statement).because(before, "already imported here");
            } else if (!inner) {
                seen.putIfAbsent(key, statement);
            }
        }
    }

    private static void future(SyntaxNode statement, File file, Report report) {
        SyntaxNode above = statement.parent();
        for (SyntaxNode before : above == null ? List.<SyntaxNode>of() : above.namedChildren()) {
            if (before == statement) {
                return;
            }
            if (!before.is("future_import_statement") && !PythonShapes.isText(before)) {
                report.mark(statement);
                return;
            }
        }
    }

    private static void renamed(SyntaxNode alias, File file, Report report) {
        if (alias.child("name")
                .map(SyntaxNode::text)
                .equals(alias.child("alias").map(SyntaxNode::text))) {
            report.mark(alias).edit(alias, alias.child("name").map(SyntaxNode::text).orElse(""));
        }
    }

    private static void part(SyntaxNode alias, File file, Report report) {
        SyntaxNode above = alias.parent();
        String name = alias.child("name").map(SyntaxNode::text).orElse("");
        String last = name.substring(name.lastIndexOf('.') + 1);
        boolean plain =
                above != null && above.is("import_statement") && above.namedChildren().size() == 1;
        if (plain
                && name.contains(".")
                && alias.child("alias").filter(a -> a.hasText(last)).isPresent()) {
            report.mark(alias);
        }
    }

    private static void comment(SyntaxNode comment, Report report, Pattern pattern) {
        if (pattern.matcher(comment.text()).find()) {
            report.mark(comment);
        }
    }

    private static void doubleBrackets(SyntaxNode node, File file, Report report) {
        SyntaxNode above = node.parent();
        if (above == null
                || !above.is("parenthesized_expression")
                || above.namedChildren().size() != 1) {
            return;
        }
        SyntaxNode outer = above.parent();
        boolean outermost = outer == null || !outer.is("parenthesized_expression");
        if (outermost && node.text().startsWith("(")) {
            report.mark(above);
        }
    }

    private static void needlessBrackets(SyntaxNode node, File file, Report report) {
        SyntaxNode above = node.parent();
        List<SyntaxNode> inside = node.namedChildren();
        if (above == null || inside.size() != 1) {
            return;
        }
        SyntaxNode inner = inside.get(0);
        boolean keyword =
                (above.is("if_statement", "elif_clause", "while_statement")
                                && node.field().equals("condition"))
                        || (above.is(TAKES_A_VALUE) && above.namedChildren().size() == 1)
                        || (above.is("not_operator") && !inner.is(LOOSER_THAN_NOT))
                        || (above.is("for_statement") && node.field().equals("right"))
                        || above.is("except_clause");
        boolean needed = inner.is(NEEDS_BRACKETS);
        boolean mixed =
                inner.is("boolean_operator", "conditional_expression")
                        && above.is("assert_statement");
        if (keyword && !needed && !mixed && node.text().indexOf('\n') < 0) {
            report.mark(node).edit(node, inner.text());
        }
    }
}
