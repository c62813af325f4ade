package dev.coderx.judging;

import dev.coderx.judging.CheckReport.Attempt;
import dev.coderx.problems.ProblemKit;
import dev.coderx.problems.ProblemRule;
import dev.coderx.problems.TestSuite;
import dev.coderx.problems.WrongSolution;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Proves problems: every rule holds, every reference solution passes every test, and the tests
 * catch every wrong solution.
 */
public final class ProblemChecker {
    private final List<ProblemRule> rules;
    private final Trial trial;
    private final int slots;

    /** Judges a program by tests. Blocks; any number of threads may ask at once. */
    @FunctionalInterface
    public interface Trial {
        Verdict judge(Language language, String source, TestSuite tests);
    }

    /** Hears of each problem that was checked. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Says that a problem was checked.
         *
         * @param done how many problems are checked, this one included
         * @param all how many there are
         */
        void checked(CheckReport report, int done, int all);
    }

    /**
     * @param slots how many programs run at once, at least 1
     */
    public ProblemChecker(List<ProblemRule> rules, Trial trial, int slots) {
        this.rules = List.copyOf(rules);
        this.trial = trial;
        this.slots = Math.max(1, slots);
    }

    /** Checks one problem; blocks meanwhile. */
    public CheckReport check(ProblemKit kit) {
        return check(List.of(kit), (_, _, _) -> {}).getFirst();
    }

    /** Checks problems, and tells the listener of each in their order; blocks meanwhile. */
    public List<CheckReport> check(List<ProblemKit> kits, Listener listener) {
        try (ExecutorService workers = Executors.newFixedThreadPool(slots)) {
            List<List<Future<Attempt>>> running =
                    kits.stream().map(kit -> start(workers, kit)).toList();
            List<CheckReport> reports = new ArrayList<>();
            for (int i = 0; i < kits.size(); i++) {
                CheckReport report = report(kits.get(i), running.get(i));
                reports.add(report);
                listener.checked(report, reports.size(), kits.size());
            }
            return reports;
        }
    }

    private List<Future<Attempt>> start(ExecutorService workers, ProblemKit kit) {
        List<Callable<Attempt>> attempts = new ArrayList<>();
        @Nullable TestSuite tests = kit.tests();
        if (tests != null) {
            Map<Language, String> sorted = new TreeMap<>(kit.solutions());
            sorted.forEach(
                    (language, code) -> attempts.add(() -> reference(language, code, tests)));
            for (int i = 0; i < kit.wrongSolutions().size(); i++) {
                WrongSolution wrong = kit.wrongSolutions().get(i);
                String part = "wrong." + (i + 1);
                attempts.add(() -> wrong(part, wrong, tests));
            }
        }
        return attempts.stream().map(workers::submit).toList();
    }

    private Attempt reference(Language language, String code, TestSuite tests) {
        Verdict verdict = trial.judge(language, code, tests);
        String part = "solutions." + language.name().toLowerCase(Locale.ROOT);
        boolean passed = verdict.status() == Verdict.Status.PASSED;
        return new Attempt(
                part, true, passed, passed ? "" : "it must pass, but " + Said.of(verdict));
    }

    private Attempt wrong(String part, WrongSolution wrong, TestSuite tests) {
        Verdict verdict = trial.judge(wrong.language(), wrong.code(), tests);
        return switch (verdict.status()) {
            case FAILED -> new Attempt(part, false, true, "");
            case PASSED ->
                    new Attempt(
                            part,
                            false,
                            false,
                            "it passes every test: add a case that its mistake fails");
            case BROKEN, UNJUDGED ->
                    new Attempt(
                            part,
                            false,
                            false,
                            "it must run and fail a test, but " + Said.of(verdict));
        };
    }

    private CheckReport report(ProblemKit kit, List<Future<Attempt>> running) {
        List<ProblemRule.Violation> violations = new ArrayList<>();
        for (ProblemRule rule : rules) {
            violations.addAll(rule.violations(kit));
        }
        List<Attempt> attempts = running.stream().map(ProblemChecker::result).toList();
        for (Attempt attempt : attempts) {
            if (!attempt.asWanted()) {
                violations.add(new ProblemRule.Violation(attempt.part(), attempt.said()));
            }
        }
        return new CheckReport(kit.problem().id(), kit.problem().version(), attempts, violations);
    }

    private static Attempt result(Future<Attempt> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the check was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a solution could not be run", e.getCause());
        }
    }
}
