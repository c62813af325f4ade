package dev.coderx.problems.internal.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.coderx.problems.Example;
import dev.coderx.problems.TestCase;
import dev.coderx.problems.TestSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the shown cases of a suite for people. */
final class Examples {
    private Examples() {}

    static List<Example> of(TestSuite tests) {
        return tests.cases().stream()
                .filter(TestCase::shown)
                .map(shown -> new Example(input(tests, shown), expected(shown)))
                .toList();
    }

    private static String input(TestSuite tests, TestCase shown) {
        return switch (tests.kind()) {
            case PROGRAM -> shown.input();
            case FUNCTION ->
                    tests.function()
                            + values(shown.arguments(), "(", ")")
                            + (shown.input().isEmpty() ? "" : "\n" + shown.input());
        };
    }

    private static String expected(TestCase shown) {
        List<String> expected = new ArrayList<>();
        if (shown.raises()) {
            expected.add("an error");
        }
        if (shown.returned() != null) {
            expected.add(value(shown.returned()));
        }
        if (shown.printed() != null) {
            expected.add(expected.isEmpty() ? shown.printed() : "prints " + shown.printed());
        }
        if (shown.after() != null) {
            expected.add("the arguments are then " + values(shown.after(), "", ""));
        }
        return String.join("\n", expected);
    }

    private static String values(List<JsonNode> values, String open, String close) {
        return values.stream().map(Examples::value).collect(Collectors.joining(", ", open, close));
    }

    private static String value(JsonNode value) {
        if (value.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            value.forEach(items::add);
            return values(items, "[", "]");
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(entry ->
                            value(new TextNode(entry.getKey())) + ": " + value(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value.toString();
    }
}
