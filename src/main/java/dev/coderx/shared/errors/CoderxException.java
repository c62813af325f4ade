package dev.coderx.shared.errors;

/**
 * What a caller is told when a request cannot be fulfilled. The message says what was wrong, where,
 * and what to do about it; it reaches the user as it is and carries no code and no secret.
 */
public final class CoderxException extends RuntimeException {
    private final ErrorCode code;

    public CoderxException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
