package dev.coderx.judging.internal.judge;

import dev.coderx.judging.CodeProblem;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

/**
 * What came of running a program with no tests.
 *
 * @param printed what it printed, as far as it came
 * @param problem what went wrong in plain words; null where nothing did
 * @param millis how long it ran, without the start of the language
 */
public record CodeRun(Status status, String printed, @Nullable CodeProblem problem, double millis) {

    /** How it ended. */
    @Name("RunStatus")
    public enum Status {
        FINISHED,
        /** It failed with an error of its language. */
        EXCEPTION,
        TIMEOUT,
        MEMORY_LIMIT,
        OUTPUT_LIMIT,
        /** It ended itself in a way that loses what it printed. */
        EXITED,
        /** The code does not compile or cannot be loaded. */
        BROKEN,
        /** We could not run it; nothing of the student's. */
        UNJUDGED
    }
}
