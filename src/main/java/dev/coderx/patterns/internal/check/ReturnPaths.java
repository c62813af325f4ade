package dev.coderx.patterns.internal.check;

import dev.coderx.patterns.internal.model.ControlFlow;
import dev.coderx.patterns.internal.model.Step;
import dev.coderx.patterns.internal.syntax.NodeTypes;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Analyses of where the paths through a function lead. */
final class ReturnPaths {

    private static final String[] FUNCTIONS = {
        "function_definition",
        "function_declaration",
        "function_expression",
        "arrow_function",
        "method_definition",
        "method_declaration",
        "constructor_declaration",
        "lambda_expression",
        "generator_function",
        "generator_function_declaration",
        "static_initializer",
        "class_static_block",
        "module",
        "program"
    };
    private static final String[] LOOPS = {
        "while_statement",
        "for_statement",
        "for_in_statement",
        "enhanced_for_statement",
        "do_statement"
    };
    private static final NodeTypes BLOCKS =
            NodeTypes.of(
                    "block",
                    "statement_block",
                    "module",
                    "program",
                    "constructor_body",
                    "switch_case",
                    "switch_default",
                    "switch_block_statement_group");
    private static final NodeTypes NEVER_RUN =
            NodeTypes.of(
                    "function_declaration",
                    "generator_function_declaration",
                    "empty_statement",
                    "interface_declaration",
                    "type_alias_declaration");
    private static final NodeTypes WITHOUT_RESULT =
            NodeTypes.of(
                    "module",
                    "program",
                    "static_initializer",
                    "class_static_block",
                    "method_declaration",
                    "constructor_declaration");
    private static final NodeTypes YIELDS = NodeTypes.of("yield", "yield_expression");
    private static final NodeTypes ELSE_PLACES =
            NodeTypes.of("block", "statement_block", "program", "switch_case", "switch_default");

    private ReturnPaths() {}

    static Map<String, Check> checks() {
        return Map.of(
                "unreachable-step", Check.on(ReturnPaths::unreachable, FUNCTIONS),
                "inconsistent-return", Check.on(ReturnPaths::inconsistent, FUNCTIONS),
                "single-round-loop", Check.on(ReturnPaths::singleRound, LOOPS),
                "else-after-leaving", Check.on(ReturnPaths::elseAfter, "if_statement"));
    }

    private static void unreachable(SyntaxNode function, File file, Report report) {
        Optional<ControlFlow> flow = file.controlFlow(function);
        if (flow.isEmpty()) {
            return;
        }
        int last = -1;
        var open = new ArrayList<Step>();
        for (Step step : flow.get().steps()) {
            SyntaxNode node = step.node();
            if (node != null && !flow.get().isReachable(node)) {
                open.add(step);
            }
        }
        open.sort((a, b) -> Integer.compare(startOf(a), startOf(b)));
        SyntaxNode block = null;
        for (Step step : open) {
            SyntaxNode statement = statementOf(step.node());
            if (statement == null || statement.start() < last || isHarmless(statement)) {
                continue;
            }
            SyntaxNode around = statement.parent();
            if (around != null && around != block) {
                report.mark(statement);
                block = around;
                last = around.end();
            }
        }
    }

    private static int startOf(Step step) {
        SyntaxNode node = step.node();
        return node == null ? 0 : node.start();
    }

    /** The statement that a step belongs to. */
    private static @Nullable SyntaxNode statementOf(@Nullable SyntaxNode node) {
        SyntaxNode at = node;
        while (at != null) {
            SyntaxNode above = at.parent();
            if (above == null || above.is(BLOCKS)) {
                return at;
            }
            at = above;
        }
        return null;
    }

    /** Whether it does not matter, or is the custom, that a statement is never reached. */
    private static boolean isHarmless(SyntaxNode statement) {
        List<SyntaxNode> inner = statement.namedChildren();
        boolean text =
                statement.is("expression_statement")
                        && inner.size() == 1
                        && inner.get(0).is("string", "yield", "ellipsis");
        boolean hoisted = statement.is(NEVER_RUN);
        boolean bare =
                statement.is("variable_declaration")
                        && inner.stream().allMatch(d -> d.child("value").isEmpty());
        SyntaxNode above = statement.parent();
        boolean lastBreak =
                statement.is("break_statement")
                        && above != null
                        && above.is(
                                "switch_case", "switch_default", "switch_block_statement_group");
        return text || hoisted || bare || lastBreak;
    }

    private static void inconsistent(SyntaxNode function, File file, Report report) {
        if (function.is(WITHOUT_RESULT)) {
            return;
        }
        Optional<ControlFlow> flow = file.controlFlow(function);
        if (flow.isEmpty()) {
            return;
        }
        SyntaxNode bare = null;
        boolean valued = false;
        for (SyntaxNode statement : flow.get().returns()) {
            if (!statement.is("return_statement")) {
                return;
            }
            if (statement.namedChildren().isEmpty()) {
                bare = statement;
            } else {
                valued = true;
            }
        }
        if (valued
                && (bare != null || (flow.get().endIsReachable() && !isConstructor(function)))
                && function.findOutside(Flow.FUNCTIONS, YIELDS).isEmpty()) {
            SyntaxNode place = function.child("name").orElse(bare == null ? function : bare);
            report.mark(function.is("function_definition") ? place : placeInScript(function, bare));
        }
    }

    /** By the custom of capital letters; what it ends without is the new object. */
    private static boolean isConstructor(SyntaxNode function) {
        return function.is("function_declaration", "function_expression")
                && function.child("name")
                        .filter(name -> Character.isUpperCase(name.text().charAt(0)))
                        .isPresent();
    }

    private static SyntaxNode placeInScript(SyntaxNode function, @Nullable SyntaxNode bare) {
        return bare != null ? bare : function.child("name").orElse(function);
    }

    private static void singleRound(SyntaxNode loop, File file, Report report) {
        SyntaxNode function = loop.ancestor(FUNCTIONS).orElse(null);
        if (function == null) {
            return;
        }
        Optional<ControlFlow> flow = file.controlFlow(function);
        List<SyntaxNode> body = loop.child("body").map(SyntaxNode::namedChildren).orElse(List.of());
        boolean plain =
                loop.is("for_statement")
                        && loop.child("right").isPresent()
                        && !body.isEmpty()
                        && body.getLast().is("return_statement");
        if (!plain
                && flow.isPresent()
                && !flow.get().repeats(loop)
                && isEntered(loop, flow.get())) {
            report.mark(loop);
        }
    }

    /** Whether the program comes to the loop at all. */
    private static boolean isEntered(SyntaxNode loop, ControlFlow flow) {
        for (SyntaxNode node : loop.walk()) {
            List<Step> steps = flow.stepsOf(node);
            if (!steps.isEmpty()) {
                return steps.stream().anyMatch(Step::isReachable);
            }
        }
        return false;
    }

    private static void elseAfter(SyntaxNode statement, File file, Report report) {
        SyntaxNode above = statement.parent();
        if (above == null || !above.is(ELSE_PLACES)) {
            return;
        }
        SyntaxNode at = statement;
        while (at != null && at.child("consequence").filter(ReturnPaths::returns).isPresent()) {
            SyntaxNode rest = at.child("alternative").orElse(null);
            List<SyntaxNode> inner = rest == null ? List.of() : rest.namedChildren();
            if (rest == null || inner.isEmpty()) {
                return;
            }
            at = inner.get(0).is("if_statement") ? inner.get(0) : null;
            if (at == null) {
                report.mark(inner.get(0));
            }
        }
    }

    /** Whether a branch ends with a return on all of its own paths. */
    private static boolean returns(SyntaxNode branch) {
        if (branch.is("return_statement")) {
            return true;
        }
        List<SyntaxNode> inner = branch.namedChildren();
        if (inner.isEmpty() || !branch.is("statement_block", "else_clause")) {
            return false;
        }
        SyntaxNode last = inner.getLast();
        if (last.is("return_statement")) {
            return true;
        }
        boolean both =
                last.is("if_statement")
                        && last.child("consequence").filter(ReturnPaths::endsPlainly).isPresent()
                        && last.child("alternative").filter(ReturnPaths::endsPlainly).isPresent();
        return both;
    }

    private static boolean endsPlainly(SyntaxNode branch) {
        List<SyntaxNode> inner = branch.namedChildren();
        SyntaxNode last =
                branch.is("return_statement") || inner.isEmpty() ? branch : inner.getLast();
        if (last.is("statement_block") && !last.namedChildren().isEmpty()) {
            last = last.namedChildren().getLast();
        }
        return last.is("return_statement");
    }
}
