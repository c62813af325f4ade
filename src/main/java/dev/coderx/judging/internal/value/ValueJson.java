package dev.coderx.judging.internal.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads values from JSON: those that a harness wrote down, and those that problem files expect.
 *
 * <p>A harness writes {@code null}, {@code true} and {@code "text"} as they are, and all else as an
 * object with one key that says what it is, so that no language's numbers lose anything.
 */
public final class ValueJson {
    private static final int DEEPEST = 60;
    private static final int MOST_PARTS = 200_000;
    private static final int LONGEST_NUMBER = 400_000;

    private int parts;

    private ValueJson() {}

    /**
     * Reads what a harness wrote; nothing in it is trusted.
     *
     * @throws IllegalArgumentException if that is not a value, or a deeper or larger one than a
     *     harness writes
     */
    public static Value written(JsonNode json) {
        return new ValueJson().part(json, 0);
    }

    /**
     * Reads plain JSON as people write it.
     *
     * @throws IllegalArgumentException if that is nested more deeply than any program's value can
     *     be
     */
    public static Value plain(JsonNode json) {
        return new ValueJson().plainPart(json, 0);
    }

    private Value part(JsonNode json, int depth) {
        count(depth);
        return switch (json.getNodeType()) {
            case NULL -> new Value.Nothing();
            case BOOLEAN -> new Value.Bool(json.booleanValue());
            case STRING -> new Value.Text(json.textValue());
            case OBJECT -> named(json, depth);
            default -> throw new IllegalArgumentException("not a value: " + json.getNodeType());
        };
    }

    private Value named(JsonNode json, int depth) {
        if (json.has("other")) {
            return new Value.Other(text(json.get("other")), text(json.path("text")));
        }
        if (json.size() != 1) {
            throw new IllegalArgumentException("a value has one key, not " + json.size());
        }
        Map.Entry<String, JsonNode> entry = json.properties().iterator().next();
        JsonNode content = entry.getValue();
        return switch (entry.getKey()) {
            case "int" -> new Value.Whole(whole(text(content)));
            case "real" -> new Value.Real(Double.parseDouble(text(content)));
            case "list" -> items(Value.Items.Kind.LIST, content, depth);
            case "tuple" -> items(Value.Items.Kind.TUPLE, content, depth);
            case "set" -> items(Value.Items.Kind.SET, content, depth);
            case "map" -> map(content, depth);
            default -> throw new IllegalArgumentException("no kind of value: " + entry.getKey());
        };
    }

    private static BigInteger whole(String digits) {
        if (digits.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("a number of " + digits.length() + " digits");
        }
        return new BigInteger(digits);
    }

    private Value items(Value.Items.Kind kind, JsonNode content, int depth) {
        List<Value> items = new ArrayList<>();
        for (JsonNode item : array(content)) {
            items.add(part(item, depth + 1));
        }
        return new Value.Items(kind, items);
    }

    private Value map(JsonNode content, int depth) {
        List<Value.Mapping.Entry> entries = new ArrayList<>();
        for (JsonNode pair : array(content)) {
            if (array(pair).size() != 2) {
                throw new IllegalArgumentException("an entry has a key and a value");
            }
            entries.add(
                    new Value.Mapping.Entry(
                            part(pair.get(0), depth + 1), part(pair.get(1), depth + 1)));
        }
        return new Value.Mapping(entries);
    }

    private Value plainPart(JsonNode json, int depth) {
        count(depth);
        if (json.isIntegralNumber()) {
            return new Value.Whole(json.bigIntegerValue());
        }
        if (json.isNumber()) {
            return new Value.Real(json.doubleValue());
        }
        if (json.isArray()) {
            List<Value> items = new ArrayList<>();
            json.forEach(item -> items.add(plainPart(item, depth + 1)));
            return new Value.Items(Value.Items.Kind.LIST, items);
        }
        if (json.getNodeType() == JsonNodeType.OBJECT) {
            List<Value.Mapping.Entry> entries = new ArrayList<>();
            json.properties()
                    .forEach(entry ->
                            entries.add(
                                    new Value.Mapping.Entry(
                                            new Value.Text(entry.getKey()),
                                            plainPart(entry.getValue(), depth + 1))));
            return new Value.Mapping(entries);
        }
        return part(json, depth);
    }

    private void count(int depth) {
        parts++;
        if (depth > DEEPEST || parts > MOST_PARTS) {
            throw new IllegalArgumentException("too deep or too large a value");
        }
    }

    private static JsonNode array(JsonNode json) {
        if (!json.isArray()) {
            throw new IllegalArgumentException("not a list: " + json.getNodeType());
        }
        return json;
    }

    private static String text(JsonNode json) {
        if (!json.isTextual()) {
            throw new IllegalArgumentException("not a text: " + json.getNodeType());
        }
        return json.textValue();
    }
}
