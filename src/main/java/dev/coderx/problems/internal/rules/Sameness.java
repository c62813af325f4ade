package dev.coderx.problems.internal.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Compares what a statement says with what a test says. */
public final class Sameness {
    private static final double NEAR = 0.01;

    private Sameness() {}

    /** Whether all are the same, in order. */
    public static boolean of(List<JsonNode> some, List<JsonNode> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!of(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether two values are the same; a statement may round a number. */
    public static boolean of(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return (one.isIntegralNumber() && other.isIntegralNumber())
                    ? one.bigIntegerValue().equals(other.bigIntegerValue())
                    : Math.abs(one.doubleValue() - other.doubleValue())
                            <= NEAR * Math.max(1, Math.abs(one.doubleValue()));
        }
        if (one.isArray() && other.isArray()) {
            return of(one.valueStream().toList(), other.valueStream().toList());
        }
        if (one.isObject() && other.isObject()) {
            return one.size() == other.size()
                    && one.properties().stream()
                            .allMatch(entry ->
                                    other.has(entry.getKey())
                                            && of(entry.getValue(), other.get(entry.getKey())));
        }
        return one.equals(other);
    }
}
