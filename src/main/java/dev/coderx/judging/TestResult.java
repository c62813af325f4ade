package dev.coderx.judging;

import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

/**
 * What came of one test.
 *
 * @param number from 1, in the order of the suite
 * @param shown whether students may see {@link #input}, {@link #expected} and {@link #got}
 * @param input the call or the text given, as a person would write it in the language
 * @param expected what should have come, likewise
 * @param got what came; empty where nothing did
 * @param difference where expected and got first differ, in words; empty where they do not
 * @param printed what the student's code printed during the test, at most 4,000 characters
 * @param problem what went wrong in plain words; null where the test passed
 * @param millis how long the call took
 */
public record TestResult(
        int number,
        Status status,
        boolean shown,
        String input,
        String expected,
        String got,
        String difference,
        String printed,
        @Nullable CodeProblem problem,
        double millis) {

    /** How a test ended. */
    @Name("TestStatus")
    public enum Status {
        PASSED,
        WRONG_ANSWER,
        /** The code failed with an error of its language. */
        EXCEPTION,
        TIMEOUT,
        MEMORY_LIMIT,
        OUTPUT_LIMIT,
        /** The program ended itself before the test was done. */
        EXITED,
        /** An earlier test ended the run. Never counted as passed. */
        NOT_RUN
    }
}
