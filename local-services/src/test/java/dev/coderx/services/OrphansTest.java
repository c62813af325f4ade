package dev.coderx.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {
    @TempDir Path folder;
    private Process process;
    private Path pidFile;

    @BeforeEach
    void startAProcessThatNamesTheFolder() throws IOException {
        process = new ProcessBuilder("sh", "-c", "sleep 60; exit", "-D", folder.toString()).start();
        pidFile = Files.writeString(folder.resolve("some.pid"), process.pid() + "\nmore\n");
    }

    @AfterEach
    void endIt() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Test
    void endsTheProcessOfThePidFile() throws Exception {
        assertThat(Orphans.reap(pidFile, folder, "TERM")).contains(process.pid());
        assertThat(process.waitFor()).isNotZero();
    }

    @Test
    void sparesAProcessOfAnotherFolder() throws Exception {
        assertThat(Orphans.reap(pidFile, folder.resolve("other"), "TERM")).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void takesAMissingOrSpoiltPidFileForNothing() throws Exception {
        Path spoilt = Files.writeString(folder.resolve("spoilt.pid"), "no number");

        assertThat(Orphans.reap(spoilt, folder, "TERM")).isEmpty();
        assertThat(Orphans.reap(folder.resolve("missing.pid"), folder, "TERM")).isEmpty();
    }
}
