package dev.coderx.judging.internal.run.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.coderx.judging.internal.jail.JailSettings;
import dev.coderx.judging.internal.jail.JailSupport;
import dev.coderx.judging.internal.run.Report;
import dev.coderx.judging.internal.run.Run;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In the real jail; where there is none, nothing can be shown. */
class JavaRunnerTest {
    private static final String WEEKS =
            """
            import java.util.*;
            class Solution {
                static int weeks(int start, int weekly) {
                    int weeks = 0;
                    List<Integer> seen = new ArrayList<>();
                    for (int money = start; money < 1000; money += weekly) {
                        weeks++;
                        seen.add(money);
                    }
                    System.out.println("weeks: " + seen.stream().mapToInt(x -> x).max().orElse(0));
                    return weeks;
                }
            }
            """;

    private static JavaRunner runner;

    @BeforeAll
    static void start() throws IOException {
        JailSupport support = JailSupport.here(JailSettings.USUAL);
        assumeThat(support).isInstanceOf(JailSupport.Available.class);
        runner = JavaRunner.in(((JailSupport.Available) support).jail());
    }

    @Test
    void runsASuiteOfTwentyAgainAndAgain() throws IOException {
        double[] millis = new double[30];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            List<Report> reports = reports(run(WEEKS, "weeks", 20));
            millis[i] = (System.nanoTime() - start) / 1e6;
            assertThat(reports).filteredOn(Report.Returned.class::isInstance).hasSize(20);
        }
        Arrays.sort(millis, 10, millis.length);
        System.out.printf(
                "Java, 20 calls in the jail: p50 %.0f ms, p95 %.0f ms%n",
                millis[20], millis[millis.length - 2]);
    }

    @Test
    void stopsAnEndlessLoopWithinTwoSeconds() throws IOException {
        String endless =
                """
                class Solution {
                    static int spin(int a, int b) {
                        int i = 0;
                        while (i >= 0) {
                            i = (i + 1) % 1000;
                        }
                        return i;
                    }
                }
                """;
        reports(run(WEEKS, "weeks", 1));
        long start = System.nanoTime();

        List<Report> reports = reports(run(endless, "spin", 3));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(reports.getLast())
                .isInstanceOfSatisfying(
                        Report.Stopped.class,
                        stopped -> {
                            assertThat(stopped.limit()).isEqualTo(Report.Limit.TIME);
                            assertThat(stopped.loopLine()).isEqualTo(4);
                        });
    }

    @Test
    void stopsWhatFillsTheMemory() throws IOException {
        String greedy =
                """
                class Solution {
                    static int fill(int a, int b) {
                        var all = new java.util.ArrayList<long[]>();
                        while (true) {
                            all.add(new long[10_000]);
                        }
                    }
                }
                """;

        assertThat(reports(run(greedy, "fill", 2)).getLast())
                .isInstanceOfSatisfying(
                        Report.Stopped.class,
                        stopped -> assertThat(stopped.limit()).isEqualTo(Report.Limit.MEMORY));
    }

    @Test
    void runsTheRestOfTheProgramsWhereOneEndsItself() throws IOException {
        String program =
                """
                class Main {
                    public static void main(String[] args) {
                        System.out.println("done");
                        System.exit(0);
                    }
                }
                """;
        var run =
                new Run(
                        program,
                        null,
                        "",
                        Stream.of("a", "b").<Run.Job>map(Run.Program::new).toList(),
                        Duration.ofSeconds(1),
                        10_000);

        assertThat(reports(run))
                .filteredOn(Report.Returned.class::isInstance)
                .extracting(r -> ((Report.Returned) r).printed())
                .containsExactly("done\n", "done\n");
    }

    @Test
    void saysWhyASourceDoesNotCompile() throws IOException {
        List<Report> reports = reports(run("class A { int f( { } }", "f", 1));

        assertThat(reports).singleElement().isInstanceOf(Report.Broken.class);
    }

    private static Run run(String source, String function, int calls) {
        return new Run(
                source,
                null,
                function,
                IntStream.range(0, calls)
                        .<Run.Job>mapToObj(i ->
                                new Run.Call(List.of(IntNode.valueOf(i), IntNode.valueOf(7)), ""))
                        .toList(),
                Duration.ofSeconds(1),
                10_000);
    }

    private static List<Report> reports(Run run) throws IOException {
        var reports = new ArrayList<Report>();
        runner.run(run, reports::add);
        return reports;
    }
}
