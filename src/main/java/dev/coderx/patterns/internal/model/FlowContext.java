package dev.coderx.patterns.internal.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What surrounds a statement: where jumps and exceptions go from it. */
final class FlowContext {

    /** A way to leave a statement other than to the one after it. */
    enum Jump {
        BREAK,
        CONTINUE,
        RETURN,
        RAISE
    }

    /** A jump that has to pass through a finally block first. */
    record Way(Jump jump, @Nullable String label) {}

    private sealed interface Around {}

    /** A loop, or with no {@code again} a switch or labelled block. */
    private record Target(
            @Nullable String label, Step after, @Nullable Step again, boolean plainBreaks)
            implements Around {}

    private record Try(List<Step> handlers) implements Around {}

    private record Finally(Step abrupt, Set<Way> ways) implements Around {}

    private final Deque<Around> stack = new ArrayDeque<>();

    void enterLoop(@Nullable String label, Step after, Step again) {
        stack.push(new Target(label, after, again, true));
    }

    void enterSwitch(@Nullable String label, Step after) {
        stack.push(new Target(label, after, null, true));
    }

    void enterLabel(@Nullable String label, Step after) {
        stack.push(new Target(label, after, null, false));
    }

    void enterTry(List<Step> handlers) {
        stack.push(new Try(handlers));
    }

    void enterFinally(Step abrupt) {
        stack.push(new Finally(abrupt, new LinkedHashSet<>()));
    }

    void leave() {
        stack.pop();
    }

    Set<Way> leaveFinally() {
        return stack.pop() instanceof Finally(var _, Set<Way> ways) ? ways : Set.of();
    }

    /** Notes where an exception in this step may be caught. */
    void guard(Step step) {
        for (Around around : stack) {
            if (around instanceof Try(List<Step> handlers)) {
                handlers.forEach(step::mayBeCaughtBy);
                if (!handlers.isEmpty()) {
                    return;
                }
            } else if (around instanceof Finally(Step abrupt, Set<Way> ways)) {
                step.mayBeCaughtBy(abrupt);
                ways.add(new Way(Jump.RAISE, null));
                return;
            }
        }
    }

    /** Leads from these steps to where a jump goes. */
    void jump(List<Step> from, Jump jump, @Nullable String label) {
        Iterator<Around> outwards = stack.iterator();
        while (outwards.hasNext()) {
            switch (outwards.next()) {
                case Finally(Step abrupt, Set<Way> ways) -> {
                    ways.add(new Way(jump, label));
                    lead(from, abrupt);
                    return;
                }
                case Try(List<Step> handlers) -> {
                    if (jump == Jump.RAISE && !handlers.isEmpty()) {
                        handlers.forEach(handler -> lead(from, handler));
                        return;
                    }
                }
                case Target target -> {
                    boolean meant = label == null ? target.plainBreaks : label.equals(target.label);
                    if (meant && jump == Jump.BREAK) {
                        lead(from, target.after);
                        return;
                    }
                    Step again = target.again;
                    if (meant && jump == Jump.CONTINUE && again != null) {
                        lead(from, again);
                        return;
                    }
                }
            }
        }
    }

    private static void lead(List<Step> from, Step to) {
        for (Step step : from) {
            step.leadTo(to);
        }
    }
}
