package dev.coderx.judging;

import dev.coderx.problems.ProblemRule.Violation;
import java.util.List;

/**
 * What came of checking a problem.
 *
 * @param attempts one for each reference and each wrong solution that was run
 * @param violations what is wrong with the problem; empty where it is fine
 */
public record CheckReport(
        String problemId, int version, List<Attempt> attempts, List<Violation> violations) {
    public CheckReport {
        attempts = List.copyOf(attempts);
        violations = List.copyOf(violations);
    }

    /**
     * A solution that was run.
     *
     * @param part where it is in the problem file
     * @param reference whether it is one that must pass; else one that must fail
     * @param asWanted whether it did
     * @param said what happened instead; empty where it did
     */
    public record Attempt(String part, boolean reference, boolean asWanted, String said) {}

    /** Whether the problem can be given to students. */
    public boolean passed() {
        return violations.isEmpty() && attempts.stream().anyMatch(Attempt::reference);
    }

    /** How many reference solutions passed, or did not. */
    public long references(boolean asWanted) {
        return count(true, asWanted);
    }

    /** How many wrong solutions were caught, or were not. */
    public long wrongSolutions(boolean asWanted) {
        return count(false, asWanted);
    }

    private long count(boolean reference, boolean asWanted) {
        return attempts.stream()
                .filter(attempt ->
                        attempt.reference() == reference && attempt.asWanted() == asWanted)
                .count();
    }
}
