package dev.coderx.judging.internal.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any values, and values for short. */
public final class Values {
    private Values() {}

    /** Any value that a harness can write, but for objects that have no equal. */
    public static Arbitrary<Value> any() {
        Arbitrary<Value> leaf =
                Arbitraries.oneOf(
                        Arbitraries.just(new Value.Nothing()),
                        Arbitraries.of(true, false).map(Value.Bool::new),
                        Arbitraries.bigIntegers().map(Value.Whole::new),
                        Arbitraries.doubles().map(Value.Real::new),
                        Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, -0.0)
                                .map(Value.Real::new),
                        Arbitraries.strings().ofMaxLength(8).map(Value.Text::new));
        return Arbitraries.lazyOf(
                () -> leaf,
                () -> leaf,
                () ->
                        Combinators.combine(
                                        Arbitraries.of(Value.Items.Kind.class),
                                        any().list().ofMaxSize(4))
                                .as(Value.Items::new),
                () ->
                        Combinators.combine(Arbitraries.strings().alpha().ofMaxLength(3), any())
                                .as((key, value) ->
                                        new Value.Mapping.Entry(new Value.Text(key), value))
                                .list()
                                .uniqueElements(Value.Mapping.Entry::key)
                                .ofMaxSize(3)
                                .map(Value.Mapping::new));
    }

    static Value.Whole whole(long number) {
        return new Value.Whole(BigInteger.valueOf(number));
    }

    static Value.Real real(double number) {
        return new Value.Real(number);
    }

    static Value.Text text(String text) {
        return new Value.Text(text);
    }

    static Value.Items list(Value... items) {
        return new Value.Items(Value.Items.Kind.LIST, List.of(items));
    }

    static Value.Items set(Value... items) {
        return new Value.Items(Value.Items.Kind.SET, List.of(items));
    }

    static Value.Items tuple(Value... items) {
        return new Value.Items(Value.Items.Kind.TUPLE, List.of(items));
    }

    static Value.Mapping map(Value... keysAndValues) {
        return new Value.Mapping(
                Stream.iterate(0, i -> i < keysAndValues.length, i -> i + 2)
                        .map(i -> new Value.Mapping.Entry(keysAndValues[i], keysAndValues[i + 1]))
                        .toList());
    }

    /** A value as a harness writes it. */
    public static JsonNode written(Value value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (value) {
            case Value.Nothing() -> NullNode.instance;
            case Value.Bool(boolean truth) -> BooleanNode.valueOf(truth);
            case Value.Text(String text) -> TextNode.valueOf(text);
            case Value.Whole(var number) -> json.objectNode().put("int", number.toString());
            case Value.Real(double number) ->
                    json.objectNode().put("real", Double.toString(number));
            case Value.Items(var kind, var items) -> {
                ArrayNode parts = json.arrayNode();
                items.forEach(item -> parts.add(written(item)));
                String name =
                        switch (kind) {
                            case LIST -> "list";
                            case TUPLE -> "tuple";
                            case SET -> "set";
                        };
                yield json.objectNode().set(name, parts);
            }
            case Value.Mapping(var entries) -> {
                ArrayNode pairs = json.arrayNode();
                entries.forEach(entry ->
                        pairs.add(
                                json.arrayNode()
                                        .add(written(entry.key()))
                                        .add(written(entry.value()))));
                yield json.objectNode().set("map", pairs);
            }
            case Value.Other(String type, String text) ->
                    json.objectNode().put("other", type).put("text", text);
        };
    }
}
