package dev.coderx.judging.internal.jail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coderx.judging.internal.jail.Prisoner.Cause;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BubblewrapJailTest {
    private static BubblewrapJail jail;

    @BeforeAll
    static void build() {
        JailSupport support = JailSupport.here();
        assertThat(support).isInstanceOf(JailSupport.Available.class);
        jail = ((JailSupport.Available) support).jail();
    }

    @AfterAll
    static void tearDown() {
        jail.close();
    }

    @Test
    void runsAProgramAndTellsHowItEnded() throws Exception {
        Inmate inmate = Inmate.python(jail, "import sys; print('hello'); sys.exit(7)");

        assertThat(inmate.printed()).isEqualTo("hello");
        assertThat(inmate.exit().cause()).isEqualTo(Cause.ENDED);
        assertThat(inmate.exit().code()).isEqualTo(7);
    }

    @Test
    void givesTheWholeInputAndKeepsTheEndOfTheErrors() throws Exception {
        Limits limits = Inmate.USUAL;
        Inmate inmate =
                Inmate.of(
                        jail,
                        List.of(
                                "/usr/bin/python3",
                                "-c",
                                "import sys; n = len(sys.stdin.read()); print(n);"
                                        + " sys.stderr.write('x' * 100_000 + 'last')"),
                        List.of(),
                        "ä".repeat(500_000),
                        limits);

        assertThat(inmate.printed()).isEqualTo("500000");
        assertThat(inmate.exit().errors()).hasSize(8_000).endsWith("xlast");
    }

    @Test
    void isSomebodyWithoutRightsAlone() throws Exception {
        Inmate inmate =
                Inmate.python(
                        jail,
                        """
                        import os
                        status = dict(l.rstrip().split(':', 1) for l in open('/proc/self/status'))
                        print(os.getuid(), os.getgid(), os.getgroups() in ([], [65534]))
                        print(int(status['CapEff'], 16), int(status['CapBnd'], 16),
                              status['NoNewPrivs'].strip(), status['Seccomp'].strip())
                        print([p for p in os.listdir('/proc') if p.isdigit()], os.getpid())
                        print(os.uname().nodename, sorted(os.environ), os.environ['HOME'])
                        print(os.listdir('/home/student'), os.listdir('/tmp'), os.listdir('/dev'))
                        print(sorted(os.listdir('/proc/self/fd')))
                        print(os.listdir('/proc/1'), os.access('/proc/1', os.W_OK))
                        """);

        assertThat(inmate.exit().errors()).isEmpty();
        assertThat(inmate.printed())
                .startsWith("65534 65534 True\n0 0 1 2\n['1', '2'] 2\njail ['HOME', 'LANG', 'P")
                .contains("'TZ'] /home/student\n[] [] ['fd',")
                .contains("\n['0', '1', '2', '3']");
        assertThat(inmate.printed().lines().skip(6)).containsExactly("[] False");
    }

    @Test
    void seesNothingOfTheHost() throws Exception {
        Inmate inmate =
                Inmate.python(
                        jail,
                        """
                        import os
                        print(sorted(os.listdir('/')), sorted(os.listdir('/etc')))
                        print([l.split(':')[0].strip() for l in open('/proc/net/dev')][2:])
                        """);

        assertThat(inmate.printed())
                .doesNotContain("'root'", "'var'", "'sys'", "'run'", "'boot'", "passwd", "hosts")
                .endsWith("['lo']");
    }

    @Test
    void writesNowhereButToItsScratch() throws Exception {
        Inmate inmate =
                Inmate.python(
                        jail,
                        """
                        import os
                        for folder in ['/', '/usr', '/usr/bin', '/etc', '/dev', '/home/student',
                                       '/proc', '/tmp', '/dev/shm']:
                            try:
                                open(folder + '/x', 'w').write('x')
                                print(folder)
                            except OSError:
                                pass
                        """);

        assertThat(inmate.printed()).isEqualTo("/tmp");
    }

    @Test
    void showsWhatItIsToldToReadOnly(@TempDir Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path file = Files.writeString(folder.resolve("harness"), "text");

        Inmate inmate =
                Inmate.of(
                        jail,
                        List.of(
                                "/usr/bin/python3",
                                "-c",
                                "import os, sys; print(open(sys.argv[1]).read());"
                                        + " print(os.access(sys.argv[1], os.W_OK))",
                                file.toString()),
                        List.of(file),
                        "",
                        Inmate.USUAL);

        assertThat(inmate.printed()).isEqualTo("text\nFalse");
        assertThat(file).hasContent("text");
    }

    @Test
    void passesArgumentsAsTheyAre() throws Exception {
        String odd = "$(touch /tmp/x) `id` \"; exit 3 #' \\";

        Inmate inmate =
                Inmate.of(jail, List.of("/usr/bin/printf", "%s", odd), List.of(), "", Inmate.USUAL);

        assertThat(inmate.printed()).isEqualTo(odd);
    }

    @Test
    void saysThatAMissingProgramIsOurs() {
        assertThatThrownBy(() ->
                        Inmate.of(jail, List.of("/usr/bin/nope"), List.of(), "", Inmate.USUAL))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/usr/bin/nope");
    }

    @Test
    void saysThatAJailThatCannotBeBuiltIsOurs() throws Exception {
        Inmate inmate =
                Inmate.of(
                        jail,
                        List.of("/usr/bin/true"),
                        List.of(Path.of("/no/such/folder")),
                        "",
                        Inmate.USUAL);

        assertThat(inmate.exit().cause()).isEqualTo(Cause.JAIL_FAILED);
        assertThat(inmate.exit().errors()).contains("/no/such/folder");
    }

    @Test
    void doesNotTakeAProgramsWordForAFailedJail() throws Exception {
        Inmate inmate =
                Inmate.python(
                        jail,
                        """
                        import os, sys
                        sys.stderr.write("bwrap: Can't find source path /x\\n")
                        sys.stderr.flush()
                        os._exit(1)
                        """);

        assertThat(inmate.exit().cause()).isEqualTo(Cause.ENDED);
    }

    @Test
    void keepsProgramsInJailAtOnceApart() throws Exception {
        List<Prisoner> inmates = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            inmates.add(
                    jail.start(
                            new JailCommand(
                                    List.of("/usr/bin/python3", "-I", "-S", "-"),
                                    List.of(),
                                    Inmate.USUAL,
                                    "open('/tmp/mine', 'x').write('x'); print('alone')")));
        }
        for (Prisoner inmate : inmates) {
            assertThat(inmate.output().readAllBytes()).asString().isEqualTo("alone\n");
            assertThat(inmate.await().code()).isZero();
        }
    }

    @Test
    void endsAtOnceWhenKilled() throws Exception {
        try (Prisoner prisoner =
                jail.start(
                        new JailCommand(
                                List.of("/usr/bin/sleep", "60"), List.of(), Inmate.USUAL, ""))) {
            long begun = System.nanoTime();
            prisoner.kill();
            prisoner.kill();

            assertThat(prisoner.await().cause()).isEqualTo(Cause.KILLED);
            InputStream output = prisoner.output();
            assertThat(output.readAllBytes()).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void outlivesAnybodyWhoCleansUpTemporaryFiles() throws Exception {
        Files.delete(jail.folder().resolve("filter"));
        Files.deleteIfExists(jail.folder());

        assertThat(Inmate.python(jail, "print('here')").printed()).isEqualTo("here");
    }

    @Test
    void waitsForAPlace() throws Exception {
        var settings = JailSettings.USUAL;
        var support =
                JailSupport.here(
                        new JailSettings(
                                1,
                                settings.firstUser() + 900,
                                settings.bubblewrap(),
                                settings.setpriv(),
                                settings.prlimit()));
        try (BubblewrapJail narrow = ((JailSupport.Available) support).jail()) {
            var sleeper =
                    new JailCommand(List.of("/usr/bin/sleep", "0.5"), List.of(), Inmate.USUAL, "");
            long begun = System.nanoTime();
            Prisoner first = narrow.start(sleeper);
            Prisoner second = narrow.start(sleeper);
            first.await();
            second.await();
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isGreaterThan(Duration.ofSeconds(1));
        }
    }
}
