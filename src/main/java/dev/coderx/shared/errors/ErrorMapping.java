package dev.coderx.shared.errors;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ValidationException;

/** The one place that decides which error of the catalogue a failure is. */
public final class ErrorMapping {
    private ErrorMapping() {}

    /** Returns the catalogue's code for a failure, looking through its causes. */
    public static ErrorCode codeOf(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof CoderxException known) {
                return known.code();
            }
            if (t instanceof UnauthorizedException || t instanceof AuthenticationFailedException) {
                return ErrorCode.UNAUTHENTICATED;
            }
            if (t instanceof ForbiddenException) {
                return ErrorCode.FORBIDDEN;
            }
            if (t instanceof ValidationException) {
                return ErrorCode.INVALID_INPUT;
            }
        }
        return Outage.is(failure) ? ErrorCode.UNAVAILABLE : ErrorCode.INTERNAL;
    }

    /** Returns what a caller may read of a failure. */
    public static String messageOf(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof CoderxException known) {
                return String.valueOf(known.getMessage());
            }
        }
        return switch (codeOf(failure)) {
            case UNAUTHENTICATED -> "You are not signed in, or your session has ended. Sign in.";
            case FORBIDDEN -> "This is not yours to see or change.";
            case INVALID_INPUT -> "The request has a value that cannot be used. Check its fields.";
            case UNAVAILABLE ->
                    "A service coderX needs did not answer. Nothing was lost: try again shortly.";
            case NOT_FOUND,
                    CODE_EMPTY,
                    CODE_TOO_LARGE,
                    LINE_TOO_LONG,
                    NESTING_TOO_DEEP,
                    CODE_NOT_TEXT,
                    LANGUAGE_UNSUPPORTED,
                    PROBLEM_UNKNOWN,
                    IDEMPOTENCY_KEY_REUSED,
                    RATE_LIMITED,
                    INPUT_TOO_LARGE,
                    RUNNING_OFF,
                    INTERNAL ->
                    "Something went wrong on our side. Your work is safe: try again shortly.";
        };
    }
}
