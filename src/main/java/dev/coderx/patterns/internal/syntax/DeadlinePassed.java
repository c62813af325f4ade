package dev.coderx.patterns.internal.syntax;

/** Ends the work on one file; the analyzer turns it into its typed result. */
public final class DeadlinePassed extends RuntimeException {

    /** Made without a stack trace, as it is expected and caught one level up. */
    public DeadlinePassed() {
        super("The deadline has passed", null, false, false);
    }
}
