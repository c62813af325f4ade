package dev.coderx.shared;

import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the ids that callers send. */
public final class Ids {
    private Ids() {}

    /** Returns the id of a text; fails with INVALID_INPUT, saying what the id should be. */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT,
                    "An id of this request is not one of ours. Use the ids coderX gave you.");
        }
    }

    /** Returns the id of a text, or null for none. */
    public static @Nullable UUID parseOptional(@Nullable String text) {
        return text == null ? null : parse(text);
    }
}
