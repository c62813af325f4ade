package dev.coderx.patterns.internal.syntax;

/**
 * The text under analysis, and an account of the steps that are made in its tree. Each walk counts
 * its steps here, so that a deadline holds in all of them, whoever wrote them.
 */
final class Source {

    private static final int CHECK_EVERY = 1024;

    private final String text;
    private final Deadline deadline;
    private long steps;

    Source(String text, Deadline deadline) {
        this.text = text;
        this.deadline = deadline;
    }

    String text() {
        return text;
    }

    /** Counts one step. */
    void step() {
        if (++steps % CHECK_EVERY == 0) {
            deadline.check();
        }
    }

    long steps() {
        return steps;
    }
}
