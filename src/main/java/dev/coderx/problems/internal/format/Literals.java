package dev.coderx.problems.internal.format;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads a single value. */
public final class Literals {
    private Literals() {}

    /**
     * Reads a value as a problem file has it.
     *
     * @throws dev.coderx.problems.InvalidProblem where it is none
     */
    public static JsonNode read(String text) {
        return Part.read("value", text).value();
    }
}
