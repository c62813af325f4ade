package dev.coderx.problems;

import java.util.List;

/**
 * Something that must hold of every problem before students get it. Modules further on contribute
 * what only they know: whether a concept or a pattern exists, whether the solutions pass.
 */
public interface ProblemRule {
    /** What does not hold; empty where all does. Any number of threads may ask at once. */
    List<Violation> violations(ProblemKit kit);

    /**
     * What does not hold.
     *
     * @param part the part of the problem file, such as {@code tests.cases}
     * @param message what is wrong and what to do
     */
    record Violation(String part, String message) {}
}
