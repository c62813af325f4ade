package dev.coderx.concepts.internal.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coderx.concepts.InvalidConcepts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a JSON text, and where it stands. What is not as it should be is an {@link
 * InvalidConcepts} that names the place, such as {@code CFItems[3].fullStatement}.
 */
record Part(String place, JsonNode node) {
    /** The longest text that is read, in characters. */
    static final int LARGEST = 4_000_000;

    private static final int MOST_NESTED = 50;
    private static final int LONGEST_TEXT = 4_000;

    private static final JsonMapper JSON = mapper();

    private static JsonMapper mapper() {
        JsonMapper mapper =
                JsonMapper.builder()
                        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(MOST_NESTED)
                                .maxDocumentLength(LARGEST)
                                .build());
        return mapper;
    }

    /** Reads a whole text, which must be an object. */
    static Part read(String json) {
        if (json.length() > LARGEST) {
            throw new InvalidConcepts(
                    "it has %d characters, but at most %d are read"
                            .formatted(json.length(), LARGEST));
        }
        try {
            JsonNode node = JSON.readTree(json);
            if (node == null || !node.isObject()) {
                throw new InvalidConcepts("it is no JSON object");
            }
            return new Part("", node);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new InvalidConcepts("line %d: %s".formatted(line, e.getOriginalMessage()));
        }
    }

    /** The member of this name, which must be an object. */
    Part object(String name) {
        Part found = optional(name).orElseThrow(() -> missing(name));
        return found.requireObject();
    }

    /** The items of the array of this name; none where there is no such member. */
    List<Part> items(String name, int most) {
        Part found = optional(name).orElse(null);
        if (found == null) {
            return List.of();
        }
        if (!found.node.isArray()) {
            throw found.wrong("must be a list");
        }
        if (found.node.size() > most) {
            throw found.wrong(
                    "has %d items, but at most %d are read".formatted(found.node.size(), most));
        }
        List<Part> items = new ArrayList<>();
        for (JsonNode item : found.node) {
            items.add(new Part("%s[%d]".formatted(found.place, items.size()), item));
        }
        return items;
    }

    /** The member of this name, where there is one that is not null. */
    Optional<Part> optional(String name) {
        JsonNode found = node.get(name);
        return found == null || found.isNull()
                ? Optional.empty()
                : Optional.of(new Part(place.isEmpty() ? name : place + "." + name, found));
    }

    /** The text of this name, which must be there and not blank. */
    String text(String name) {
        return optional(name).orElseThrow(() -> missing(name)).asText();
    }

    /** The text of this name, where it is there and not blank. */
    Optional<String> optionalText(String name) {
        return optional(name)
                .filter(part -> !part.node.isTextual() || !part.node.textValue().isBlank())
                .map(Part::asText);
    }

    /** This as a text that is not blank. */
    String asText() {
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw wrong("must be a text that is not blank");
        }
        if (node.textValue().length() > LONGEST_TEXT) {
            throw wrong("has more than %d characters".formatted(LONGEST_TEXT));
        }
        return node.textValue().strip();
    }

    /** This as a number in a range. */
    double number(double least, double most) {
        if (!node.isNumber() || !(node.doubleValue() >= least && node.doubleValue() <= most)) {
            throw wrong("must be a number from %s to %s".formatted(least, most));
        }
        return node.doubleValue();
    }

    /** This, which must be an object. */
    Part requireObject() {
        if (!node.isObject()) {
            throw wrong("must be an object");
        }
        return this;
    }

    /** Says what this place must be and is not. */
    InvalidConcepts wrong(String what) {
        return new InvalidConcepts(
                "%s: it %s".formatted(place.isEmpty() ? "the text" : place, what));
    }

    private InvalidConcepts missing(String name) {
        return new InvalidConcepts(
                "%s: '%s' is missing".formatted(place.isEmpty() ? "the text" : place, name));
    }
}
