package dev.coderx.shared.events;

import org.jspecify.annotations.Nullable;

/** A record that is not an event of ours. */
final class UnreadableEvent extends Exception {
    UnreadableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
