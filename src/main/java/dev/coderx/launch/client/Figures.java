package dev.coderx.launch.client;

import dev.coderx.launch.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files with the figures of a command, for machines. */
public final class Figures {
    private Figures() {}

    /**
     * Writes a file so that a reader sees all of it or none.
     *
     * @throws LaunchException when it cannot be written
     */
    public static void write(Path file, String json) {
        Path target = file.toAbsolutePath();
        Path draft = target.resolveSibling(target.getFileName() + ".new");
        try {
            Files.writeString(draft, json);
            Files.move(
                    draft,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new LaunchException(
                    "the figures cannot be written to " + file + ": " + failure.getMessage(),
                    failure);
        }
    }
}
