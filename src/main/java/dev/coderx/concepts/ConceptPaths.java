package dev.coderx.concepts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Ways through a graph of concepts. Neo4j answers the same questions about the common graph; this
 * answers them about a graph that an institution has changed, and puts what Neo4j finds in order.
 */
public final class ConceptPaths {

    /** From this strength on, a prerequisite belongs on the way to a concept. */
    public static final double NEEDED = 0.5;

    /** From this strength on, a concept cannot be learned well before its prerequisite. */
    public static final double STRONG = 0.7;

    /** The farthest neighbourhood that can be asked for, in steps. */
    public static final int FARTHEST = 3;

    /**
     * A concept whose cautious estimate (mean less uncertainty) reaches this counts as mastered.
     */
    public static final double MASTERED = 0.6;

    private ConceptPaths() {}

    /**
     * Names what to learn on the shortest way from what is known to a goal: the goal, and
     * everything that it leans on by {@link #NEEDED} prerequisites, as far as what is known.
     * Nothing can be left out of it, so it is the only shortest one.
     *
     * @param known ids; those that the graph does not have are ignored
     * @return each concept after its prerequisites, the goal last; empty if the goal is known
     * @throws IllegalArgumentException if the goal is unknown to the graph
     */
    public static List<Concept> gap(ConceptGraph graph, Collection<String> known, String goal) {
        Set<String> sure = Set.copyOf(known);
        if (sure.contains(graph.get(goal).id())) {
            return List.of();
        }
        Set<String> found =
                reach(
                                goal,
                                id ->
                                        graph.prerequisites(id).stream()
                                                .filter(first -> first.strength() >= NEEDED)
                                                .map(Prerequisite::conceptId)
                                                .filter(first -> !sure.contains(first))
                                                .toList(),
                                Integer.MAX_VALUE)
                        .keySet();
        return inOrder(graph, found);
    }

    /**
     * Names what cannot be learned well before a concept: all that builds on it by {@link #STRONG}
     * prerequisites, directly or not, first things first.
     *
     * @throws IllegalArgumentException if the concept is unknown to the graph
     */
    public static List<Concept> blocks(ConceptGraph graph, String id) {
        Set<String> found =
                new LinkedHashSet<>(
                        reach(
                                        id,
                                        at ->
                                                graph.unlocks(at).stream()
                                                        .filter(next ->
                                                                strength(next, at) >= STRONG)
                                                        .map(Concept::id)
                                                        .toList(),
                                        Integer.MAX_VALUE)
                                .keySet());
        found.remove(id);
        return inOrder(graph, found);
    }

    /**
     * Names what lies around a concept, and in how many steps along prerequisites, in whichever
     * direction: the nearest first, those of one distance first things first.
     *
     * @param depth from 1 to {@link #FARTHEST}
     * @throws IllegalArgumentException if the concept is unknown to the graph
     */
    public static Map<String, Integer> around(ConceptGraph graph, String id, int depth) {
        Map<String, Integer> found =
                reach(
                        graph.get(id).id(),
                        at -> {
                            List<String> next = new ArrayList<>();
                            graph.prerequisites(at).forEach(first -> next.add(first.conceptId()));
                            graph.unlocks(at).forEach(later -> next.add(later.id()));
                            return next;
                        },
                        depth);
        found.remove(id);
        return byDistance(graph, found);
    }

    /** Puts ids in the order of teaching; those that the graph does not have are left out. */
    public static List<Concept> inOrder(ConceptGraph graph, Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> graph.find(id).stream())
                .sorted(Comparator.comparingInt(concept -> graph.rank(concept.id())))
                .toList();
    }

    /** Puts distances in the order that {@link #around} gives. */
    public static Map<String, Integer> byDistance(
            ConceptGraph graph, Map<String, Integer> distances) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        distances.entrySet().stream()
                .filter(entry -> graph.find(entry.getKey()).isPresent())
                .sorted(
                        Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                                .thenComparingInt(entry -> graph.rank(entry.getKey())))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static double strength(Concept later, String first) {
        return later.prerequisites().stream()
                .filter(prerequisite -> prerequisite.conceptId().equals(first))
                .mapToDouble(Prerequisite::strength)
                .findFirst()
                .orElse(0);
    }

    /** Breadth first, so that each is reached in the fewest steps. */
    private static Map<String, Integer> reach(
            String start, Function<String, List<String>> next, int depth) {
        Map<String, Integer> steps = new LinkedHashMap<>(Map.of(start, 0));
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String at = open.remove();
            int taken = steps.getOrDefault(at, 0);
            if (taken < depth) {
                for (String reached : next.apply(at)) {
                    if (steps.putIfAbsent(reached, taken + 1) == null) {
                        open.add(reached);
                    }
                }
            }
        }
        return steps;
    }
}
