package dev.coderx.concepts.internal.matching;

/** The model of sentences cannot be had, so nothing can be compared by its meaning. */
public final class ModelAwayException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says why. */
    public ModelAwayException(Throwable cause) {
        super("The model of sentences cannot be used: " + cause.getMessage(), cause);
    }
}
