package dev.coderx.judging.internal.attack;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.coderx.judging.CodeProblem;
import dev.coderx.judging.TestResult;
import dev.coderx.judging.Verdict;
import dev.coderx.judging.internal.jail.BubblewrapJail;
import dev.coderx.judging.internal.jail.JailSettings;
import dev.coderx.judging.internal.jail.JailSupport;
import dev.coderx.judging.internal.judge.Judge;
import dev.coderx.judging.internal.judge.JudgingSlots;
import dev.coderx.judging.internal.judge.Runners;
import dev.coderx.problems.TestCase;
import dev.coderx.problems.TestSuite;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Judges attacks as if they were submissions, and looks whether one got at something of the host,
 * or was called right. The problem they pretend to solve is {@code (31 a + 17 b) mod 1009}: nobody
 * hits it by chance.
 */
public final class AttackSuite {
    /** The users that the suite's jail has where we are root; no other jail's. */
    public static final JailSettings SETTINGS =
            new JailSettings(8, 61_800, Optional.empty(), Optional.empty(), Optional.empty());

    /** In this time a verdict is there, however slow the machine and whatever the program does. */
    private static final Duration PER_ATTACK = Duration.ofSeconds(20);

    private static final String MARK = "ESCAPED";
    private static final int MOST_TEXT = 1_000_000;
    private static final int[][] ARGUMENTS = {
        {1, 2}, {5, 8}, {100, 7}, {999, 999}, {12, 345}, {7, 1000}, {404, 31}
    };
    private static final int SHOWN = 2;

    private final Judge judge;

    private AttackSuite(Judge judge) {
        this.judge = judge;
    }

    /**
     * What came of one attack.
     *
     * @param millis until the verdict
     * @param escapes what it got at; empty where the jail held
     */
    public record Outcome(
            Attack attack, Verdict.Status status, double millis, List<String> escapes) {
        /** Whether it was called right and is not. */
        public boolean isFalsePass() {
            return status == Verdict.Status.PASSED && !attack.isRight();
        }
    }

    /**
     * What came of all.
     *
     * @param left what was found on the host afterwards
     */
    public record Results(List<Outcome> outcomes, List<String> left) {
        /** How many attacks there were. */
        public int programs() {
            return outcomes.size();
        }

        /** How many of them escaped, and what they left behind. */
        public int escapes() {
            return (int) outcomes.stream().filter(o -> !o.escapes().isEmpty()).count()
                    + left.size();
        }

        /** How many could not be judged, and so prove nothing. */
        public int unjudged() {
            return (int)
                    outcomes.stream().filter(o -> o.status() == Verdict.Status.UNJUDGED).count();
        }

        /** How many were called right and are not. */
        public int falsePasses() {
            return (int) outcomes.stream().filter(Outcome::isFalsePass).count();
        }
    }

    /**
     * Runs all attacks in a jail as the application builds it. Takes about a minute on two cores.
     *
     * @param atOnce how many at the same time
     * @throws IllegalStateException if there is no jail here; the message says why
     */
    public static Results run(int atOnce) throws IOException, InterruptedException {
        return switch (JailSupport.here(SETTINGS)) {
            case JailSupport.Unavailable(String reason) -> throw new IllegalStateException(reason);
            case JailSupport.Available(BubblewrapJail jail) -> {
                try (jail) {
                    yield run(jail, Attack.all(), atOnce);
                }
            }
        };
    }

    /**
     * Runs some attacks.
     *
     * @param jail built with the users of {@link #SETTINGS}
     */
    public static Results run(BubblewrapJail jail, List<Attack> attacks, int atOnce)
            throws IOException, InterruptedException {
        var suite =
                new AttackSuite(
                        new Judge(Runners.in(jail), new JudgingSlots(atOnce), Judge.PER_TEST));
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(atOnce)) {
            List<Future<Outcome>> futures =
                    attacks.stream().map(a -> workers.submit(() -> suite.outcome(a))).toList();
            for (Future<Outcome> future : futures) {
                outcomes.add(future.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an attack could not be judged", e.getCause());
        }
        var leftovers = new Leftovers(SETTINGS.firstUser(), SETTINGS.places());
        return new Results(List.copyOf(outcomes), leftovers.find());
    }

    private Outcome outcome(Attack attack) throws IOException {
        try (Bait bait = new Bait()) {
            TestSuite problem = attack.isProgram() ? asProgram() : asFunction();
            long begun = System.nanoTime();
            Verdict verdict = judge.judge(attack.language(), bait.fill(attack.code()), problem);
            double millis = (System.nanoTime() - begun) / 1e6;
            String seen = seen(verdict);
            List<String> escapes = new ArrayList<>(bait.takenBy(seen));
            seen.lines().filter(line -> line.contains(MARK)).limit(3).forEach(escapes::add);
            if (millis > PER_ATTACK.toMillis()) {
                escapes.add("took %.0f ms".formatted(millis));
            }
            if (seen.length() > MOST_TEXT) {
                escapes.add("made us keep %d characters".formatted(seen.length()));
            }
            return new Outcome(attack, verdict.status(), millis, List.copyOf(escapes));
        }
    }

    /** All that came out of the jail. */
    private static String seen(Verdict verdict) {
        return Stream.concat(
                        Stream.ofNullable(verdict.problem()).map(CodeProblem::explanation),
                        verdict.tests().stream().flatMap(AttackSuite::texts))
                .reduce("", (all, text) -> all + "\n" + text);
    }

    private static Stream<String> texts(TestResult test) {
        return Stream.concat(
                Stream.of(test.got(), test.difference(), test.printed()),
                Stream.ofNullable(test.problem()).map(CodeProblem::explanation));
    }

    private static TestSuite asFunction() {
        var number = List.of("a", "b").stream().map(n -> new TestSuite.Parameter(n, "int"));
        return new TestSuite(
                TestSuite.Kind.FUNCTION, "blend", number.toList(), "int", Map.of(), cases(false));
    }

    private static TestSuite asProgram() {
        return new TestSuite(
                TestSuite.Kind.PROGRAM, "", List.of(), "nothing", Map.of(), cases(true));
    }

    private static List<TestCase> cases(boolean program) {
        List<TestCase> cases = new ArrayList<>();
        for (int[] pair : ARGUMENTS) {
            int answer = (31 * pair[0] + 17 * pair[1]) % 1009;
            cases.add(
                    new TestCase(
                            program
                                    ? List.of()
                                    : List.of(new IntNode(pair[0]), new IntNode(pair[1])),
                            program ? "%d\n%d\n".formatted(pair[0], pair[1]) : "",
                            program ? null : new IntNode(answer),
                            false,
                            program ? answer + "\n" : null,
                            null,
                            TestCase.USUAL_TOLERANCE,
                            false,
                            cases.size() < SHOWN));
        }
        return cases;
    }
}
