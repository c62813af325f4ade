package dev.coderx.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;

/** {@code run.json} in the data directory: where a running platform is found by other commands. */
final class RunFile {
    private static final String NAME = "run.json";

    private RunFile() {}

    static void write(DataDirectory directory, int port, Instant startedAt) {
        directory.write(
                NAME,
                "{\"port\":"
                        + port
                        + ",\"pid\":"
                        + ProcessHandle.current().pid()
                        + ",\"startedAt\":\""
                        + startedAt
                        + "\"}\n");
    }

    static void remove(DataDirectory directory) {
        try {
            Files.deleteIfExists(directory.resolve(NAME));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
