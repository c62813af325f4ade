package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The paths through one function's body, or through the statements of a file. Exceptions count only
 * where the function itself catches them; a condition that is literally true has no other side.
 */
public final class ControlFlow {

    private final SyntaxNode function;
    final List<Step> steps = new ArrayList<>();
    final Map<SyntaxNode, List<Step>> byNode = new HashMap<>();
    final Map<SyntaxNode, Loop> loops = new HashMap<>();
    final List<Step> returns = new ArrayList<>();
    final Step entry;
    final Step end;

    /** Where the paths of a loop meet. */
    record Loop(Step head, Step after, List<Step> again) {}

    ControlFlow(SyntaxNode function) {
        this.function = function;
        this.entry = add(null);
        this.end = add(null);
    }

    /**
     * Works out the paths of a function, or of the file for its root. Empty where there is no body
     * or its statements are nested beyond all sense.
     */
    public static Optional<ControlFlow> of(SyntaxNode function, Deadline deadline) {
        return new FlowBuilder(function, deadline).build();
    }

    Step add(@Nullable SyntaxNode node) {
        var step = new Step(steps.size(), node);
        steps.add(step);
        if (node != null) {
            byNode.computeIfAbsent(node, _ -> new ArrayList<>(1)).add(step);
        }
        return step;
    }

    void findReachable() {
        Deque<Step> open = new ArrayDeque<>();
        open.push(entry);
        entry.reachable = true;
        while (!open.isEmpty()) {
            Step step = open.pop();
            for (Step next : step.next) {
                if (!next.reachable) {
                    next.reachable = true;
                    open.push(next);
                }
            }
            for (Step handler : step.caughtBy) {
                if (!handler.reachable) {
                    handler.reachable = true;
                    open.push(handler);
                }
            }
        }
    }

    public SyntaxNode function() {
        return function;
    }

    /** All steps, roughly in the order of the text. Some stand for no code. */
    public List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }

    /** The steps of a node; a {@code finally} block's have two each. */
    public List<Step> stepsOf(SyntaxNode node) {
        return Collections.unmodifiableList(byNode.getOrDefault(node, List.of()));
    }

    /** Whether some path comes to a statement. True for nodes that are no step. */
    public boolean isReachable(SyntaxNode statement) {
        List<Step> own = byNode.get(statement);
        return own == null || isAnyReachable(own);
    }

    private static boolean isAnyReachable(List<Step> steps) {
        for (Step step : steps) {
            if (step.reachable) {
                return true;
            }
        }
        return false;
    }

    /** Whether the body can be left by coming to its end, without a return. */
    public boolean endIsReachable() {
        return isAnyReachable(end.before);
    }

    /** The return statements that some path comes to. */
    public List<SyntaxNode> returns() {
        return returns.stream()
                .filter(Step::isReachable)
                .map(Step::node)
                .filter(node -> node != null)
                .distinct()
                .toList();
    }

    /** Whether a loop's body can be run a second time. True for what is no loop. */
    public boolean repeats(SyntaxNode loop) {
        Loop own = loops.get(loop);
        return own == null || isAnyReachable(own.again);
    }

    /** Whether the code after a loop can be reached from the loop. True for what is no loop. */
    public boolean isLeft(SyntaxNode loop) {
        Loop own = loops.get(loop);
        return own == null || isAnyReachable(own.after.before);
    }
}
