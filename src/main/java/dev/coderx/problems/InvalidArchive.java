package dev.coderx.problems;

/** An archive that cannot be taken in. The message says what is wrong and may be shown. */
public final class InvalidArchive extends RuntimeException {
    public InvalidArchive(String message) {
        super(message);
    }
}
