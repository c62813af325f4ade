package dev.coderx.shared.errors;

/**
 * Every error a caller can see. The catalogue is closed: a new kind of failure gets a line here.
 */
public enum ErrorCode {
    UNAUTHENTICATED(Kind.USER, 401),
    FORBIDDEN(Kind.USER, 403),
    NOT_FOUND(Kind.USER, 404),
    INVALID_INPUT(Kind.USER, 400),
    CODE_EMPTY(Kind.USER, 422),
    CODE_TOO_LARGE(Kind.USER, 413),
    LINE_TOO_LONG(Kind.USER, 422),
    NESTING_TOO_DEEP(Kind.USER, 422),
    CODE_NOT_TEXT(Kind.USER, 422),
    LANGUAGE_UNSUPPORTED(Kind.USER, 422),
    PROBLEM_UNKNOWN(Kind.USER, 422),
    IDEMPOTENCY_KEY_REUSED(Kind.USER, 409),
    RATE_LIMITED(Kind.USER, 429),
    INPUT_TOO_LARGE(Kind.USER, 413),
    /** Code is not run on this server, or not in this language. */
    RUNNING_OFF(Kind.EXTERNAL, 503),
    UNAVAILABLE(Kind.EXTERNAL, 503),
    INTERNAL(Kind.INTERNAL, 500);

    /** Who can do something about it. */
    public enum Kind {
        /** The caller, by changing the request. */
        USER,
        /** A service coderX stands on; trying again later helps. */
        EXTERNAL,
        /** Us. */
        INTERNAL
    }

    private final Kind kind;
    private final int httpStatus;

    ErrorCode(Kind kind, int httpStatus) {
        this.kind = kind;
        this.httpStatus = httpStatus;
    }

    public Kind kind() {
        return kind;
    }

    /** The HTTP status of this error in problem JSON. */
    public int httpStatus() {
        return httpStatus;
    }
}
