package dev.coderx.services;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What the child tells its parent: one line a message on standard output. The engines' own logs go
 * to standard error.
 */
final class Progress {
    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Progress() {}

    static void say(String line) {
        OUT.println(line);
    }

    /** A message in one line, also for errors that bring several or none. */
    static String reason(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = root.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        String message = root.getMessage();
        return message == null
                ? root.getClass().getSimpleName()
                : message.replaceAll("\\s+", " ").strip();
    }
}
