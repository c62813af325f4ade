package dev.coderx.judging.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.judging.internal.jail.Jail;
import dev.coderx.judging.internal.jail.JailCommand;
import dev.coderx.judging.internal.jail.Limits;
import dev.coderx.judging.internal.jail.Prisoner;
import dev.coderx.shared.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A job that is out of time but hardly ran begins again: the machine may have been busy. */
class SecondChanceTest {
    private static final String BEGIN =
            "{\"event\":\"ready\"}\n{\"event\":\"started\",\"job\":0}\n";
    private static final String STARVED = BEGIN + stopped(true);
    private static final String RAN = BEGIN + stopped(false);
    private static final String RETURNED =
            "{\"event\":\"returned\",\"job\":0,\"value\":{\"int\":\"1\"},\"after\":[],\"printed\":\"\",\"micros\":1}\n";
    private static final String DONE = "{\"event\":\"done\"}\n";

    @Test
    void aStarvedJobIsDoneAgain() throws IOException {
        assertThat(ends(1, STARVED, BEGIN + RETURNED + DONE)).containsExactly("Returned 0");
    }

    @Test
    void aJobThatRanAllItsTimeIsNot() throws IOException {
        assertThat(ends(1, RAN)).containsExactly("Stopped 0");
    }

    @Test
    void aJobHasOneSecondChance() throws IOException {
        assertThat(ends(1, STARVED, STARVED)).containsExactly("Stopped 0");
    }

    @Test
    void aRunHasTwo() throws IOException {
        String next = BEGIN + RETURNED + "{\"event\":\"started\",\"job\":1}\n" + stopped(true, 1);

        assertThat(ends(3, STARVED, next, next))
                .containsExactly("Returned 0", "Returned 1", "Stopped 2");
    }

    private static String stopped(boolean starved) {
        return stopped(starved, 0);
    }

    private static String stopped(boolean starved, int job) {
        return "{\"event\":\"stopped\",\"job\":%d,\"limit\":\"TIME\",\"line\":1,\"loopLine\":1,\"printed\":\"\",\"micros\":9,\"starved\":%b}\n"
                .formatted(job, starved);
    }

    /** What is reported of a run of jobs where the harness says this, one text a start. */
    private static List<String> ends(int jobs, String... starts) throws IOException {
        Deque<String> left = new ArrayDeque<>(List.of(starts));
        Jail jail = _ -> new Scripted(left.remove());
        List<Run.Job> all = new ArrayList<>();
        for (int i = 0; i < jobs; i++) {
            all.add(new Run.Call(List.of(), ""));
        }
        var run = new Run("", null, "f", all, Duration.ofSeconds(1), 100);
        List<String> ends = new ArrayList<>();
        new JailedRunner(Language.PYTHON, _ -> command(), jail)
                .run(
                        run,
                        report -> {
                            switch (report) {
                                case Report.Returned returned ->
                                        ends.add("Returned " + returned.job());
                                case Report.Stopped stopped -> ends.add("Stopped " + stopped.job());
                                default -> assertThat(report).isInstanceOf(Report.Started.class);
                            }
                        });
        assertThat(left).isEmpty();
        return ends;
    }

    private static JailCommand command() {
        Duration second = Duration.ofSeconds(1);
        return new JailCommand(
                List.of("harness"), List.of(), Limits.forPython(second, second, 100), "");
    }

    /** A harness that says what the test wants. */
    private record Scripted(String says) implements Prisoner {
        @Override
        public InputStream output() {
            return new ByteArrayInputStream(says.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void kill() {
            // It has ended.
        }

        @Override
        public Exit await() {
            return new Exit(Cause.ENDED, 0, "");
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
