package dev.coderx.judging.internal.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A student's program and what to do with it.
 *
 * @param source the student's code
 * @param driver an author's code that is loaded after it and can use its names; null for none
 * @param function what the calls call, lowerCamelCase; empty where the whole program runs
 * @param jobs in order
 * @param perJob how long one job may take
 * @param outputBytes how much one job may print
 */
public record Run(
        String source,
        @Nullable String driver,
        String function,
        List<Job> jobs,
        Duration perJob,
        int outputBytes) {

    /** One thing to do. */
    public sealed interface Job {
        /** Text that the program can read from its standard input. */
        String input();
    }

    /** Calls the function. */
    public record Call(List<JsonNode> arguments, String input) implements Job {}

    /** Runs the whole program from its start. */
    public record Program(String input) implements Job {}

    /** Evaluates an expression of the language in the program's scope; Python only. */
    public record Expression(String code, String input) implements Job {}
}
