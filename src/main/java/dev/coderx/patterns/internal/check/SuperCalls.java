package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a constructor calls the one of the class it extends. */
final class SuperCalls {

    private static final NodeTypes OTHER_THIS =
            NodeTypes.of(
                    "function_expression",
                    "function_declaration",
                    "method_definition",
                    "class_body");
    private static final NodeTypes OPTIONAL =
            NodeTypes.of(
                    "if_statement",
                    "ternary_expression",
                    "while_statement",
                    "for_statement",
                    "for_in_statement",
                    "switch_case",
                    "switch_default",
                    "catch_clause",
                    "try_statement",
                    "binary_expression",
                    "switch_body");
    private static final NodeTypes SEQUENCES =
            NodeTypes.of("statement_block", "switch_case", "switch_default", "sequence_expression");

    private final SyntaxNode body;
    private final Flow flow;
    private final List<SyntaxNode> calls = new ArrayList<>();

    SuperCalls(SyntaxNode constructor, Flow flow) {
        this.body = constructor.child("body").orElse(constructor);
        this.flow = flow;
        for (SyntaxNode call : constructor.findOutside(OTHER_THIS, "call_expression")) {
            if (Script.isA(Script.callee(call), "super")) {
                calls.add(call);
            }
        }
    }

    @Nullable SyntaxNode first() {
        return calls.isEmpty() ? null : calls.getFirst();
    }

    /** Whether the constructor gives back another object instead. */
    boolean replaced() {
        for (SyntaxNode statement : body.findOutside(Script.FUNCTIONS, "return_statement")) {
            if (!statement.namedChildren().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** A call after one that surely came before, or within a loop. */
    @Nullable SyntaxNode repeated() {
        for (SyntaxNode call : calls) {
            for (SyntaxNode at = call.parent(); at != null && at != body; at = at.parent()) {
                if (at.is(Script.LOOPS) && !leaves(at)) {
                    return call;
                }
            }
        }
        for (int i = 1; i < calls.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (mayFollow(calls.get(j), calls.get(i))) {
                    return calls.get(i);
                }
            }
        }
        return null;
    }

    private static boolean leaves(SyntaxNode loop) {
        return loop.child("body")
                .filter(of -> of.is("statement_block"))
                .map(SyntaxNode::namedChildren)
                .filter(list -> !list.isEmpty())
                .map(list -> list.getLast().is("break_statement", "return_statement"))
                .orElse(false);
    }

    /** Whether the second call can run after the first. */
    private boolean mayFollow(SyntaxNode first, SyntaxNode second) {
        SyntaxNode at = first;
        while (at.parent() != null && !at.parent().contains(second)) {
            at = at.parent();
            if (at.is("statement_block", "switch_case", "switch_default") && flow.stops(at)) {
                return false;
            }
        }
        SyntaxNode join = at.parent();
        boolean apart =
                join == null
                        || (join.is("if_statement", "ternary_expression")
                                && !at.field().equals("condition"))
                        || (join.is("switch_body") && ends(at))
                        || join.is("try_statement");
        return !apart;
    }

    /** Whether no path through the constructor goes past all calls. */
    boolean onEveryPath() {
        return !calls.isEmpty() ? done(body, 0) : flow.stops(body) && (replaced() || throwsOnly());
    }

    private boolean throwsOnly() {
        return body.findOutside(Script.FUNCTIONS, "return_statement").isEmpty();
    }

    /** Whether after this statement a call was surely made, or control has gone elsewhere well. */
    private boolean done(SyntaxNode node, int depth) {
        if (depth > 60) {
            return true;
        }
        if (node.is("arrow_function")) {
            return true;
        }
        if (calls.contains(node)) {
            return true;
        }
        return switch (node.type()) {
            case "statement_block", "switch_case", "switch_default" -> {
                for (SyntaxNode statement : node.namedChildren()) {
                    if (done(statement, depth + 1)) {
                        yield true;
                    }
                    if (endsBadly(statement)) {
                        yield false;
                    }
                }
                yield false;
            }
            case "throw_statement" -> {
                yield true;
            }
            case "return_statement" -> {
                yield !node.namedChildren().isEmpty();
            }
            case "if_statement" -> {
                SyntaxNode otherwise = node.child("alternative").orElse(null);
                yield holds(Script.part(node, "condition"))
                        || (otherwise != null
                                && done(node.child("consequence").orElse(node), depth + 1)
                                && otherwise.namedChildren().stream()
                                        .anyMatch(s -> done(s, depth + 1)));
            }
            case "ternary_expression" -> {
                yield holds(Script.part(node, "condition"))
                        || (holds(node.child("consequence").orElse(null))
                                && holds(node.child("alternative").orElse(null)));
            }
            case "switch_statement" -> {
                yield doneBySwitch(node, depth + 1);
            }
            case "try_statement" -> {
                SyntaxNode handler = node.child("handler").orElse(null);
                SyntaxNode last = node.child("finalizer").orElse(null);
                boolean finished =
                        last != null
                                && last.child("body").map(b -> done(b, depth + 1)).orElse(false);
                yield finished
                        || (node.child("body").map(b -> done(b, depth + 1)).orElse(false)
                                && (handler == null
                                        || handler.child("body")
                                                .map(b -> done(b, depth + 1))
                                                .orElse(false)));
            }
            case "do_statement" -> {
                yield node.child("body").map(b -> done(b, depth + 1)).orElse(false);
            }
            case "while_statement", "for_statement", "for_in_statement" -> {
                yield flow.stops(node);
            }
            default -> {
                yield holds(node);
            }
        };
    }

    private boolean doneBySwitch(SyntaxNode node, int depth) {
        List<SyntaxNode> groups = node.child("body").orElse(node).namedChildren();
        boolean open = groups.stream().noneMatch(group -> group.is("switch_default"));
        if (open) {
            return false;
        }
        for (int i = 0; i < groups.size(); i++) {
            int at = i;
            boolean found = false;
            while (at < groups.size() && !found) {
                found = done(groups.get(at), depth);
                if (found || ends(groups.get(at))) {
                    break;
                }
                at++;
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /** Whether control never goes on from this group into the next. */
    private boolean ends(SyntaxNode group) {
        return group.namedChildren().stream().anyMatch(flow::stops);
    }

    private static boolean endsBadly(SyntaxNode statement) {
        for (SyntaxNode node : statement.findOutside(Script.FUNCTIONS, "return_statement")) {
            if (node.namedChildren().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether an expression surely makes a call, whichever way it goes. */
    private boolean holds(@Nullable SyntaxNode expression) {
        if (expression == null) {
            return false;
        }
        SyntaxNode inner = expression;
        if (inner.is("expression_statement") && !inner.namedChildren().isEmpty()) {
            inner = Script.bare(inner.namedChildren().getFirst());
        }
        if (inner.is("ternary_expression") && holdsChosen(inner)) {
            return true;
        }
        for (SyntaxNode call : calls) {
            if (expression.contains(call) && !isOptional(call, expression)) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsChosen(SyntaxNode choice) {
        SyntaxNode first = choice.child("consequence").orElse(choice);
        SyntaxNode second = choice.child("alternative").orElse(choice);
        return calls.stream().anyMatch(call -> first.contains(call) && !isOptional(call, first))
                && calls.stream()
                        .anyMatch(call -> second.contains(call) && !isOptional(call, second));
    }

    private static boolean isOptional(SyntaxNode call, SyntaxNode top) {
        SyntaxNode below = call;
        while (below != top && below.parent() != null) {
            SyntaxNode at = below.parent();
            boolean skipped =
                    at.is("binary_expression")
                            && below.field().equals("right")
                            && List.of("&&", "||", "??").contains(Script.operator(at));
            boolean assigned =
                    at.is("augmented_assignment_expression")
                            && below.field().equals("right")
                            && List.of("&&=", "||=", "??=").contains(Script.operator(at));
            boolean chosen = at.is("ternary_expression") && !below.field().equals("condition");
            if (skipped || assigned || chosen || at.is("arrow_function")) {
                return true;
            }
            below = at;
        }
        return false;
    }

    /** Whether a call was surely made when control comes to this node. */
    boolean surelyBefore(SyntaxNode use) {
        SyntaxNode below = use;
        while (below != body && below.parent() != null) {
            SyntaxNode at = below.parent();
            if (at.is(SEQUENCES)) {
                for (SyntaxNode sibling : at.namedChildren()) {
                    if (sibling == below) {
                        break;
                    }
                    if (done(sibling, 0)) {
                        return true;
                    }
                }
            } else if (at.is(OPTIONAL)) {
                SyntaxNode condition =
                        Script.part(at, at.is("binary_expression") ? "left" : "condition");
                if (condition != null && !condition.contains(use) && holds(condition)) {
                    return true;
                }
            } else if (at.is("do_statement") && below.field().equals("condition")) {
                if (at.child("body").map(b -> done(b, 0)).orElse(false)) {
                    return true;
                }
            } else if (holdsEarlier(at, below)) {
                return true;
            }
            below = at;
        }
        return false;
    }

    private boolean holdsEarlier(SyntaxNode at, SyntaxNode below) {
        for (SyntaxNode child : at.namedChildren()) {
            if (child == below) {
                return false;
            }
            if (!at.is("try_statement", "arrow_function") && holds(child)) {
                return true;
            }
        }
        return false;
    }
}
