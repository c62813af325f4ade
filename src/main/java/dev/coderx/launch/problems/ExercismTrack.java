package dev.coderx.launch.problems;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.Prerequisite;
import dev.coderx.problems.ImportedProblems;
import dev.coderx.problems.ImportedProblems.Draft;
import dev.coderx.problems.InvalidArchive;
import dev.coderx.problems.Problem;
import dev.coderx.problems.ProblemFile;
import dev.coderx.problems.ProblemKit;
import dev.coderx.shared.Language;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The {@code config.json} of an Exercism track: which exercises practise which concepts, how hard
 * they are and what comes before. It has neither statements nor tests.
 */
final class ExercismTrack {
    /** Exercism's difficulties go from 1 to 10. */
    private static final int STEPS = 9;

    private static final int MOST_EXERCISES = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConceptGraph graph;

    ExercismTrack(ConceptGraph graph) {
        this.graph = graph;
    }

    /** Writes the problems of one language, and the concepts that exist in it, as a track. */
    String write(List<Problem> problems, Language language) {
        String slug = language.name().toLowerCase(Locale.ROOT);
        ObjectNode track = JSON.createObjectNode();
        track.put("language", language.name()).put("slug", slug).put("active", false);
        track.put("blurb", "Practice problems of coderX").put("version", 3);
        ObjectNode exercises = track.putObject("exercises");
        exercises.putArray("concept");
        ArrayNode practice = exercises.putArray("practice");
        problems.stream()
                .filter(problem -> problem.languages().contains(language))
                .forEach(problem -> practice.add(exercise(problem)));
        ArrayNode concepts = track.putArray("concepts");
        for (Concept concept : graph.topologicalOrder()) {
            if (concept.languages().contains(language)) {
                concepts.addObject()
                        .put("uuid", uuid("concept", concept.id()))
                        .put("slug", concept.id())
                        .put("name", concept.title());
            }
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(track) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a track cannot be written", e);
        }
    }

    private ObjectNode exercise(Problem problem) {
        Set<String> before = new LinkedHashSet<>();
        for (String id : problem.conceptIds()) {
            graph.prerequisites(id).stream().map(Prerequisite::conceptId).forEach(before::add);
        }
        before.removeAll(problem.conceptIds());
        ObjectNode exercise =
                JSON.createObjectNode()
                        .put("slug", problem.id())
                        .put("name", problem.title())
                        .put("uuid", uuid("problem", problem.id()));
        problem.conceptIds().forEach(exercise.putArray("practices")::add);
        before.forEach(exercise.putArray("prerequisites")::add);
        return exercise.put("difficulty", 1 + (int) Math.round(problem.difficulty() * STEPS));
    }

    private static String uuid(String kind, String id) {
        byte[] name = ("coderx-" + kind + ":" + id).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    /**
     * Reads a track: a problem file for each exercise, to be completed by an author.
     *
     * @throws InvalidArchive where it is no track, or one of a language that we do not have
     */
    ImportedProblems read(String json) {
        Track track;
        try {
            track = JSON.readValue(json, Track.class);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new InvalidArchive(
                    "This is no config.json of a track; line %d: %s"
                            .formatted(line, e.getOriginalMessage()));
        }
        if (track == null || track.exercises() == null || track.language() == null) {
            throw new InvalidArchive(
                    "This is no config.json of a track: \"language\" or \"exercises\" is missing.");
        }
        Language language = language(track.language());
        List<Exercise> exercises = new ArrayList<>(track.exercises().concept());
        exercises.addAll(track.exercises().practice());
        if (exercises.size() > MOST_EXERCISES) {
            throw new InvalidArchive(
                    "The track has %d exercises; at most %d are allowed."
                            .formatted(exercises.size(), MOST_EXERCISES));
        }
        List<Draft> drafts = new ArrayList<>();
        List<String> notCarried = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Exercise exercise : exercises) {
            draft(exercise, language, ids, notCarried).ifPresent(drafts::add);
        }
        if (drafts.isEmpty()) {
            throw new InvalidArchive("The track has no exercise that can be taken over.");
        }
        notCarried.add(
                "statements, tests and solutions: a config.json has none; write them into the drafts");
        return new ImportedProblems(drafts, notCarried);
    }

    private Optional<Draft> draft(
            Exercise exercise, Language language, Set<String> ids, List<String> notCarried) {
        String slug = exercise.slug() == null ? "" : exercise.slug();
        String name = exercise.name() == null ? slug : exercise.name();
        String id = slug.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        if (name.isBlank() || name.length() > 120 || id.isEmpty() || id.length() > 60) {
            notCarried.add("\"%s\": it has no usable slug and name".formatted(slug));
            return Optional.empty();
        }
        if ("deprecated".equals(exercise.status())) {
            notCarried.add(slug + ": it is deprecated");
            return Optional.empty();
        }
        if (!ids.add(id)) {
            notCarried.add("%s: there is another exercise \"%s\"".formatted(slug, id));
            return Optional.empty();
        }
        List<String> concepts = new ArrayList<>();
        for (String concept : exercise.practised()) {
            if (graph.find(concept).isPresent() && !concepts.contains(concept)) {
                concepts.add(concept);
            } else {
                notCarried.add(
                        "%s: the concept \"%s\", which we do not have".formatted(slug, concept));
            }
        }
        prerequisites(exercise, concepts, slug, notCarried);
        Problem problem =
                new Problem(
                        id,
                        1,
                        name,
                        "Write the statement of “%s” here.\n".formatted(name),
                        difficulty(exercise),
                        Set.of(language),
                        concepts.isEmpty() ? List.of("to-be-chosen") : concepts,
                        30,
                        List.of(),
                        Map.of(),
                        List.of(),
                        Set.of());
        return Optional.of(
                new Draft(
                        id, ProblemFile.write(new ProblemKit(problem, null, Map.of(), List.of()))));
    }

    /** Ours follow from the concepts, so others can only be told. */
    private void prerequisites(
            Exercise exercise, List<String> concepts, String slug, List<String> notCarried) {
        Set<String> known = new LinkedHashSet<>(concepts);
        concepts.forEach(id -> known.addAll(graph.ancestors(id)));
        List<String> others =
                exercise.prerequisites().stream().filter(id -> !known.contains(id)).toList();
        if (!others.isEmpty()) {
            notCarried.add(
                    "%s: the prerequisites %s, which its concepts do not have here"
                            .formatted(slug, String.join(", ", others)));
        }
    }

    private static double difficulty(Exercise exercise) {
        int steps = exercise.difficulty() == null ? 1 : exercise.difficulty();
        return Math.clamp(steps - 1, 0, STEPS) / (double) STEPS;
    }

    private static Language language(String name) {
        return Arrays.stream(Language.values())
                .filter(language -> language.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidArchive(
                                "The track is of %s, which is no language of coderX."
                                        .formatted(name)));
    }

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Track(@Nullable String language, @Nullable Exercises exercises) {}

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Exercises(
            @JsonProperty("concept") List<Exercise> concept,
            @JsonProperty("practice") List<Exercise> practice) {
        Exercises {
            concept = concept == null ? List.of() : List.copyOf(concept);
            practice = practice == null ? List.of() : List.copyOf(practice);
        }
    }

    /**
     * An exercise.
     *
     * @param concepts what a concept exercise teaches
     * @param practices what a practice exercise practises
     */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Exercise(
            @Nullable String slug,
            @Nullable String name,
            @Nullable String status,
            @Nullable Integer difficulty,
            List<String> concepts,
            List<String> practices,
            List<String> prerequisites) {
        Exercise {
            concepts = concepts == null ? List.of() : List.copyOf(concepts);
            practices = practices == null ? List.of() : List.copyOf(practices);
            prerequisites = prerequisites == null ? List.of() : List.copyOf(prerequisites);
        }

        List<String> practised() {
            List<String> all = new ArrayList<>(concepts);
            all.addAll(practices);
            return all;
        }
    }
}
