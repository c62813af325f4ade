package dev.coderx.judging.internal.jail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing stays when a jail's end comes unasked. */
class OrphansTest {
    private static final String SLEEPER =
            "import time; print('asleep', flush=True); time.sleep(90)";

    /** Jails a sleeper and waits; the test kills it. */
    static final class Keeper {
        private Keeper() {}

        public static void main(String[] arguments) throws Exception {
            var jail = ((JailSupport.Available) JailSupport.here()).jail();
            Prisoner prisoner = jail.start(sleeper(arguments[0]));
            prisoner.output().read();
            System.out.println("jailed");
            prisoner.await();
        }
    }

    @Test
    void theJailEndsWhenTheApplicationIsKilled() throws Exception {
        String mark = UUID.randomUUID().toString();
        Process keeper =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Keeper.class.getName(),
                                mark)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader said = keeper.inputReader()) {
            assertThat(said.readLine()).isEqualTo("jailed");
            assertThat(marked(mark)).hasSizeGreaterThan(1);
        } finally {
            keeper.destroyForcibly().waitFor();
        }

        assertThat(markedAfterAWhile(mark)).isEmpty();
    }

    @Test
    void theJailEndsWhenItIsClosed() throws Exception {
        String mark = UUID.randomUUID().toString();
        var jail = ((JailSupport.Available) JailSupport.here()).jail();
        try (jail) {
            Prisoner prisoner = jail.start(sleeper(mark));
            assertThat(prisoner.output().read()).isEqualTo('a');
            assertThat(marked(mark)).isNotEmpty();
        }

        assertThat(markedAfterAWhile(mark)).isEmpty();
    }

    private static JailCommand sleeper(String mark) {
        return new JailCommand(
                List.of("/usr/bin/python3", "-c", SLEEPER, mark), List.of(), Inmate.USUAL, "");
    }

    private static List<Path> markedAfterAWhile(String mark) throws Exception {
        for (int looks = 0; looks < 50 && !marked(mark).isEmpty(); looks++) {
            Thread.sleep(100);
        }
        return marked(mark);
    }

    /** Processes within a jail that have the mark in their command line. */
    private static List<Path> marked(String mark) throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes.filter(process -> isJailed(process, mark)).toList();
        }
    }

    private static boolean isJailed(Path process, String mark) {
        try {
            String line = Files.readString(process.resolve("cmdline"));
            return line.contains(mark) && !line.contains("Keeper");
        } catch (IOException e) {
            // No process, or one that has ended.
            return false;
        }
    }
}
