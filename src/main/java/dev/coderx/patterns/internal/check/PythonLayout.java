package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Analyses of how Python statements stand on their lines. */
final class PythonLayout {

    private static final NodeTypes HOLDS_VALUES =
            NodeTypes.of(
                    "list",
                    "tuple",
                    "set",
                    "argument_list",
                    "parenthesized_expression",
                    "return_statement",
                    "assignment",
                    "expression_statement");

    private PythonLayout() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry("python-body-on-line", Check.on(PythonLayout::bodyOnLine, "block")),
                Map.entry(
                        "python-two-on-line", Check.on(PythonLayout::twoOnLine, "block", "module")),
                Map.entry(
                        "python-end-semicolon",
                        Check.on(PythonLayout::semicolon, "block", "module")),
                Map.entry(
                        "python-adjacent-texts",
                        Check.on(PythonLayout::adjacent, "concatenated_string")));
    }

    private static void bodyOnLine(SyntaxNode block, File file, Report report) {
        SyntaxNode above = block.parent();
        List<SyntaxNode> statements = block.namedChildren();
        if (above == null || statements.isEmpty()) {
            return;
        }
        Optional<SyntaxNode> colon = above.childOfType(":");
        boolean dots =
                above.is("function_definition", "class_definition")
                        && PythonShapes.expression(statements.get(0)).is("ellipsis");
        if (colon.isPresent()
                && !dots
                && PythonStatements.sameLine(file, colon.get().end(), statements.get(0).start())) {
            report.mark(statements.get(0));
        }
    }

    private static void twoOnLine(SyntaxNode block, File file, Report report) {
        List<SyntaxNode> statements = block.namedChildren();
        for (int i = 1; i < statements.size(); i++) {
            if (PythonStatements.sameLine(
                    file, statements.get(i - 1).end(), statements.get(i).start())) {
                report.mark(statements.get(i));
            }
        }
    }

    private static void semicolon(SyntaxNode block, File file, Report report) {
        String source = file.tree().source();
        for (SyntaxNode child : block.children()) {
            if (child.is(";")) {
                int end = source.indexOf('\n', child.end());
                String rest = source.substring(child.end(), end < 0 ? source.length() : end);
                if (rest.isBlank()) {
                    report.mark(child);
                }
            }
        }
    }

    private static void adjacent(SyntaxNode texts, File file, Report report) {
        SyntaxNode above = texts.parent();
        boolean listed = above != null && above.is(HOLDS_VALUES);
        List<SyntaxNode> parts = texts.namedChildren();
        for (int i = 1; listed && i < parts.size(); i++) {
            SyntaxNode a = parts.get(i - 1);
            SyntaxNode b = parts.get(i);
            boolean alike =
                    PythonShapes.prefix(a).equals(PythonShapes.prefix(b))
                            && !PythonShapes.prefix(a).contains("b")
                            && a.text().charAt(a.text().length() - 1)
                                    == b.text().charAt(b.text().length() - 1);
            if (alike
                    && PythonStatements.sameLine(file, a.end(), b.start())
                    && PythonStatements.sameLine(file, texts.start(), a.end())) {
                report.mark(texts);
                return;
            }
        }
    }
}
