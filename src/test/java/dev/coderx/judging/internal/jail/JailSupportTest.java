package dev.coderx.judging.internal.jail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JailSupportTest {

    @Test
    void namesTheCommandWhereBubblewrapIsMissing() {
        JailSupport support = JailSupport.here(with(Optional.of(Path.of("/no/bwrap"))));

        assertThat(support)
                .isEqualTo(
                        new JailSupport.Unavailable(
                                "bubblewrap is missing; install it:  sudo apt-get install bubblewrap"));
    }

    @Test
    void hasNoJailWhereTheKernelForbidsIt(@TempDir Path folder) throws Exception {
        JailSupport support =
                JailSupport.here(
                        with(
                                Optional.of(
                                        script(
                                                folder,
                                                "echo 'bwrap: No permissions to create namespace'"
                                                        + " >&2; exit 1"))));

        assertThat(support).isInstanceOf(JailSupport.Unavailable.class);
        assertThat(((JailSupport.Unavailable) support).reason())
                .contains("No permissions to create namespace", "sudo sysctl");
    }

    @Test
    void hasNoJailWhereItDoesNotHold(@TempDir Path folder) throws Exception {
        JailSupport support =
                JailSupport.here(with(Optional.of(script(folder, "HOME=/x exec /bin/sh"))));

        assertThat(((JailSupport.Unavailable) support).reason())
                .contains("does not hold", "passwd", "home");
    }

    private static JailSettings with(Optional<Path> bubblewrap) {
        return new JailSettings(2, 61_950, bubblewrap, Optional.empty(), Optional.empty());
    }

    private static Path script(Path folder, String line) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path file = Files.writeString(folder.resolve("bwrap"), "#!/bin/sh\n" + line + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
