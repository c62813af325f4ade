package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.model.FlowContext.Jump;
import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays out the steps of one function. */
final class FlowBuilder {

    private static final Set<String> FIRST_PART = Set.of("init", "initializer");

    private static final int DEEPEST = 150;
    private static final int MOST_STEPS = 20_000;

    private final Deadline deadline;
    private final ControlFlow flow;
    private final FlowContext context = new FlowContext();

    /** The steps after which the next one comes. */
    private List<Step> ends = new ArrayList<>();

    private int depth;
    private boolean tooMuch;
    private @Nullable String label;

    FlowBuilder(SyntaxNode function, Deadline deadline) {
        this.deadline = deadline;
        this.flow = new ControlFlow(function);
    }

    Optional<ControlFlow> build() {
        SyntaxNode function = flow.function();
        SyntaxNode body =
                function.is("module", "program") ? function : function.child("body").orElse(null);
        if (body == null && function.is("static_initializer", "class_static_block")) {
            body = function.namedChildren().stream().findFirst().orElse(null);
        }
        if (body == null) {
            return Optional.empty();
        }
        ends.add(flow.entry);
        if (body.is("block", "statement_block", "constructor_body", "module", "program")) {
            statements(body);
            leadTo(flow.end);
        } else {
            flow.returns.add(step(body));
        }
        if (tooMuch) {
            return Optional.empty();
        }
        flow.findReachable();
        return Optional.of(flow);
    }

    private Step step(@Nullable SyntaxNode node) {
        Step step = flow.add(node);
        if (flow.steps.size() > MOST_STEPS) {
            tooMuch = true;
        }
        leadTo(step);
        context.guard(step);
        ends = new ArrayList<>(List.of(step));
        return step;
    }

    private void leadTo(Step step) {
        for (Step end : ends) {
            end.leadTo(step);
        }
    }

    private void statements(SyntaxNode block) {
        for (SyntaxNode child : block.namedChildren()) {
            statement(child);
        }
    }

    private void field(SyntaxNode node, String name) {
        node.child(name).ifPresent(this::statement);
    }

    private @Nullable Step stepOf(SyntaxNode node, String name) {
        return node.child(name).map(this::step).orElse(null);
    }

    private void statement(SyntaxNode node) {
        deadline.check();
        if (depth > DEEPEST || tooMuch) {
            tooMuch = true;
            return;
        }
        depth++;
        compound(node);
        depth--;
    }

    private void compound(SyntaxNode node) {
        switch (node.type()) {
            case "block", "statement_block", "constructor_body" -> statements(node);
            case "if_statement" -> ifElse(node);
            case "else_clause", "finally_clause" -> statements(node);
            case "while_statement" -> loop(node, null);
            case "for_statement" -> {
                if (node.child("right").isPresent()) {
                    each(node, "right", "left");
                } else {
                    node.children().stream()
                            .filter(c -> FIRST_PART.contains(c.field()))
                            .forEach(this::statement);
                    loop(node, node.child("update").or(() -> node.child("increment")).orElse(null));
                }
            }
            case "for_in_statement" -> each(node, "right", "left");
            case "enhanced_for_statement" -> each(node, "value", "name");
            case "do_statement" -> doLoop(node);
            case "with_statement" -> {
                node.childOfType("with_clause").ifPresent(this::step);
                field(node, "body");
            }
            case "synchronized_statement" -> {
                step(node.namedChildren().isEmpty() ? null : node.namedChildren().get(0));
                field(node, "body");
            }
            case "try_statement", "try_with_resources_statement" -> tryCatch(node);
            case "match_statement" -> match(node);
            case "switch_statement", "switch_expression" -> choose(node);
            case "labeled_statement" -> labelled(node);
            case "local_variable_declaration", "lexical_declaration", "variable_declaration" -> {
                for (SyntaxNode child : node.namedChildren()) {
                    if (child.is("variable_declarator")) {
                        step(child);
                    }
                }
            }
            case "export_statement" -> {
                Optional<SyntaxNode> declared = node.child("declaration");
                declared.ifPresentOrElse(this::statement, () -> step(node));
            }
            case "return_statement" -> {
                flow.returns.add(step(node));
                jump(Jump.RETURN, node);
            }
            case "raise_statement", "throw_statement" -> {
                step(node);
                jump(Jump.RAISE, node);
            }
            case "break_statement" -> {
                step(node);
                jump(Jump.BREAK, node);
            }
            case "continue_statement" -> {
                step(node);
                jump(Jump.CONTINUE, node);
            }
            default -> {
                step(node);
                if (Endings.neverReturns(node)) {
                    jump(Jump.RAISE, node);
                }
            }
        }
    }

    private void jump(Jump jump, SyntaxNode node) {
        String to = node.namedChildren().isEmpty() ? null : node.namedChildren().get(0).text();
        boolean labelled = jump == Jump.BREAK || jump == Jump.CONTINUE;
        context.jump(ends, jump, labelled ? to : null);
        ends = new ArrayList<>();
    }

    private void ifElse(SyntaxNode node) {
        Step condition = step(node.child("condition").orElse(node));
        field(node, "consequence");
        var after = new ArrayList<>(ends);
        ends = new ArrayList<>(List.of(condition));
        for (SyntaxNode child : node.children()) {
            if (child.field().equals("alternative")) {
                if (child.is("elif_clause")) {
                    Step next = step(child.child("condition").orElse(child));
                    field(child, "consequence");
                    after.addAll(ends);
                    ends = new ArrayList<>(List.of(next));
                } else {
                    statement(child);
                }
            }
        }
        ends.addAll(after);
    }

    /**
     * A loop with a condition, which is looked at once before the first round and once after each.
     */
    private void loop(SyntaxNode node, @Nullable SyntaxNode update) {
        Optional<SyntaxNode> condition = node.child("condition").filter(c -> !c.hasText(";"));
        boolean endless =
                condition.isEmpty() ? node.is("for_statement") : Endings.isTrue(condition.get());
        Step first = step(condition.orElse(null));
        Step round = step(null);
        Step skipped = skip(first, endless);
        Step after = flow.add(null);
        Step test = flow.add(condition.orElse(null));
        Step again = update == null ? test : flow.add(update);
        context.enterLoop(takeLabel(), after, again);
        field(node, "body");
        context.leave();
        leadTo(again);
        if (again != test) {
            again.leadTo(test);
        }
        test.leadTo(round);
        ends = new ArrayList<>();
        if (!endless) {
            ends.add(test);
            ends.add(skipped);
        }
        finish(node, round, after, List.copyOf(again.before()));
    }

    /** The way past a loop without a round. */
    private Step skip(Step head, boolean endless) {
        Step skipped = flow.add(null);
        skipped.skipsLoop = true;
        if (!endless) {
            head.leadTo(skipped);
        }
        return skipped;
    }

    /** Goes on after a loop: its else clause, then what comes next. */
    private void finish(SyntaxNode node, Step head, Step after, List<Step> backs) {
        node.child("alternative").ifPresent(this::statement);
        leadTo(after);
        flow.loops.put(node, new ControlFlow.Loop(head, after, backs));
        join(after);
    }

    private void join(Step step) {
        ends = new ArrayList<>();
        if (!step.before().isEmpty()) {
            ends.add(step);
        }
    }

    private void each(SyntaxNode node, String over, String target) {
        stepOf(node, over);
        Step first = step(null);
        Step round = step(null);
        Step skipped = skip(first, false);
        Step test = flow.add(null);
        Step after = flow.add(null);
        stepOf(node, target);
        context.enterLoop(takeLabel(), after, test);
        field(node, "body");
        context.leave();
        leadTo(test);
        test.leadTo(round);
        ends = new ArrayList<>(List.of(test, skipped));
        finish(node, round, after, List.copyOf(test.before()));
    }

    private void doLoop(SyntaxNode node) {
        Step head = step(null);
        SyntaxNode condition = node.child("condition").orElse(null);
        Step test = flow.add(condition);
        Step after = flow.add(null);
        context.enterLoop(takeLabel(), after, test);
        field(node, "body");
        context.leave();
        leadTo(test);
        test.leadTo(head);
        boolean endless = condition != null && Endings.isTrue(condition);
        ends = endless ? new ArrayList<>() : new ArrayList<>(List.of(test));
        finish(node, head, after, List.copyOf(test.before()));
    }

    private @Nullable String takeLabel() {
        String taken = label;
        label = null;
        return taken;
    }

    private void labelled(SyntaxNode node) {
        List<SyntaxNode> parts = node.namedChildren();
        if (parts.size() < 2) {
            return;
        }
        SyntaxNode body = parts.getLast();
        label = parts.get(0).text();
        if (body.is(
                "while_statement",
                "for_statement",
                "do_statement",
                "for_in_statement",
                "enhanced_for_statement")) {
            statement(body);
            return;
        }
        Step after = flow.add(null);
        context.enterLabel(takeLabel(), after);
        statement(body);
        context.leave();
        leadTo(after);
        join(after);
    }

    private void match(SyntaxNode node) {
        step(node.child("subject").orElse(node));
        var after = new ArrayList<Step>();
        for (SyntaxNode clause : node.child("body").orElse(node).namedChildren()) {
            if (!clause.is("case_clause")) {
                continue;
            }
            Step test = step(clause.childOfType("case_pattern").orElse(clause));
            clause.child("guard").ifPresent(this::step);
            List<Step> missed = new ArrayList<>(List.of(test));
            field(clause, "consequence");
            after.addAll(ends);
            ends = Endings.isCatchAll(clause) ? new ArrayList<>() : missed;
        }
        ends.addAll(after);
    }

    private void choose(SyntaxNode node) {
        Step value = step(node.child("condition").or(() -> node.child("value")).orElse(node));
        Step after = flow.add(null);
        context.enterSwitch(takeLabel(), after);
        List<Step> falling = new ArrayList<>();
        List<SyntaxNode> groups = node.child("body").orElse(node).namedChildren();
        boolean caught = false;
        for (SyntaxNode group : groups) {
            caught |= group.is("switch_default");
            ends = new ArrayList<>(falling);
            ends.add(value);
            step(null);
            for (SyntaxNode child : group.namedChildren()) {
                if (child.is("switch_label")) {
                    caught |= child.childOfType("default").isPresent();
                    step(child);
                } else if (child.field().equals("value")) {
                    step(child);
                } else {
                    statement(child);
                }
            }
            if (group.is("switch_rule")) {
                leadTo(after);
                ends = new ArrayList<>();
            }
            falling = ends;
        }
        context.leave();
        ends = falling;
        if (!caught) {
            ends.add(value);
        }
        leadTo(after);
        join(after);
    }

    private void tryCatch(SyntaxNode node) {
        SyntaxNode last =
                node.childOfType("finally_clause").or(() -> node.child("finalizer")).orElse(null);
        Step abrupt = last == null ? null : flow.add(null);
        if (abrupt != null) {
            context.enterFinally(abrupt);
        }
        node.child("resources").ifPresent(this::step);
        var handlers = new ArrayList<SyntaxNode>();
        var starts = new ArrayList<Step>();
        for (SyntaxNode child : node.namedChildren()) {
            if (child.is("except_clause", "except_group_clause", "catch_clause")) {
                handlers.add(child);
                starts.add(flow.add(null));
            }
        }
        step(null);
        context.enterTry(starts);
        field(node, "body");
        context.leave();
        node.childOfType("else_clause").ifPresent(this::statement);
        var after = new ArrayList<>(ends);
        for (int i = 0; i < handlers.size(); i++) {
            ends = new ArrayList<>(List.of(starts.get(i)));
            for (SyntaxNode part : handlers.get(i).namedChildren()) {
                if (part.is("block", "statement_block")) {
                    statement(part);
                } else {
                    step(part);
                }
            }
            after.addAll(ends);
        }
        ends = after;
        if (abrupt == null || last == null) {
            return;
        }
        Set<FlowContext.Way> ways = context.leaveFinally();
        List<Step> normal = ends;
        ends = new ArrayList<>(List.of(abrupt));
        statement(last);
        for (FlowContext.Way way : ways) {
            context.jump(ends, way.jump(), way.label());
        }
        ends = normal;
        if (!normal.isEmpty()) {
            statement(last);
        }
    }
}
