package dev.coderx.problems;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One test.
 *
 * @param arguments of the call; empty for programs
 * @param input what the program can read; empty for functions that read nothing
 * @param returned what the call has to give back, {@code NullNode} for nothing (Python's None);
 *     null where it is not looked at
 * @param raises true where the call has to fail with an error of the language
 * @param printed what has to be printed, ends of lines aside; null where it is not looked at
 * @param after what the arguments have to be after the call; null where it is not looked at
 * @param tolerance how far a number may be away, relative to the expected one and at least 1
 * @param anyOrder whether the items of the list given back may come in any order
 * @param shown whether students see the arguments and what is expected
 */
public record TestCase(
        List<JsonNode> arguments,
        String input,
        @Nullable JsonNode returned,
        boolean raises,
        @Nullable String printed,
        @Nullable List<JsonNode> after,
        double tolerance,
        boolean anyOrder,
        boolean shown) {
    /** Where a case says nothing of its own. */
    public static final double USUAL_TOLERANCE = 1e-9;

    public TestCase {
        arguments = List.copyOf(arguments);
        after = after == null ? null : List.copyOf(after);
        if (raises && returned != null) {
            throw new IllegalArgumentException("a test expects both a value and an error");
        }
        if (!raises && returned == null && printed == null && after == null) {
            throw new IllegalArgumentException("a test expects nothing");
        }
    }
}
