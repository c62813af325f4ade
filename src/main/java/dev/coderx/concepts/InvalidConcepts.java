package dev.coderx.concepts;

/** What was to be read as concepts is not; the message says what is wrong and where. */
public final class InvalidConcepts extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** Takes the whole message, without a stop at the end. */
    public InvalidConcepts(String message) {
        super(message);
    }
}
