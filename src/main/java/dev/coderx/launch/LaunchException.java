package dev.coderx.launch;

/**
 * Something that keeps a command from doing its work and that its user can change. The message says
 * what is in the way and what to do.
 */
public final class LaunchException extends RuntimeException {

    /** Takes the whole message, in sentences without a stop at the end. */
    public LaunchException(String message) {
        super(message);
    }

    /** As above, with the error that led to it. */
    public LaunchException(String message, Throwable cause) {
        super(message, cause);
    }
}
