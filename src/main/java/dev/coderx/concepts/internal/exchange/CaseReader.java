package dev.coderx.concepts.internal.exchange;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptResource;
import dev.coderx.concepts.ConceptVariant;
import dev.coderx.concepts.InvalidConcepts;
import dev.coderx.concepts.ReadConcepts;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads concepts from JSON in the shape of CASE; see {@link CaseFramework}. */
final class CaseReader {
    private static final int USUAL_MINUTES = 45;
    private static final int MOST_OF_AN_ITEM = 50;

    /** Stands for the document, which CASE hangs the uppermost items on. */
    private static final String DOCUMENT = "";

    private final Draft draft = new Draft();
    private final Map<String, String> byIdentifier = new HashMap<>();

    private CaseReader() {}

    /**
     * @throws InvalidConcepts saying what is wrong and where
     */
    static ReadConcepts read(String json) {
        Part framework = Part.read(json);
        Part document = framework.object("CFDocument");
        document.text("title");
        var reader = new CaseReader();
        document.optionalText("identifier").ifPresent(id -> reader.byIdentifier.put(id, DOCUMENT));
        List<Part> items = framework.items("CFItems", CaseFramework.MOST_ITEMS);
        if (items.isEmpty()) {
            throw new InvalidConcepts("CFItems: it must list at least one item");
        }
        items.forEach(reader::item);
        framework
                .items("CFAssociations", CaseFramework.MOST_ASSOCIATIONS)
                .forEach(reader::association);
        return reader.draft.done();
    }

    private void item(Part item) {
        item.requireObject();
        String identifier = item.text("identifier");
        String statement = item.text("fullStatement");
        String title = item.optionalText("abbreviatedStatement").orElse(statement);
        String id = draft.freeId(item.optionalText("humanCodingScheme").orElse(title));
        if (id.isEmpty()) {
            throw item.wrong("has no humanCodingScheme or statement that an id can be made of");
        }
        Optional<Part> ours =
                item.optional("extensions").flatMap(extensions -> extensions.optional("coderx"));
        Set<Language> languages = languages(ours);
        draft.add(
                item.place(),
                made(
                        item,
                        () ->
                                new Concept(
                                        id,
                                        title.length() > 120 ? title.substring(0, 120) : title,
                                        statement,
                                        ours.flatMap(part -> part.optionalText("area"))
                                                .orElse("imported"),
                                        languages,
                                        ours.flatMap(part -> part.optional("minutes"))
                                                .map(part -> (int) part.number(1, 600))
                                                .orElse(USUAL_MINUTES),
                                        List.of(),
                                        null,
                                        variants(ours),
                                        resources(ours))));
        if (byIdentifier.putIfAbsent(identifier, id) != null) {
            throw item.wrong("has the identifier of another item, " + identifier);
        }
    }

    private static Set<Language> languages(Optional<Part> ours) {
        Set<Language> read = EnumSet.noneOf(Language.class);
        ours.ifPresent(part ->
                part.items("languages", MOST_OF_AN_ITEM).forEach(one -> read.add(language(one))));
        return read.isEmpty() ? EnumSet.allOf(Language.class) : read;
    }

    private static Map<Language, ConceptVariant> variants(Optional<Part> ours) {
        Map<Language, ConceptVariant> read = new EnumMap<>(Language.class);
        ours.ifPresent(part ->
                part.items("variants", MOST_OF_AN_ITEM)
                        .forEach(one ->
                                read.put(
                                        language(needed(one, "language")),
                                        made(
                                                one,
                                                () ->
                                                        new ConceptVariant(
                                                                one.text("name"),
                                                                one.text("example"))))));
        return read;
    }

    private static List<ConceptResource> resources(Optional<Part> ours) {
        List<ConceptResource> read = new ArrayList<>();
        ours.ifPresent(part ->
                part.items("resources", MOST_OF_AN_ITEM)
                        .forEach(one ->
                                read.add(
                                        made(
                                                one,
                                                () ->
                                                        new ConceptResource(
                                                                one.text("title"),
                                                                one.text("url"),
                                                                language(
                                                                        needed(
                                                                                one,
                                                                                "language")))))));
        return read;
    }

    private void association(Part association) {
        association.requireObject();
        String type = association.text("associationType");
        String from = end(association, "originNodeURI");
        String to = end(association, "destinationNodeURI");
        if (from.equals(DOCUMENT) || (to.equals(DOCUMENT) && !type.equals("isChildOf"))) {
            throw association.wrong("has the document at an end that must be an item");
        }
        switch (type) {
            case "isChildOf", "isPartOf" -> {
                if (!to.equals(DOCUMENT)) {
                    draft.part(association.place(), from, to);
                }
            }
            case "precedes" -> draft.before(association.place(), from, to, strength(association));
            case "isRelatedTo" -> draft.related(from, to);
            default ->
                    throw association.wrong(
                            "is of the associationType '%s'; isChildOf, isPartOf, precedes and isRelatedTo are read"
                                    .formatted(type));
        }
    }

    private static double strength(Part association) {
        return association
                .optional("extensions")
                .flatMap(extensions -> extensions.optional("coderx"))
                .flatMap(ours -> ours.optional("strength"))
                .map(part -> part.number(0, 1))
                .orElse(Draft.USUAL);
    }

    /** The id of the concept at an end. */
    private String end(Part association, String name) {
        Part end = association.object(name);
        String identifier = end.text("identifier");
        String id = byIdentifier.get(identifier);
        if (id == null) {
            throw end.wrong("names the item %s, which is not among CFItems".formatted(identifier));
        }
        return id;
    }

    private static Part needed(Part of, String name) {
        return of.optional(name).orElseThrow(() -> of.wrong("has no '%s'".formatted(name)));
    }

    private static Language language(Part part) {
        String name = part.asText();
        return Arrays.stream(Language.values())
                .filter(language -> language.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        part.wrong(
                                "must be one of %s".formatted(Arrays.toString(Language.values()))));
    }

    /** Names the place of what a concept's own checks find. */
    private static <T> T made(Part place, Supplier<T> making) {
        try {
            return making.get();
        } catch (InvalidConcepts e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InvalidConcepts("%s: %s".formatted(place.place(), e.getMessage()));
        }
    }
}
