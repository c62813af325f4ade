package dev.coderx.concepts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds a student's weak areas and what may lie behind them. Pure.
 *
 * <p>Weak is a concept whose mean is below a half and whose difficulties come to at least {@value
 * #LEAST_DIFFICULTY} of a full observation: a share of one wrong program is no weakness. What may
 * lie behind it are the concepts it leans on that do not stand firmly themselves.
 */
public final class WeakAreas {
    /** The most areas that are named: more would help nobody. */
    public static final int MOST = 10;

    static final double LEAST_DIFFICULTY = 0.3;

    private static final int MOST_CAUSES = 3;

    /** A prerequisite of at least this mean is no cause. */
    private static final double FIRM = 0.6;

    /** What is leant on less is no cause. */
    private static final double LEAST_STRENGTH = 0.3;

    private WeakAreas() {}

    /** Returns the weak areas, weakest first, at most {@value #MOST}. */
    public static List<WeakArea> of(ConceptGraph graph, ProficiencyMatrix matrix) {
        return matrix.seen().stream()
                .filter(cell -> cell.view().mean() < Observations.EVEN)
                .filter(cell -> cell.seen().difficulties() >= LEAST_DIFFICULTY)
                .limit(MOST)
                .map(cell -> area(graph, matrix, cell))
                .toList();
    }

    private static WeakArea area(ConceptGraph graph, ProficiencyMatrix matrix, Proficiency cell) {
        List<WeakArea.Cause> causes = causes(graph, matrix, cell.conceptId());
        String title = graph.titleOf(cell.conceptId());
        String reason =
                cell.trend().direction() == ProficiencyDirection.RISING
                        ? "“%s” is getting better and is worth some more practice.".formatted(title)
                        : "“%s” was the hard part more often than not. Some practice here will help most."
                                .formatted(title);
        return new WeakArea(cell, reason + about(graph, causes), causes);
    }

    private static String about(ConceptGraph graph, List<WeakArea.Cause> causes) {
        return causes.isEmpty()
                ? ""
                : " A look at “%s” first may make it easier."
                        .formatted(graph.titleOf(causes.getFirst().conceptId()));
    }

    private static List<WeakArea.Cause> causes(
            ConceptGraph graph, ProficiencyMatrix matrix, String conceptId) {
        if (graph.find(conceptId).isEmpty()) {
            return List.of();
        }
        String title = graph.titleOf(conceptId);
        List<WeakArea.Cause> causes = new ArrayList<>();
        graph.leaning(conceptId, 1, LEAST_STRENGTH)
                .forEach((first, strength) -> {
                    MasteryView view = matrix.view(first);
                    if (view.mean() < FIRM) {
                        causes.add(
                                new WeakArea.Cause(
                                        first,
                                        view,
                                        strength,
                                        why(graph.titleOf(first), title, view)));
                    }
                });
        causes.sort(
                Comparator.comparingDouble((WeakArea.Cause cause) ->
                                -cause.strength() * (1 - cause.view().mean()))
                        .thenComparing(WeakArea.Cause::conceptId));
        return causes.stream().limit(MOST_CAUSES).toList();
    }

    private static String why(String first, String later, MasteryView view) {
        return view.seen()
                ? "“%s” leans on “%s”, which is not settled yet.".formatted(later, first)
                : "“%s” leans on “%s”, of which nothing was seen yet.".formatted(later, first);
    }
}
