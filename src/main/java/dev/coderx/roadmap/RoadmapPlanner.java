package dev.coderx.roadmap;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.MasteryView;
import dev.coderx.shared.Language;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plans a student's roadmap. Pure: the same input gives the same roadmap.
 *
 * <p>Three sources of steps, in this order: concepts with evidence whose cautious estimate (mean
 * less one standard deviation) is below {@link #SURE}, together with the prerequisites they lean on
 * that are weak, or unseen with nothing in the student's work speaking for them; then, while there
 * are few steps, new concepts whose prerequisites are all met; for a student without evidence, the
 * first concepts of the catalogue. The selected concepts are then ordered so that each comes after
 * all its selected ancestors, and among those free to come next the one that the weakest concept
 * waits for.
 */
@Singleton
public final class RoadmapPlanner {

    /** The most steps a roadmap has. */
    public static final int MOST_STEPS = 12;

    /** A roadmap with fewer steps than this is filled up with new concepts. */
    public static final int FEW_STEPS = 5;

    /** The steps of a student without evidence. */
    public static final int STARTER_STEPS = 10;

    /** A concept whose cautious estimate reaches this is taken as known. */
    public static final double SURE = 0.5;

    /** From this mean on, using a concept speaks for the unseen concepts that it leans on. */
    static final double EVEN = 0.5;

    /** From this strength on, a later concept leans on its prerequisite. */
    static final double STRONG = 0.7;

    private final ConceptGraph graph;

    public RoadmapPlanner(ConceptGraph graph) {
        this.graph = graph;
    }

    /**
     * Orders what a student should learn next.
     *
     * @param masteries what is known of the student by concept id; ids that the graph does not know
     *     are ignored
     * @param languages the student's languages; only concepts of these are planned; empty means all
     * @return at most {@link #MOST_STEPS} steps, each concept once, each after its prerequisites;
     *     empty only if everything is known or no concept exists in the languages
     */
    public List<RoadmapStep> plan(Map<String, MasteryView> masteries, Set<Language> languages) {
        StudentPicture picture = new StudentPicture(graph, masteries, languages);
        StepSelection selection =
                picture.anythingSeen()
                        ? StepSelection.fromEvidence(graph, picture)
                        : StepSelection.starter(graph, picture);
        List<Concept> ordered = StepOrder.of(graph, picture, selection);
        List<RoadmapStep> steps = new ArrayList<>();
        for (Concept concept : ordered) {
            MasteryView mastery = picture.of(concept.id());
            steps.add(
                    new RoadmapStep(
                            steps.size() + 1,
                            concept.id(),
                            StepReason.of(graph, picture, selection, concept),
                            minutes(concept, mastery),
                            mastery.mean()));
        }
        return List.copyOf(steps);
    }

    /** The full time up to an even chance, then less in proportion; in fives, at least five. */
    private static int minutes(Concept concept, MasteryView mastery) {
        double share = Math.min(1, 2 * (1 - mastery.mean()));
        return Math.max(5, 5 * (int) Math.round(concept.minutes() * share / 5));
    }
}
