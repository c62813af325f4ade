package dev.coderx.judging.internal.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coderx.problems.TestCase;
import dev.coderx.problems.TestSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Small test suites. */
final class Suites {
    private static final JsonMapper JSON = new JsonMapper();

    private Suites() {}

    /** Cases of {@code twice(n)} for n from 0; the first is shown. */
    static TestSuite twice(int cases) {
        return function(
                "twice",
                IntStream.range(0, cases)
                        .mapToObj(n -> returns("[" + n + "]", Integer.toString(2 * n), n == 0))
                        .toArray(TestCase[]::new));
    }

    static TestSuite function(String name, TestCase... cases) {
        return new TestSuite(
                TestSuite.Kind.FUNCTION, name, List.of(), "any", Map.of(), List.of(cases));
    }

    static TestSuite program(String input, String printed) {
        var test = new TestCase(List.of(), input, null, false, printed, null, 1e-9, false, true);
        return new TestSuite(
                TestSuite.Kind.PROGRAM, "", List.of(), "", Map.of(), List.of(test, test));
    }

    static TestCase returns(String arguments, String value, boolean shown) {
        return new TestCase(
                list(arguments), "", json(value), false, null, null, 1e-9, false, shown);
    }

    /** A call that has something to read. */
    static TestCase reads(String arguments, String input, String value) {
        return new TestCase(
                list(arguments), input, json(value), false, null, null, 1e-9, false, true);
    }

    static TestCase raises(String arguments) {
        return new TestCase(list(arguments), "", null, true, null, null, 1e-9, false, true);
    }

    static TestCase leaves(String arguments, String after) {
        return new TestCase(list(arguments), "", null, false, null, list(after), 1e-9, false, true);
    }

    private static List<JsonNode> list(String text) {
        List<JsonNode> items = new ArrayList<>();
        json(text).forEach(items::add);
        return items;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
