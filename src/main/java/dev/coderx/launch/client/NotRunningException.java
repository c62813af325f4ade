package dev.coderx.launch.client;

import java.io.IOException;

/** A local platform does not run at this moment; it may be back later. */
public final class NotRunningException extends IOException {
    NotRunningException(String message) {
        super(message);
    }
}
