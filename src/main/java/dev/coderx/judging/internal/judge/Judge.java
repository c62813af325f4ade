package dev.coderx.judging.internal.judge;

import dev.coderx.judging.CodeProblem;
import dev.coderx.judging.TestResult;
import dev.coderx.judging.Verdict;
import dev.coderx.judging.internal.explain.Explainer;
import dev.coderx.judging.internal.jail.JailSupport;
import dev.coderx.judging.internal.run.Run;
import dev.coderx.judging.internal.run.Runner;
import dev.coderx.problems.TestCase;
import dev.coderx.problems.TestSuite;
import dev.coderx.shared.Language;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Judges programs. Its methods block; call them on worker threads, from any number of which it may
 * be used at once.
 *
 * <p>Without the application, {@link #local()} gives one that runs programs on this machine:
 *
 * {@snippet :
 * Judge judge = Judge.local();
 * Verdict verdict = judge.judge(Language.PYTHON, source, problem.tests());
 * }
 */
public final class Judge {
    /** How long one test may take. */
    public static final Duration PER_TEST = Duration.ofSeconds(1);

    /** How long a program without tests may run: with all around it, two seconds are not passed. */
    public static final Duration PER_RUN = Duration.ofMillis(1_300);

    private static final int OUTPUT_BYTES = 1 << 16;
    private static final int TRIES = 3;
    private static final Logger LOG = Logger.getLogger(Judge.class);

    private final Map<Language, Runner> runners;
    private final JudgingSlots slots;
    private final Duration perTest;
    private final Explainer words = new Explainer();

    /**
     * @param runners by their language; a language without one is not judged
     * @param perTest how long one test may take
     */
    public Judge(Map<Language, Runner> runners, JudgingSlots slots, Duration perTest) {
        this.runners = Map.copyOf(runners);
        this.slots = slots;
        this.perTest = perTest;
    }

    /**
     * A judge for this machine, in its usual settings. It keeps the jail for the life of the
     * process.
     *
     * @throws IllegalStateException if programs cannot be jailed here; the message says why
     */
    public static Judge local() {
        return switch (JailSupport.here()) {
            case JailSupport.Available(var jail) ->
                    new Judge(Runners.in(jail), JudgingSlots.usual(), PER_TEST);
            case JailSupport.Unavailable(String reason) -> throw new IllegalStateException(reason);
        };
    }

    /** Judges a program. */
    public Verdict judge(Language language, String source, TestSuite suite) {
        return judge(language, source, suite, result -> {});
    }

    /**
     * Judges a program and tells of each test as soon as it has ended, in order and once, on the
     * calling thread.
     */
    public Verdict judge(
            Language language, String source, TestSuite suite, Consumer<TestResult> asEachEnds) {
        Runner runner = runners.get(language);
        if (runner == null) {
            return new Verdict(Verdict.Status.UNJUDGED, List.of(), notRun(language), 0);
        }
        Run run = run(language, source, suite);
        Announcer announcer = new Announcer(asEachEnds);
        try (JudgingSlots.Slot _ = slots.take()) {
            long start = System.nanoTime();
            for (int left = TRIES; left > 0; left--) {
                Attempt attempt = new Attempt(language, source, suite, perTest, words, announcer);
                try {
                    runner.run(run, attempt);
                    return attempt.verdict(millisSince(start));
                } catch (IOException | IllegalStateException e) {
                    LOG.warnf("Judging %s failed; %d tries left: %s", language, left - 1, e);
                }
            }
            return new Verdict(Verdict.Status.UNJUDGED, List.of(), ours(), millisSince(start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Verdict(Verdict.Status.UNJUDGED, List.of(), ours(), 0);
        }
    }

    /** Runs a whole program on a text of the student's, with no tests. */
    public CodeRun run(Language language, String source, String input) {
        Runner runner = runners.get(language);
        if (runner == null) {
            return new CodeRun(CodeRun.Status.UNJUDGED, "", notRun(language), 0);
        }
        List<Run.Job> jobs = List.of(new Run.Program(wholeLines(input)));
        Run run = new Run(source, null, "", jobs, PER_RUN, OUTPUT_BYTES);
        try (JudgingSlots.Slot _ = slots.take()) {
            for (int left = TRIES; left > 0; left--) {
                SingleRun single = new SingleRun(language, source, PER_RUN, words);
                try {
                    runner.run(run, single);
                    return single.result();
                } catch (IOException | IllegalStateException e) {
                    LOG.warnf("Running %s failed; %d tries left: %s", language, left - 1, e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new CodeRun(CodeRun.Status.UNJUDGED, "", ours(), 0);
    }

    private Run run(Language language, String source, TestSuite suite) {
        return new Run(
                source,
                suite.drivers().get(language),
                suite.function(),
                suite.cases().stream().map(test -> job(suite, test)).toList(),
                perTest,
                OUTPUT_BYTES);
    }

    private static Run.Job job(TestSuite suite, TestCase test) {
        return switch (suite.kind()) {
            case FUNCTION -> new Run.Call(test.arguments(), wholeLines(test.input()));
            case PROGRAM -> new Run.Program(wholeLines(test.input()));
        };
    }

    /** The text with an end to its last line, for which some ways of reading wait. */
    private static String wholeLines(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static CodeProblem ours() {
        return new CodeProblem(
                "",
                "We could not run your code just now. That is our fault, not yours; your code is"
                        + " saved. Please try again in a while.",
                null,
                null);
    }

    private static CodeProblem notRun(Language language) {
        return new CodeProblem(
                "",
                "Programs in this language are not run here (%s). Your code is saved."
                        .formatted(language),
                null,
                null);
    }

    /** Passes each result on once, also where a second try repeats it. */
    private static final class Announcer implements Consumer<TestResult> {
        private final Consumer<TestResult> listener;
        private int announced;

        Announcer(Consumer<TestResult> listener) {
            this.listener = listener;
        }

        @Override
        public void accept(TestResult result) {
            if (result.number() > announced) {
                announced = result.number();
                listener.accept(result);
            }
        }
    }
}
