package dev.coderx.concepts.internal.progress;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.MasteryView;
import dev.coderx.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules by which a student's state becomes progress at a glance. Pure. */
final class ProgressRules {
    /**
     * A lesson is completed where the cautious estimate, the mean less one standard deviation,
     * reaches this. The roadmap takes a concept as known from the same value on.
     */
    static final double COMPLETED = 0.5;

    static final String BEGINNER = "beginner";
    static final String INTERMEDIATE = "intermediate";
    static final String ADVANCED = "advanced";

    /** The shares of a language's concepts from which on somebody is no beginner, and advanced. */
    private static final double SOME = 0.2;

    private static final double MANY = 0.55;

    private static final int NEXT = 5;
    private static final int LEAST_POINTS = 10;
    private static final int MORE_POINTS = 20;

    private final ConceptGraph graph;

    ProgressRules(ConceptGraph graph) {
        this.graph = graph;
    }

    /** Ids of the completed concepts, in the order of teaching. */
    List<String> completed(Map<String, MasteryView> state) {
        return graph.topologicalOrder().stream()
                .map(Concept::id)
                .filter(id -> isCompleted(id, state))
                .toList();
    }

    /**
     * Ids of up to five concepts that come next in a language: those not completed, begun ones
     * first, in the order of teaching.
     */
    List<String> next(Map<String, MasteryView> state, Language language) {
        List<Concept> open =
                graph.topologicalOrder().stream()
                        .filter(concept -> concept.existsIn(Set.of(language)))
                        .filter(concept -> !isCompleted(concept.id(), state))
                        .toList();
        List<Concept> begun = open.stream().filter(concept -> seen(concept.id(), state)).toList();
        return Stream.concat(
                        begun.stream(), open.stream().filter(concept -> !seen(concept.id(), state)))
                .limit(NEXT)
                .map(Concept::id)
                .toList();
    }

    /**
     * How far somebody is: by the share of the language's concepts that are completed, below 20 %
     * beginner, below 55 % intermediate, else advanced.
     */
    String level(Map<String, MasteryView> state, Language language) {
        List<Concept> all = conceptsOf(language);
        double share =
                (double) all.stream().filter(c -> isCompleted(c.id(), state)).count() / all.size();
        return share < SOME ? BEGINNER : share < MANY ? INTERMEDIATE : ADVANCED;
    }

    /** Why somebody is at a level, in plain words. */
    String reason(LearningProgress progress) {
        if (progress.languages().isEmpty()) {
            return "Nothing was handed in yet; everybody begins here.";
        }
        Language language = progress.languages().getFirst();
        Set<String> completed = Set.copyOf(progress.completedLessons());
        List<Concept> all = conceptsOf(language);
        long done = all.stream().filter(concept -> completed.contains(concept.id())).count();
        String next =
                switch (progress.skillLevel()) {
                    case BEGINNER -> " Intermediate begins at %d.".formatted(least(SOME, all));
                    case INTERMEDIATE -> " Advanced begins at %d.".formatted(least(MANY, all));
                    default -> "";
                };
        return "%d of the %d concepts of the language practised most are completed: even a cautious estimate of them reaches %.0f %%.%s"
                .formatted(done, all.size(), COMPLETED * 100, next);
    }

    private static int least(double share, List<Concept> all) {
        return (int) Math.ceil(share * all.size());
    }

    private List<Concept> conceptsOf(Language language) {
        return graph.all().stream().filter(concept -> concept.existsIn(Set.of(language))).toList();
    }

    /**
     * What solving a problem gives, once: 10 points, and up to 20 more by its difficulty.
     *
     * @param difficulty from 0 to 1
     */
    static int points(double difficulty) {
        return LEAST_POINTS + (int) Math.round(MORE_POINTS * difficulty);
    }

    private static boolean isCompleted(String id, Map<String, MasteryView> state) {
        MasteryView view = state.get(id);
        return view != null && view.seen() && view.lowerBound() >= COMPLETED;
    }

    private static boolean seen(String id, Map<String, MasteryView> state) {
        MasteryView view = state.get(id);
        return view != null && view.seen();
    }
}
