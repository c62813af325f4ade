package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Scope;
import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is often asked of Python's syntax. */
final class LearnerCode {

    /** Methods that change the object they are called on. */
    static final Set<String> MUTATORS =
            Set.of(
                    "append",
                    "extend",
                    "insert",
                    "remove",
                    "pop",
                    "clear",
                    "sort",
                    "reverse",
                    "add",
                    "discard",
                    "update",
                    "setdefault",
                    "popitem");

    private static final NodeTypes LOOPS = NodeTypes.of("for_statement", "while_statement");
    private static final String[] FUNCTIONS = {"function_definition", "class_definition", "lambda"};
    private static final String[] LOOPS_AND_FUNCTIONS = {
        "for_statement", "while_statement", "function_definition", "class_definition", "lambda"
    };
    private static final NodeTypes LITERALS =
            NodeTypes.of("integer", "float", "string", "true", "false", "none");

    private LearnerCode() {}

    /** The name of the function that is called; empty for anything else. */
    static String callee(SyntaxNode node) {
        return node.is("call")
                ? node.child("function")
                        .filter(f -> f.is("identifier"))
                        .map(SyntaxNode::text)
                        .orElse("")
                : "";
    }

    /** What is passed to a call. */
    static List<SyntaxNode> arguments(SyntaxNode call) {
        return call.child("arguments")
                .filter(a -> a.is("argument_list"))
                .map(SyntaxNode::namedChildren)
                .orElse(List.of());
    }

    /** Whether this calls the built-in function of this name with one plain value. */
    static boolean callsWithOne(SyntaxNode node, String name) {
        return callee(node).equals(name) && arguments(node).size() == 1;
    }

    /** The function around a node; null in the file itself or a class. */
    static @Nullable SyntaxNode function(SyntaxNode node) {
        return node.ancestor(FUNCTIONS).filter(f -> f.is("function_definition")).orElse(null);
    }

    /** The innermost loop around a node, in the same function; null where there is none. */
    static @Nullable SyntaxNode loop(SyntaxNode node) {
        return node.ancestor(LOOPS_AND_FUNCTIONS).filter(l -> l.is(LOOPS)).orElse(null);
    }

    /** The statement that a node belongs to: the nearest child of a block. */
    static SyntaxNode statement(SyntaxNode node) {
        SyntaxNode at = node;
        for (SyntaxNode above = at.parent(); above != null; above = at.parent()) {
            if (above.is("block", "module")) {
                return at;
            }
            at = above;
        }
        return at;
    }

    /** The statement of the same block after this one; null for the last. */
    static @Nullable SyntaxNode next(SyntaxNode statement) {
        return neighbour(statement, 1);
    }

    /** The statement of the same block before this one; null for the first. */
    static @Nullable SyntaxNode previous(SyntaxNode statement) {
        return neighbour(statement, -1);
    }

    private static @Nullable SyntaxNode neighbour(SyntaxNode statement, int step) {
        SyntaxNode above = statement.parent();
        List<SyntaxNode> all = above == null ? List.of() : above.children();
        int low = 0;
        int high = all.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).start() < statement.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int at = low + step; at >= 0 && at < all.size(); at += step) {
            SyntaxNode found = all.get(at);
            if (found != statement && found.named() && !found.isComment()) {
                return found;
            }
        }
        return null;
    }

    /** The one expression of an expression statement; null for anything else. */
    static @Nullable SyntaxNode expression(SyntaxNode statement) {
        List<SyntaxNode> inner = statement.namedChildren();
        return statement.is("expression_statement") && inner.size() == 1 ? inner.get(0) : null;
    }

    /** The plain statements of a body. */
    static List<SyntaxNode> body(SyntaxNode node) {
        return node.child("body").map(SyntaxNode::namedChildren).orElse(List.of());
    }

    /** Whether an assignment or {@code for} gives the whole value to this one name. */
    static boolean isTarget(SyntaxNode identifier) {
        SyntaxNode above = identifier.parent();
        return above != null
                && above.is("assignment", "augmented_assignment")
                && identifier.field().equals("left");
    }

    /** Whether this value is written out: a number, a text, True, None or an empty collection. */
    static boolean isLiteral(SyntaxNode node) {
        return node.is(LITERALS)
                || (node.is("unary_operator")
                        && node.child("argument").filter(a -> a.is("integer", "float")).isPresent())
                || (node.is("list", "dictionary", "tuple") && node.namedChildren().isEmpty());
    }

    /** Whether some node in here is this name, in a read or not. */
    static boolean mentions(SyntaxNode node, String name) {
        for (SyntaxNode inner : node.find("identifier")) {
            if (inner.hasText(name) && !isAttributeName(inner)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is only the name behind a dot or of a keyword argument. */
    static boolean isAttributeName(SyntaxNode identifier) {
        SyntaxNode above = identifier.parent();
        return above != null
                && ((above.is("attribute") && identifier.field().equals("attribute"))
                        || (above.is("keyword_argument") && identifier.field().equals("name")));
    }

    /** Whether a node lies below another that starts before it ends. */
    static boolean within(SyntaxNode node, SyntaxNode outer) {
        return node.start() >= outer.start() && node.end() <= outer.end();
    }

    /** The symbol of a node that is one plain name; null for others. */
    static @Nullable Symbol symbol(SyntaxNode node, File file) {
        return node.is("identifier") ? file.scopes().resolve(node).orElse(null) : null;
    }

    /** Whether it is a variable or parameter of one function, which no inner function touches. */
    static boolean isLocal(Symbol symbol) {
        return symbol.is(Symbol.Kind.VARIABLE, Symbol.Kind.PARAMETER, Symbol.Kind.LOOP_VARIABLE)
                && symbol.scope().kind() == Scope.Kind.FUNCTION
                && !symbol.isCaptured();
    }

    /** Where a name first appears with a value, or at all. */
    static SyntaxNode origin(Symbol symbol) {
        return symbol.definitions().isEmpty()
                ? symbol.uses().get(0).node()
                : symbol.definitions().get(0);
    }

    /** The definition of the function that a call surely reaches; null where it is not known. */
    static @Nullable SyntaxNode calledFunction(SyntaxNode call, File file) {
        SyntaxNode name = call.child("function").orElse(null);
        Symbol symbol = name == null ? null : symbol(name, file);
        if (symbol == null
                || symbol.kind() != Symbol.Kind.FUNCTION
                || symbol.writes().size() != 1) {
            return null;
        }
        SyntaxNode definition = origin(symbol).parent();
        boolean plain =
                definition != null
                        && definition.is("function_definition")
                        && definition.childOfType("async").isEmpty()
                        && (definition.parent() == null
                                || !definition.parent().is("decorated_definition"));
        return plain ? definition : null;
    }
}
