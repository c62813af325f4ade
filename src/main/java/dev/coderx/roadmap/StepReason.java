package dev.coderx.roadmap;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.MasteryView;
import dev.coderx.concepts.Prerequisite;
import java.util.List;
import java.util.stream.Stream;

/** Says in plain words why a concept is on the roadmap, from the data that put it there. */
final class StepReason {

    private StepReason() {}

    static String of(
            ConceptGraph graph, StudentPicture picture, StepSelection selection, Concept concept) {
        return switch (selection.cause(concept.id())) {
            case WEAK -> weak(picture.of(concept.id())) + leadsTo(graph, picture, concept);
            case NEEDED -> needed(waiting(graph, selection, concept));
            case NEW -> ready(graph, picture, concept) + leadsTo(graph, picture, concept);
            case START -> start(graph, concept) + leadsTo(graph, picture, concept);
        };
    }

    private static String weak(MasteryView mastery) {
        String figures =
                "estimated mastery %d %%, from %s"
                        .formatted(
                                Math.round(mastery.mean() * 100), pieces(mastery.evidenceCount()));
        return mastery.mean() < 0.5
                ? "Some practice here will help you most: %s.".formatted(figures)
                : "You are on your way: %s. A little more practice will make it sure."
                        .formatted(figures);
    }

    private static String needed(List<String> waiting) {
        return "%s %s on it, and it has not come up in your work so far."
                .formatted(join(waiting), waiting.size() == 1 ? "builds" : "build");
    }

    private static String pieces(int count) {
        return count == 1 ? "1 piece of evidence" : "%d pieces of evidence".formatted(count);
    }

    private static String ready(ConceptGraph graph, StudentPicture picture, Concept concept) {
        List<String> known =
                concept.prerequisites().stream()
                        .map(Prerequisite::conceptId)
                        .filter(picture::known)
                        .map(graph::titleOf)
                        .toList();
        return known.isEmpty()
                ? "New for you."
                : "New for you, and you know what it builds on: %s.".formatted(join(known));
    }

    private static String start(ConceptGraph graph, Concept concept) {
        return concept.prerequisites().isEmpty()
                ? "A good place to start: nothing has to come before it."
                : "Builds on %s."
                        .formatted(
                                join(
                                        concept.prerequisites().stream()
                                                .map(p -> graph.titleOf(p.conceptId()))
                                                .toList()));
    }

    private static String leadsTo(ConceptGraph graph, StudentPicture picture, Concept concept) {
        List<String> next =
                graph.unlocks(concept.id()).stream()
                        .filter(picture::isEligible)
                        .map(Concept::title)
                        .toList();
        return next.isEmpty() ? "" : " It leads to %s.".formatted(join(next));
    }

    /** The selected concepts that build on this one directly, else those that do so indirectly. */
    private static List<String> waiting(
            ConceptGraph graph, StepSelection selection, Concept concept) {
        List<String> direct =
                graph.unlocks(concept.id()).stream()
                        .filter(later -> selection.contains(later.id()))
                        .map(Concept::title)
                        .toList();
        Stream<String> indirect =
                graph.topologicalOrder().stream()
                        .filter(later -> graph.ancestors(later.id()).contains(concept.id()))
                        .map(Concept::title);
        return direct.isEmpty() ? indirect.limit(1).toList() : direct;
    }

    /** “A”, “A” and “B”, or “A”, “B” and 3 more. */
    private static String join(List<String> titles) {
        List<String> quoted = titles.stream().map("“%s”"::formatted).toList();
        return switch (quoted.size()) {
            case 0 -> "";
            case 1 -> quoted.getFirst();
            case 2 -> quoted.get(0) + " and " + quoted.get(1);
            default ->
                    "%s, %s and %d more".formatted(quoted.get(0), quoted.get(1), quoted.size() - 2);
        };
    }
}
