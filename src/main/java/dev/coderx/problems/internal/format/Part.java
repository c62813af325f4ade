package dev.coderx.problems.internal.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coderx.problems.InvalidProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A part of a YAML text that knows its name and its line, so that an error can tell both.
 *
 * <p>What YAML has beyond JSON's values is refused: anchors, tags, keys twice. Plain words are read
 * as YAML 1.2 reads them, so {@code no} is a text.
 */
final class Part {
    static final int LONGEST_FILE = 200_000;
    private static final int DEEPEST = 30;

    private final String source;
    private final String name;
    private final Node node;

    private Part(String source, String name, Node node) {
        this.source = source;
        this.name = name;
        this.node = node;
        if (node.getAnchor() != null) {
            throw wrong("anchors and aliases (& and *) are not allowed; write the value out");
        }
        if (!node.getTag().startsWith(Tag.PREFIX)) {
            throw wrong("tags (!) are not allowed");
        }
    }

    /**
     * Reads a text.
     *
     * @throws InvalidProblem where it is no YAML, is empty or too large
     */
    static Part read(String source, String text) {
        if (text.length() > LONGEST_FILE) {
            throw new InvalidProblem(
                    source,
                    1,
                    "the file has %,d characters; at most %,d are allowed"
                            .formatted(text.length(), LONGEST_FILE));
        }
        var options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(LONGEST_FILE);
        options.setMaxAliasesForCollections(0);
        try {
            Node root =
                    new Yaml(new SafeConstructor(options)).compose(new java.io.StringReader(text));
            if (root == null) {
                throw new InvalidProblem(source, 1, "the file is empty");
            }
            return new Part(source, "", root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new InvalidProblem(source, line, "this is no YAML: " + e.getProblem());
        } catch (ReaderException e) {
            throw new InvalidProblem(
                    source,
                    (int) text.lines().limit(1).count(),
                    "the character U+%04X is not allowed".formatted(e.getCodePoint()));
        } catch (YAMLException e) {
            throw new InvalidProblem(source, 1, "this is no YAML: " + e.getMessage());
        }
    }

    String name() {
        return name;
    }

    /** An error at this part. */
    InvalidProblem wrong(String message) {
        String about = name.isEmpty() ? message : "'%s': %s".formatted(name, message);
        return new InvalidProblem(source, node.getStartMark().getLine() + 1, about);
    }

    /** The fields of a map, which may have these and no others. */
    Fields fields(Set<String> known) {
        Map<String, Part> fields = entries();
        fields.forEach((key, part) -> {
            if (!known.contains(key)) {
                throw part.wrong("there is no such field; there are " + new TreeSet<>(known));
            }
        });
        return new Fields(this, fields);
    }

    /** The entries of a map with text keys, in order. */
    Map<String, Part> entries() {
        if (!(node instanceof MappingNode map)) {
            throw wrong("must be a map of names to values");
        }
        Map<String, Part> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            Part key = new Part(source, name, tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
                throw key.wrong("a key must be a text");
            }
            String field = scalar.getValue();
            Part value = new Part(source, below(field), tuple.getValueNode());
            if (entries.put(field, value) != null) {
                throw value.wrong("is there twice");
            }
        }
        return entries;
    }

    /** The items of a list; their names count from 1. */
    List<Part> items() {
        if (!(node instanceof SequenceNode list)) {
            throw wrong("must be a list");
        }
        List<Part> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            items.add(new Part(source, below(Integer.toString(items.size() + 1)), item));
        }
        return items;
    }

    /** A text that is not blank and not longer than this. */
    String text(int longest) {
        String text = anyText(longest);
        if (text.isBlank()) {
            throw wrong("must not be blank");
        }
        return text;
    }

    /** A text, which may be empty. */
    String anyText(int longest) {
        if (!value().isTextual()) {
            throw wrong("must be a text; put it in quotes");
        }
        String text = value().textValue();
        if (text.length() > longest) {
            throw wrong(
                    "has %,d characters; at most %,d are allowed"
                            .formatted(text.length(), longest));
        }
        return text;
    }

    /** A whole number from {@code least} to {@code most}. */
    int whole(int least, int most) {
        JsonNode value = value();
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            throw wrong("must be a whole number from %d to %d".formatted(least, most));
        }
        return value.intValue();
    }

    /** A number from {@code least} to {@code most}. */
    double number(double least, double most) {
        JsonNode value = value();
        if (!value.isNumber() || !(value.doubleValue() >= least && value.doubleValue() <= most)) {
            throw wrong("must be a number from %s to %s".formatted(least, most));
        }
        return value.doubleValue();
    }

    /** True or false. */
    boolean flag() {
        if (!value().isBoolean()) {
            throw wrong("must be true or false");
        }
        return value().booleanValue();
    }

    /** The whole part as JSON. */
    JsonNode value() {
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar);
            case SequenceNode _ -> {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                items().forEach(item -> list.add(item.value()));
                yield list;
            }
            case MappingNode _ -> {
                ObjectNode map = JsonNodeFactory.instance.objectNode();
                entries().forEach((key, value) -> map.set(key, value.value()));
                yield map;
            }
            default -> throw wrong("must be a value, a list or a map");
        };
    }

    private JsonNode scalar(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.PLAIN
                ? PlainScalar.read(scalar.getValue()).orElseThrow(this::notJson)
                : JsonNodeFactory.instance.textNode(scalar.getValue());
    }

    private InvalidProblem notJson() {
        return wrong("infinite numbers and NaN cannot be written here");
    }

    private String below(String field) {
        return name.isEmpty() ? field : name + "." + field;
    }
}
