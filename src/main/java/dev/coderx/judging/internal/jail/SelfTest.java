package dev.coderx.judging.internal.jail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs a small program in the jail and sees that it is one. */
final class SelfTest {
    private static final String KERNEL_HINT =
            "The kernel may forbid user namespaces to normal users; an administrator allows them by"
                    + "  sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0"
                    + "  or  sudo sysctl -w kernel.unprivileged_userns_clone=1"
                    + "  (in a container: run it with a seccomp profile that allows them).";

    private static final Limits LIMITS =
            new Limits(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(2),
                    64L << 20,
                    256L << 20,
                    4,
                    1 << 16,
                    1 << 20,
                    1 << 16);

    /**
     * Prints a word for each thing that should not be: files of the host, a way to write, a network
     * beside the loopback, processes of the host, a second process.
     */
    private static final String LOOK_AROUND =
            """
            [ ! -e /etc/passwd ] || echo passwd
            [ ! -e /root ] || echo root
            [ ! -e /var ] || echo var
            { true >/usr/coderx; } 2>/dev/null && echo usr
            { true >/coderx; } 2>/dev/null && echo root-folder
            { true >/tmp/coderx; } 2>/dev/null || echo no-scratch
            [ "$HOME" = /home/student ] || echo home
            while read -r name rest; do
                case "$name" in *:) [ "$name" = lo: ] || echo network ;; esac
            done </proc/net/dev
            for process in /proc/[0-9]*; do
                case "$process" in /proc/1 | /proc/2) ;; *) echo processes ;; esac
            done
            echo looked
            (echo child)
            """;

    private SelfTest() {}

    /** What is wrong; empty where the jail holds. */
    static Optional<String> fault(Jail jail) throws IOException {
        var command = new JailCommand(List.of("/bin/sh"), List.of(), LIMITS, LOOK_AROUND);
        try (Prisoner prisoner = jail.start(command)) {
            String said = new String(prisoner.output().readAllBytes(), StandardCharsets.UTF_8);
            Prisoner.Exit exit = prisoner.await();
            boolean ended = exit.cause() == Prisoner.Cause.ENDED;
            if (ended && said.equals("looked\n")) {
                return Optional.empty();
            }
            if (said.isEmpty()) {
                return Optional.of(
                        "the jail cannot be built: %s. %s"
                                .formatted(exit.errors().strip(), KERNEL_HINT));
            }
            return Optional.of(
                    "the jail does not hold: %s".formatted(said.strip().replace("\n", ", ")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted while the jail was tried");
        }
    }
}
