package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.model.Symbol.Use;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;

/** Which reads of a name make a difference. */
final class Reads {

    private static final NodeTypes FUNCTIONS_AND_CALLS =
            NodeTypes.of(
                    "function_definition",
                    "function_declaration",
                    "function_expression",
                    "arrow_function",
                    "method_declaration",
                    "lambda_expression",
                    "call_expression",
                    "method_invocation");

    private Reads() {}

    /**
     * Whether anything depends on the name's value. {@code x += 1} as a statement reads the old
     * value only to make the new one, a function that calls only itself is not called, and a type
     * is a use.
     */
    static boolean isUsed(Symbol symbol) {
        for (Use use : symbol.uses()) {
            if (use.reads() && !isForItself(use, symbol)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForItself(Use use, Symbol symbol) {
        SyntaxNode node = use.node();
        SyntaxNode above = node.parent();
        if (above == null) {
            return false;
        }
        if (use.writes()) {
            SyntaxNode change = above.is("member_expression") ? above.parent() : above;
            return change != null && !isLogical(change) && isStatement(change);
        }
        if (symbol.is(Symbol.Kind.FUNCTION, Symbol.Kind.CLASS, Symbol.Kind.METHOD)) {
            return symbol.definitions().stream()
                    .map(SyntaxNode::parent)
                    .anyMatch(own -> own != null && own.contains(node));
        }
        SyntaxNode at = above;
        while (at != null && !at.is("assignment_expression", "variable_declarator")) {
            if (at.is(FUNCTIONS_AND_CALLS)) {
                return false;
            }
            at = at.parent();
        }
        return at != null
                && at.is("assignment_expression")
                && isStatement(at)
                && at.child("left")
                        .filter(left -> left.is("identifier") && left.hasText(symbol.name()))
                        .isPresent();
    }

    /** Whether the old value decides what happens, as in {@code x ||= y}. */
    private static boolean isLogical(SyntaxNode assignment) {
        return assignment.childOfType("||=").isPresent()
                || assignment.childOfType("&&=").isPresent()
                || assignment.childOfType("??=").isPresent();
    }

    /** Whether nothing takes the value of an expression. */
    private static boolean isStatement(SyntaxNode expression) {
        SyntaxNode above = expression.parent();
        return above != null
                && (above.is("expression_statement")
                        || (above.is("for_statement")
                                && (expression.field().equals("update")
                                        || expression.field().equals("increment"))));
    }

    /** The identifier at which to say that a name is not used: where it last got a value. */
    static SyntaxNode lastWrite(Symbol symbol) {
        List<SyntaxNode> writes =
                symbol.uses().stream()
                        .filter(use ->
                                use.writes() && use.scope().function() == symbol.scope().function())
                        .map(Use::node)
                        .toList();
        return writes.isEmpty() ? symbol.definitions().getFirst() : writes.getLast();
    }
}
