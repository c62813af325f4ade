package dev.coderx.concepts;

import dev.coderx.problems.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How far problems cover the concepts. A leaf, a concept that none other needs first, has to be
 * practised at every difficulty; any other at least once.
 *
 * @param covered the leaves that are
 * @param gaps the leaves that are not, with the difficulties they lack, by id
 * @param untouched concepts without a single problem
 */
public record ConceptCoverage(
        List<String> covered, Map<String, Set<Band>> gaps, List<String> untouched) {

    /** A band of difficulty: below 0.34, below 0.67, and above. */
    public enum Band {
        EASY,
        MEDIUM,
        HARD;

        /** The band of a difficulty from 0 to 1. */
        public static Band of(double difficulty) {
            return difficulty < 0.34 ? EASY : difficulty < 0.67 ? MEDIUM : HARD;
        }
    }

    /** Looks through problems. */
    public static ConceptCoverage of(ConceptGraph graph, List<Problem> problems) {
        Map<String, Map<Band, Integer>> practised = new TreeMap<>();
        for (Problem problem : problems) {
            for (String id : problem.conceptIds()) {
                practised
                        .computeIfAbsent(id, _ -> new EnumMap<>(Band.class))
                        .merge(Band.of(problem.difficulty()), 1, Integer::sum);
            }
        }
        List<String> covered = new ArrayList<>();
        Map<String, Set<Band>> gaps = new TreeMap<>();
        List<String> untouched = new ArrayList<>();
        for (Concept concept : graph.all()) {
            Map<Band, Integer> bands = practised.getOrDefault(concept.id(), Map.of());
            if (bands.isEmpty()) {
                untouched.add(concept.id());
            }
            if (graph.unlocks(concept.id()).isEmpty()) {
                Set<Band> missing = EnumSet.allOf(Band.class);
                missing.removeAll(bands.keySet());
                if (missing.isEmpty()) {
                    covered.add(concept.id());
                } else {
                    gaps.put(concept.id(), missing);
                }
            }
        }
        return new ConceptCoverage(List.copyOf(covered), gaps, List.copyOf(untouched));
    }
}
