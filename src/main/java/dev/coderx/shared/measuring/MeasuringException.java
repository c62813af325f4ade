package dev.coderx.shared.measuring;

import org.jspecify.annotations.Nullable;

/** Something cannot be measured here; the message says what and why, for whoever asked for it. */
public final class MeasuringException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says why. */
    public MeasuringException(String message) {
        super(message);
    }

    /** Says why, with the cause. */
    public MeasuringException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
