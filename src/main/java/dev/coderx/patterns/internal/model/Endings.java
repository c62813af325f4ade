package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What makes statements go on for ever or not at all. */
public final class Endings {

    private static final Pattern NAME = Pattern.compile("\\w+");
    private static final Pattern LITERAL = Pattern.compile("[0-9].*|None|True|False");

    private static final Set<String> EXITS =
            Set.of("exit", "quit", "sys.exit", "os._exit", "System.exit", "process.exit");

    private Endings() {}

    /** Whether control never comes out of a statement that is no jump, as with an exit call. */
    static boolean neverReturns(SyntaxNode node) {
        List<SyntaxNode> inner = node.namedChildren();
        if (node.is("assert_statement")) {
            return !inner.isEmpty() && inner.get(0).is("false");
        }
        if (!node.is("expression_statement")
                || inner.isEmpty()
                || !inner.get(0).is("call", "call_expression", "method_invocation")) {
            return false;
        }
        String text = inner.get(0).text();
        int bracket = text.indexOf('(');
        return bracket > 0 && EXITS.contains(text.substring(0, bracket));
    }

    /** Whether a condition is literally true. */
    public static boolean isTrue(SyntaxNode condition) {
        SyntaxNode inner = condition;
        while (inner.is("parenthesized_expression") && inner.namedChildren().size() == 1) {
            inner = inner.namedChildren().get(0);
        }
        return inner.is("true") || inner.hasText("1");
    }

    /** Whether a case takes all that is left. */
    static boolean isCatchAll(SyntaxNode clause) {
        String pattern = clause.childOfType("case_pattern").map(SyntaxNode::text).orElse("");
        return clause.child("guard").isEmpty()
                && NAME.matcher(pattern).matches()
                && !LITERAL.matcher(pattern).matches();
    }
}
