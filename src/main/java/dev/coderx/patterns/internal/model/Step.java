package dev.coderx.patterns.internal.model;

import dev.coderx.patterns.internal.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a function's run: a simple statement, or the head of one with a body. */
public final class Step {

    private final int number;
    private final @Nullable SyntaxNode node;
    final List<Step> next = new ArrayList<>(2);
    final List<Step> before = new ArrayList<>(2);
    final List<Step> caughtBy = new ArrayList<>(0);
    boolean reachable;
    boolean skipsLoop;

    Step(int number, @Nullable SyntaxNode node) {
        this.number = number;
        this.node = node;
    }

    void leadTo(Step step) {
        if (!next.contains(step)) {
            next.add(step);
            step.before.add(this);
        }
    }

    void mayBeCaughtBy(Step handler) {
        if (!caughtBy.contains(handler)) {
            caughtBy.add(handler);
        }
    }

    int number() {
        return number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    /** The statement, declarator, condition or target it runs; null where two paths only meet. */
    public @Nullable SyntaxNode node() {
        return node;
    }

    /** The steps that may follow. */
    public List<Step> next() {
        return Collections.unmodifiableList(next);
    }

    /** The steps it may follow. */
    public List<Step> before() {
        return Collections.unmodifiableList(before);
    }

    /** The beginnings of the handlers to which an exception in this step may go. */
    public List<Step> caughtBy() {
        return Collections.unmodifiableList(caughtBy);
    }

    /** Whether it is the way past a loop whose body is not run once. */
    public boolean skipsLoop() {
        return skipsLoop;
    }

    /** Whether some path leads from the function's beginning to here. */
    public boolean isReachable() {
        return reachable;
    }
}
