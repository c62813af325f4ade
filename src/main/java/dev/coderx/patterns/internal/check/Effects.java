package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.Symbol;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether Python's functions do something besides giving a value back. */
final class Effects {

    private static final Set<String> PURE_MODULES =
            Set.of("math", "cmath", "re", "sys", "string", "operator", "itertools", "copy");

    private static final Set<String> PURE_METHODS =
            Set.of(
                    ("upper lower strip lstrip rstrip split rsplit splitlines replace join format"
                                    + " find rfind index rindex count startswith endswith isdigit"
                                    + " isalpha isalnum isspace isupper islower title capitalize"
                                    + " center zfill ljust rjust swapcase keys values items get"
                                    + " copy union intersection difference issubset issuperset")
                            .split(" "));

    private static final NodeTypes FUNCTIONS = NodeTypes.of("function_definition", "lambda");
    private static final NodeTypes CLASSES = NodeTypes.of("class_definition");
    private static final NodeTypes RESULTS = NodeTypes.of("return_statement", "yield");
    private static final NodeTypes MEMBERS = NodeTypes.of("attribute", "subscript");
    private static final NodeTypes CHAINED = MEMBERS.and("call", "parenthesized_expression");

    /** Calls, and whatever {@link #changesMore} looks at. */
    private static final NodeTypes DOINGS =
            NodeTypes.of(
                    "call",
                    "global_statement",
                    "nonlocal_statement",
                    "raise_statement",
                    "assert_statement",
                    "yield",
                    "await",
                    "with_statement",
                    "delete_statement",
                    "import_statement",
                    "exec_statement",
                    "assignment",
                    "augmented_assignment");

    private Effects() {}

    /** Whether some path of a function gives back a value, and no path yields one. */
    static boolean returnsValue(SyntaxNode function) {
        boolean returns = false;
        for (SyntaxNode node : function.findOutside(FUNCTIONS, RESULTS)) {
            if (node.is("yield")) {
                return false;
            }
            List<SyntaxNode> value = node.namedChildren();
            returns |= !value.isEmpty() && !value.get(0).is("none");
        }
        return returns;
    }

    /** Whether a function surely changes nothing but its own names. */
    static boolean isPure(SyntaxNode function, File file) {
        Set<SyntaxNode> seen = new HashSet<>();
        Deque<SyntaxNode> open = new ArrayDeque<>();
        open.add(function);
        while (!open.isEmpty()) {
            SyntaxNode at = open.remove();
            if (!seen.add(at)) {
                continue;
            }
            file.deadline().check();
            for (SyntaxNode node : at.findOutside(CLASSES, DOINGS)) {
                if (node.is("call")) {
                    SyntaxNode called = LearnerCode.calledFunction(node, file);
                    if (called != null) {
                        open.add(called);
                    } else if (!isPureCall(node, file)) {
                        return false;
                    }
                } else if (changesMore(node, file)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isPureCall(SyntaxNode call, File file) {
        String name = LearnerCode.callee(call);
        if (!name.isEmpty()) {
            return Builtins.isPure(name);
        }
        String method = PythonShapes.method(call);
        SyntaxNode object = PythonShapes.receiver(call).orElse(null);
        if (method.isEmpty() || object == null) {
            return false;
        }
        if (object.is("identifier") && PURE_MODULES.contains(object.text())) {
            return true;
        }
        if (!LearnerCode.MUTATORS.contains(method)) {
            return PURE_METHODS.contains(method);
        }
        return isOwn(object, file);
    }

    private static boolean changesMore(SyntaxNode node, File file) {
        return switch (node.type()) {
            case "global_statement",
                    "nonlocal_statement",
                    "raise_statement",
                    "assert_statement",
                    "yield",
                    "await",
                    "with_statement",
                    "delete_statement",
                    "import_statement",
                    "exec_statement" ->
                    true;
            case "assignment", "augmented_assignment" ->
                    node.child("left").filter(left -> !isOwnTarget(left, file)).isPresent();
            default -> false;
        };
    }

    private static boolean isOwnTarget(SyntaxNode left, File file) {
        List<SyntaxNode> members = left.find(MEMBERS);
        return members.isEmpty() || isOwn(members.getFirst(), file);
    }

    /** Whether what is changed was made in the function itself. */
    private static boolean isOwn(SyntaxNode object, File file) {
        Symbol root = root(object, file);
        return root != null && root.kind() == Symbol.Kind.VARIABLE && LearnerCode.isLocal(root);
    }

    private static @Nullable Symbol root(SyntaxNode object, File file) {
        SyntaxNode at = object;
        while (at.is(CHAINED)) {
            SyntaxNode inner = at.namedChildren().isEmpty() ? null : at.namedChildren().get(0);
            if (inner == null) {
                return null;
            }
            at = inner;
        }
        return LearnerCode.symbol(at, file);
    }
}
