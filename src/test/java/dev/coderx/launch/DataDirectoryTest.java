package dev.coderx.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir Path folder;

    @Test
    void freshRemovesWhatWasKept() throws Exception {
        try (DataDirectory directory = DataDirectory.take(folder.resolve("new"))) {
            Keys.in(directory.resolve("keys"));

            directory.clear();

            assertThat(directory.resolve("keys")).doesNotExist();
            assertThat(directory.resolve(DataDirectory.MARKER)).exists();
        }
    }

    @Test
    void freshLeavesAForeignDirectoryAlone() throws Exception {
        Path foreign = Files.writeString(folder.resolve("thesis.txt"), "three years of work");

        try (DataDirectory directory = DataDirectory.take(folder)) {
            assertThatThrownBy(directory::clear)
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("was not made by coderX");
        }
        assertThat(foreign).hasContent("three years of work");
    }

    @Test
    void freshDoesNotFollowLinksOutOfTheDirectory() throws Exception {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("file"), "not ours");
        try (DataDirectory directory = DataDirectory.take(folder.resolve("data"))) {
            Files.createSymbolicLink(directory.resolve("link"), outside);

            directory.clear();

            assertThat(directory.resolve("link")).doesNotExist();
        }
        assertThat(outside.resolve("file")).hasContent("not ours");
    }

    @Test
    void canBeTakenAgainOnceItIsFreed() {
        DataDirectory.take(folder).close();

        DataDirectory.take(folder).close();
    }

    @Test
    void tellsHowMuchSpaceIsMissingOnAFullDisk() {
        assertThatThrownBy(() -> DataDirectory.requireSpace(folder, 12_000_000))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("has 12 MB left")
                .hasMessageContaining("needs 1000 MB");
    }

    @Test
    void saysWhichPathCannotBeUsed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> DataDirectory.take(file))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining(file.toString());
    }
}
