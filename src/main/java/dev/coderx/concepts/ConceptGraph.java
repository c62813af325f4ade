package dev.coderx.concepts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The concepts and what comes before what: an immutable graph without circles, in one piece.
 *
 * <p>Everything it returns has a fixed order, so that two replicas show and decide the same.
 */
public final class ConceptGraph {

    private final Map<String, Concept> byId;
    private final Map<String, List<Concept>> unlocks;
    private final List<Concept> order;
    private final Map<String, Integer> rank;
    private final Map<String, Set<String>> ancestors;
    private final Map<String, List<Concept>> parts;

    /**
     * Builds the graph and checks it.
     *
     * @throws IllegalArgumentException if there is no concept, an id occurs twice, a prerequisite
     *     is unknown or named twice, concepts wait for one another in a circle (the circle is
     *     named), a part of the graph hangs together with nothing else, or what concepts are a part
     *     of is unknown or runs in a circle
     */
    public ConceptGraph(List<Concept> concepts) {
        byId = index(concepts);
        unlocks = reverse(concepts);
        order = sort(concepts);
        rank = new HashMap<>();
        ancestors = new HashMap<>();
        for (Concept concept : order) {
            rank.put(concept.id(), rank.size());
            ancestors.put(concept.id(), ancestorsOf(concept));
        }
        requireOnePiece(concepts);
        parts = ConceptParts.of(byId);
    }

    /** All concepts in the catalogue's order. */
    public List<Concept> all() {
        return List.copyOf(byId.values());
    }

    /** The concept of this id, if the catalogue has it. */
    public Optional<Concept> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The concept of this id.
     *
     * @throws IllegalArgumentException if the catalogue does not have it
     */
    public Concept get(String id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("unknown concept '%s'".formatted(id)));
    }

    /** The concept's title, or the id itself where the catalogue does not have the concept. */
    public String titleOf(String id) {
        return find(id).map(Concept::title).orElse(id);
    }

    /**
     * What directly comes before this concept.
     *
     * @throws IllegalArgumentException if the concept is unknown
     */
    public List<Prerequisite> prerequisites(String id) {
        return get(id).prerequisites();
    }

    /**
     * The concepts that have this one as a direct prerequisite, in the catalogue's order.
     *
     * @throws IllegalArgumentException if the concept is unknown
     */
    public List<Concept> unlocks(String id) {
        return unlocks.getOrDefault(get(id).id(), List.of());
    }

    /**
     * The ids of everything that comes before this concept, directly or not, first things first.
     *
     * @throws IllegalArgumentException if the concept is unknown
     */
    public Set<String> ancestors(String id) {
        return ancestors.getOrDefault(get(id).id(), Set.of());
    }

    /**
     * How much a concept leans on each of what comes before it: the product, along the strongest
     * path, of the strengths and of a factor for each step.
     *
     * @param perStep the factor, above 0 and at most 1
     * @param least what leans less is left out, and nothing is reached through it
     * @throws IllegalArgumentException if the concept is unknown
     */
    public Map<String, Double> leaning(String id, double perStep, double least) {
        Map<String, Double> leaning = new HashMap<>(Map.of(id, 1.0));
        List<String> path = new ArrayList<>(ancestors(id));
        path.add(id);
        // Later concepts first: by the time one is looked at, all that leads to it was.
        for (String later : path.reversed()) {
            double reached = leaning.getOrDefault(later, 0.0);
            for (Prerequisite prerequisite : prerequisites(later)) {
                double strength = reached * perStep * prerequisite.strength();
                if (strength >= least) {
                    leaning.merge(prerequisite.conceptId(), strength, Math::max);
                }
            }
        }
        leaning.remove(id);
        return leaning;
    }

    /**
     * All concepts, each after its prerequisites; where the prerequisites leave a choice, the
     * catalogue's order decides.
     */
    public List<Concept> topologicalOrder() {
        return order;
    }

    /**
     * The place of a concept in {@link #topologicalOrder()}, from 0.
     *
     * @throws IllegalArgumentException if the concept is unknown
     */
    public int rank(String id) {
        return rank.getOrDefault(get(id).id(), 0);
    }

    /**
     * The concepts that say they are a part of this one, in the catalogue's order.
     *
     * @throws IllegalArgumentException if the concept is unknown
     */
    public List<Concept> parts(String id) {
        return parts.getOrDefault(get(id).id(), List.of());
    }

    /** The concepts that need nothing before them, in the catalogue's order. */
    public List<Concept> roots() {
        return byId.values().stream().filter(c -> c.prerequisites().isEmpty()).toList();
    }

    /** The number of direct prerequisites in the whole graph. */
    public int edgeCount() {
        return byId.values().stream().mapToInt(c -> c.prerequisites().size()).sum();
    }

    private static Map<String, Concept> index(List<Concept> concepts) {
        if (concepts.isEmpty()) {
            throw new IllegalArgumentException("there is no concept");
        }
        Map<String, Concept> index = new LinkedHashMap<>();
        for (Concept concept : concepts) {
            if (index.putIfAbsent(concept.id(), concept) != null) {
                throw new IllegalArgumentException(
                        "concept '%s' occurs twice".formatted(concept.id()));
            }
        }
        return Collections.unmodifiableMap(index);
    }

    private Map<String, List<Concept>> reverse(List<Concept> concepts) {
        Map<String, List<Concept>> reversed = new HashMap<>();
        for (Concept concept : concepts) {
            Set<String> seen = new LinkedHashSet<>();
            for (Prerequisite prerequisite : concept.prerequisites()) {
                String first = prerequisite.conceptId();
                if (!byId.containsKey(first)) {
                    throw new IllegalArgumentException(
                            "concept '%s': unknown prerequisite '%s'"
                                    .formatted(concept.id(), first));
                }
                if (!seen.add(first)) {
                    throw new IllegalArgumentException(
                            "concept '%s': prerequisite '%s' is named twice"
                                    .formatted(concept.id(), first));
                }
                reversed.computeIfAbsent(first, key -> new ArrayList<>()).add(concept);
            }
        }
        reversed.replaceAll((id, later) -> List.copyOf(later));
        return reversed;
    }

    /** Kahn's algorithm (Communications of the ACM 5(11), 1962), ties by the catalogue's order. */
    private List<Concept> sort(List<Concept> concepts) {
        Map<String, Integer> place = new HashMap<>();
        Map<String, Integer> waitingFor = new LinkedHashMap<>();
        for (Concept concept : concepts) {
            place.put(concept.id(), place.size());
            waitingFor.put(concept.id(), concept.prerequisites().size());
        }
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        waitingFor.forEach((id, count) -> {
            if (count == 0) {
                ready.add(place.getOrDefault(id, 0));
            }
        });
        List<Concept> sorted = new ArrayList<>();
        for (Integer next = ready.poll(); next != null; next = ready.poll()) {
            Concept concept = concepts.get(next);
            sorted.add(concept);
            for (Concept later : unlocks.getOrDefault(concept.id(), List.of())) {
                if (waitingFor.merge(later.id(), -1, Integer::sum) == 0) {
                    ready.add(place.getOrDefault(later.id(), 0));
                }
            }
        }
        if (sorted.size() < concepts.size()) {
            throw new IllegalArgumentException(
                    "concepts wait for one another in a circle: " + circle(waitingFor));
        }
        return List.copyOf(sorted);
    }

    /** Walks back along concepts that still wait until one comes up again. */
    private String circle(Map<String, Integer> waitingFor) {
        String current =
                byId.keySet().stream()
                        .filter(id -> waitingFor.getOrDefault(id, 0) > 0)
                        .findFirst()
                        .orElseThrow();
        List<String> path = new ArrayList<>();
        while (!path.contains(current)) {
            path.add(current);
            current =
                    get(current).prerequisites().stream()
                            .map(Prerequisite::conceptId)
                            .filter(id -> waitingFor.getOrDefault(id, 0) > 0)
                            .findFirst()
                            .orElseThrow();
        }
        List<String> round = new ArrayList<>(path.subList(path.indexOf(current), path.size()));
        round.add(current);
        return String.join(" needs ", round);
    }

    private Set<String> ancestorsOf(Concept concept) {
        List<String> found = new ArrayList<>();
        for (Prerequisite prerequisite : concept.prerequisites()) {
            found.addAll(ancestors.getOrDefault(prerequisite.conceptId(), Set.of()));
            found.add(prerequisite.conceptId());
        }
        found.sort((a, b) -> Integer.compare(rank.getOrDefault(a, 0), rank.getOrDefault(b, 0)));
        return Collections.unmodifiableSet(new LinkedHashSet<>(found));
    }

    private void requireOnePiece(List<Concept> concepts) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<Concept> open = new ArrayDeque<>(List.of(concepts.getFirst()));
        while (!open.isEmpty()) {
            Concept concept = open.pop();
            if (reached.add(concept.id())) {
                concept.prerequisites().forEach(p -> open.push(get(p.conceptId())));
                unlocks(concept.id()).forEach(open::push);
            }
        }
        List<String> cutOff =
                byId.keySet().stream().filter(id -> !reached.contains(id)).sorted().toList();
        if (!cutOff.isEmpty()) {
            throw new IllegalArgumentException(
                    "not connected with '%s': %s"
                            .formatted(concepts.getFirst().id(), String.join(", ", cutOff)));
        }
    }
}
