package dev.coderx.judging.internal.run;

import dev.coderx.judging.internal.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a runner says of a run. {@code job} counts from 0. */
public sealed interface Report {
    /** The program cannot be compiled or loaded; nothing else is reported. */
    record Broken(Failure failure, String printed) implements Report {}

    /** A job is being done. */
    record Started(int job) implements Report {}

    /**
     * A job came to its end.
     *
     * @param after the arguments as they are now
     */
    record Returned(int job, Value value, List<Value> after, String printed, double millis)
            implements Report {}

    /** A job failed with an error of the language. */
    record Raised(int job, Failure failure, String printed, double millis) implements Report {}

    /**
     * A job was ended for its use of something; no further job is done.
     *
     * @param line the student's line it was at, from 1; null where it is not known
     * @param loopLine the line of the innermost loop around it, likewise
     */
    record Stopped(
            int job,
            Limit limit,
            @Nullable Integer line,
            @Nullable Integer loopLine,
            String printed,
            double millis)
            implements Report {}

    /** The program ended itself in a job; no further job is done. */
    record Exited(int job, String printed) implements Report {}

    /** What a job used too much of. */
    enum Limit {
        TIME,
        MEMORY,
        OUTPUT
    }

    /**
     * An error of the language.
     *
     * @param type its name, such as {@code IndexError} or {@code NullPointerException}
     * @param message the language's own words
     * @param line the innermost line of the student's code that it passed, from 1; null where none
     * @param column from 1; null where it is not known
     */
    record Failure(String type, String message, @Nullable Integer line, @Nullable Integer column) {}
}
