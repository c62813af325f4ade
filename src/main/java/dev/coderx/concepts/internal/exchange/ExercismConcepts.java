package dev.coderx.concepts.internal.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.InvalidConcepts;
import dev.coderx.concepts.Prerequisite;
import dev.coderx.concepts.ReadConcepts;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The concepts of an Exercism track's {@code config.json}: a concept exercise teaches concepts and
 * names those that come before. A track has no strengths, areas or times.
 */
final class ExercismConcepts {
    private static final int MOST_CONCEPTS = 1_000;
    private static final int MOST_EXERCISES = 1_000;
    private static final int MOST_OF_AN_EXERCISE = 200;
    private static final int USUAL_MINUTES = 45;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ExercismConcepts() {}

    /**
     * Writes the concepts of one language; what comes before in other languages only is left out.
     */
    static String write(ConceptCatalogue catalogue, Language language) {
        String slug = language.name().toLowerCase(Locale.ROOT);
        ObjectNode track = JSON.createObjectNode();
        track.put("language", language.name()).put("slug", slug).put("active", false);
        track.put("blurb", "Concepts of coderX").put("version", 3);
        ObjectNode exercises = track.putObject("exercises");
        ArrayNode teaching = exercises.putArray("concept");
        exercises.putArray("practice");
        ArrayNode concepts = track.putArray("concepts");
        var graph = new ConceptGraph(catalogue.concepts());
        for (Concept concept : catalogue.concepts()) {
            if (!concept.languages().contains(language)) {
                continue;
            }
            concepts.addObject()
                    .put("uuid", uuid("concept", concept.id()))
                    .put("slug", concept.id())
                    .put("name", concept.title());
            ObjectNode exercise =
                    teaching.addObject()
                            .put("slug", "learn-" + concept.id())
                            .put("name", concept.title())
                            .put("uuid", uuid("lesson", concept.id()));
            exercise.putArray("concepts").add(concept.id());
            ArrayNode before = exercise.putArray("prerequisites");
            concept.prerequisites().stream()
                    .map(Prerequisite::conceptId)
                    .filter(first -> graph.get(first).languages().contains(language))
                    .forEach(before::add);
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(track) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a track cannot be written", e);
        }
    }

    /**
     * @throws InvalidConcepts saying what is wrong and where
     */
    static ReadConcepts read(String json) {
        Part track = Part.read(json);
        Language language = language(track);
        Draft draft = new Draft();
        Map<String, String> bySlug = new HashMap<>();
        for (Part concept : track.items("concepts", MOST_CONCEPTS)) {
            String slug = concept.requireObject().text("slug");
            String id = Draft.id(slug);
            if (id.isEmpty()) {
                throw concept.wrong("has the slug '%s', without a letter".formatted(slug));
            }
            String name = concept.optionalText("name").orElse(slug);
            draft.add(
                    concept.place(),
                    new Concept(
                            id,
                            name.length() > 120 ? name.substring(0, 120) : name,
                            concept.optionalText("blurb")
                                    .orElse("What the track calls “%s”.".formatted(name)),
                            "imported",
                            Set.of(language),
                            USUAL_MINUTES,
                            List.of()));
            bySlug.put(slug, id);
        }
        for (Part exercise : track.object("exercises").items("concept", MOST_EXERCISES)) {
            if (!"deprecated".equals(exercise.requireObject().optionalText("status").orElse(""))) {
                links(exercise, bySlug, draft);
            }
        }
        draft.note(
                "strengths: a track has none, each is %s; exercises are for ./coderx problems import"
                        .formatted(Draft.USUAL));
        return draft.done();
    }

    private static void links(Part exercise, Map<String, String> bySlug, Draft draft) {
        List<String> taught = ids(exercise, "concepts", bySlug);
        for (String first : ids(exercise, "prerequisites", bySlug)) {
            for (String concept : taught) {
                draft.before(exercise.place(), first, concept, Draft.USUAL);
            }
        }
    }

    private static List<String> ids(Part exercise, String name, Map<String, String> bySlug) {
        List<String> ids = new ArrayList<>();
        for (Part slug : exercise.items(name, MOST_OF_AN_EXERCISE)) {
            String id = bySlug.get(slug.asText());
            if (id == null) {
                throw slug.wrong(
                        "names '%s', which is not among concepts".formatted(slug.asText()));
            }
            ids.add(id);
        }
        return ids;
    }

    private static Language language(Part track) {
        String name = track.text("language");
        return Arrays.stream(Language.values())
                .filter(language -> language.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidConcepts(
                                "language: '%s' is no language of coderX".formatted(name)));
    }

    private static String uuid(String kind, String id) {
        return UUID.nameUUIDFromBytes(("coderx-" + kind + ":" + id).getBytes(UTF_8)).toString();
    }
}
