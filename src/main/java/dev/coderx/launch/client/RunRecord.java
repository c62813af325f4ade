package dev.coderx.launch.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code run.json} in a data directory says of the platform that runs on it.
 *
 * @param port its HTTP port
 * @param pid its process
 */
record RunRecord(int port, long pid) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads the record, empty unless its process lives: one that was killed leaves it behind. */
    static Optional<RunRecord> living(Path data) {
        try {
            JsonNode run = JSON.readTree(Files.readAllBytes(data.resolve("run.json")));
            var read = new RunRecord(run.path("port").asInt(), run.path("pid").asLong());
            return Optional.of(read).filter(RunRecord::lives);
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    private boolean lives() {
        return port > 0 && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
