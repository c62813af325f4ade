package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Which statements of a tree never let control pass to the one after them. */
final class Flow {

    /** Nodes with a body of their own, into which statements' effects do not go. */
    static final NodeTypes FUNCTIONS =
            NodeTypes.of(
                    "function_definition",
                    "lambda",
                    "function_declaration",
                    "function_expression",
                    "arrow_function",
                    "method_definition",
                    "method_declaration",
                    "constructor_declaration",
                    "lambda_expression",
                    "class_definition",
                    "class_declaration",
                    "class_body",
                    "generator_function_declaration");

    /** All that can stop: whatever {@link #decide} looks at. */
    private static final NodeTypes DECIDED =
            NodeTypes.of(
                    "return_statement",
                    "raise_statement",
                    "throw_statement",
                    "break_statement",
                    "continue_statement",
                    "yield_statement",
                    "block",
                    "statement_block",
                    "module",
                    "program",
                    "constructor_body",
                    "expression_statement",
                    "if_statement",
                    "elif_clause",
                    "else_clause",
                    "while_statement",
                    "try_statement",
                    "except_clause",
                    "finally_clause",
                    "catch_clause",
                    "with_statement",
                    "synchronized_statement",
                    "match_statement",
                    "case_clause",
                    "switch_statement",
                    "switch_expression");

    private static final String[] LOOPS = {
        "for_statement",
        "while_statement",
        "do_statement",
        "enhanced_for_statement",
        "for_in_statement",
        "switch_statement",
        "switch_expression"
    };
    private static final List<String> ALWAYS = List.of("True", "1", "(true)", "(True)", "(1)");
    private static final Set<String> EXITS =
            Set.of("exit", "quit", "sys.exit", "os._exit", "System.exit", "process.exit");

    private final Set<SyntaxNode> stops = Collections.newSetFromMap(new IdentityHashMap<>());

    private Flow() {}

    /** Works through the tree from its leaves up. */
    static Flow of(SyntaxNode root, Deadline deadline) {
        var flow = new Flow();
        for (SyntaxNode node : root.find(DECIDED).reversed()) {
            deadline.check();
            if (flow.decide(node)) {
                flow.stops.add(node);
            }
        }
        return flow;
    }

    /** Whether control never passes on from this statement or block. */
    boolean stops(SyntaxNode statement) {
        return stops.contains(statement);
    }

    /** Whether the loop's condition is the constant true. */
    static boolean isEndless(SyntaxNode loop) {
        SyntaxNode condition = loop.child("condition").orElse(null);
        return condition != null && ALWAYS.stream().anyMatch(condition::hasText);
    }

    private boolean decide(SyntaxNode node) {
        return switch (node.type()) {
            case "return_statement",
                    "raise_statement",
                    "throw_statement",
                    "break_statement",
                    "continue_statement",
                    "yield_statement" ->
                    true;
            case "block", "statement_block", "module", "program", "constructor_body" ->
                    anyStops(node.children());
            case "expression_statement" -> leaves(node);
            case "if_statement" -> ifStops(node);
            case "elif_clause" -> fieldStops(node, "consequence");
            case "else_clause" -> anyStops(node.children());
            case "while_statement" -> isEndless(node) && !hasBreak(node);
            case "try_statement" -> tryStops(node);
            case "except_clause", "finally_clause", "catch_clause" -> anyStops(node.children());
            case "with_statement", "synchronized_statement" -> fieldStops(node, "body");
            case "match_statement" -> matchStops(node);
            case "case_clause" -> fieldStops(node, "consequence");
            case "switch_statement", "switch_expression" -> switchStops(node);
            default -> false;
        };
    }

    private boolean anyStops(List<SyntaxNode> statements) {
        for (SyntaxNode statement : statements) {
            if (stops.contains(statement)) {
                return true;
            }
        }
        return false;
    }

    private boolean fieldStops(SyntaxNode node, String field) {
        return node.child(field).map(stops::contains).orElse(false);
    }

    private boolean ifStops(SyntaxNode node) {
        if (!fieldStops(node, "consequence")) {
            return false;
        }
        boolean otherwise = false;
        for (SyntaxNode child : node.children()) {
            if (child.field().equals("alternative")) {
                if (!stops.contains(child)) {
                    return false;
                }
                otherwise |= !child.type().equals("elif_clause");
            }
        }
        return otherwise;
    }

    private boolean tryStops(SyntaxNode node) {
        boolean handlers = true;
        for (SyntaxNode child : node.children()) {
            if (child.is("finally_clause") && stops.contains(child)) {
                return true;
            }
            if (child.is("except_clause", "catch_clause")) {
                handlers &= stops.contains(child);
            }
        }
        boolean body =
                fieldStops(node, "body")
                        || node.childOfType("else_clause").map(stops::contains).orElse(false);
        return body && handlers;
    }

    private boolean matchStops(SyntaxNode node) {
        boolean rest = false;
        SyntaxNode body = node.child("body").orElse(node);
        for (SyntaxNode clause : body.namedChildren()) {
            if (clause.is("case_clause")) {
                if (!stops.contains(clause)) {
                    return false;
                }
                rest |= clause.text().startsWith("case _:");
            }
        }
        return rest;
    }

    private boolean switchStops(SyntaxNode node) {
        List<SyntaxNode> groups = node.child("body").orElse(node).namedChildren();
        if (groups.isEmpty() || hasBreak(node)) {
            return false;
        }
        boolean hasDefault = false;
        for (SyntaxNode group : groups) {
            hasDefault |= group.text().startsWith("default");
            if (group.is("switch_rule") && !anyStops(group.children())) {
                return false;
            }
        }
        return hasDefault && anyStops(groups.getLast().children());
    }

    private static boolean leaves(SyntaxNode statement) {
        List<SyntaxNode> inner = statement.namedChildren();
        if (inner.isEmpty() || !inner.get(0).is("call", "call_expression", "method_invocation")) {
            return false;
        }
        String text = inner.get(0).text();
        int bracket = text.indexOf('(');
        return bracket > 0 && EXITS.contains(text.substring(0, bracket));
    }

    /** Whether a break in here leaves this loop or switch. */
    private static boolean hasBreak(SyntaxNode loop) {
        for (SyntaxNode node : loop.findOutside(FUNCTIONS, "break_statement")) {
            SyntaxNode target = node.ancestor(LOOPS).orElse(loop);
            if (target == loop || !node.namedChildren().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
