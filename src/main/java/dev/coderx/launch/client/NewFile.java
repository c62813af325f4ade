package dev.coderx.launch.client;

import dev.coderx.launch.LaunchException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files that a command makes, and never writes over. */
public final class NewFile {
    private NewFile() {}

    /**
     * Writes a file that is not there yet.
     *
     * @throws LaunchException if it is there, or cannot be written
     */
    public static void write(Path file, byte[] content) {
        try {
            Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException exists) {
            throw new LaunchException(
                    "%s exists already; name another file".formatted(file), exists);
        } catch (IOException failure) {
            throw new LaunchException("%s cannot be written".formatted(file), failure);
        }
    }
}
