package dev.coderx.concepts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How evidence on one concept speaks for its neighbours in the graph: who succeeds with loops over
 * lists has used loops and lists; who still finds loops hard may find nested loops hard too.
 *
 * <p>The idea is that of knowledge spaces (Doignon and Falmagne, Knowledge Spaces, 1999): mastering
 * a concept makes mastering what it needs likely. Success counts {@value #UP} × strength towards
 * each prerequisite, and on towards theirs by the product along the strongest path; difficulty
 * counts {@value #DOWN} × strength towards the concepts that directly need this one. The two
 * factors are our own choice: a half, as a concept is rarely used without what it needs, but rarely
 * fully; a tenth, as many other things can make the later concept go well or not.
 *
 * <p>It moves only where a concept starts from, the mean of a prior that weighs {@link
 * Observations#PRIOR_WEIGHT} observations. So it is bounded, direct evidence soon outweighs it, and
 * it comes from direct evidence only, never from what was spread before.
 */
final class Spread {

    /** What a success counts for a prerequisite of strength 1. */
    static final double UP = 0.5;

    /** What a difficulty counts for a concept that needs this one with strength 1. */
    static final double DOWN = 0.1;

    /** Less than this share is not followed further. */
    private static final double LEAST = 0.05;

    private final Map<String, List<Share>> onto;

    /** Finds what speaks for what in a graph. */
    Spread(ConceptGraph graph) {
        onto = new HashMap<>();
        for (Concept concept : graph.all()) {
            graph.leaning(concept.id(), UP, LEAST)
                    .forEach((first, share) -> add(first, new Share(concept.id(), share, 0)));
            for (Prerequisite prerequisite : concept.prerequisites()) {
                double share = DOWN * prerequisite.strength();
                add(concept.id(), new Share(prerequisite.conceptId(), 0, share));
            }
        }
    }

    /**
     * Where a concept starts from: the prior's mean, 0 to 1.
     *
     * @param base what it would be without neighbours
     * @param seen the direct evidence by concept id
     */
    double start(String conceptId, double base, Map<String, Observations> seen) {
        double successes = Observations.PRIOR_WEIGHT * base;
        double all = Observations.PRIOR_WEIGHT;
        for (Share share : onto.getOrDefault(conceptId, List.of())) {
            Observations there = seen.getOrDefault(share.from(), Observations.NONE);
            double success = share.ofSuccesses() * there.successes();
            successes += success;
            all += success + share.ofDifficulties() * there.difficulties();
        }
        return successes / all;
    }

    private void add(String conceptId, Share share) {
        onto.computeIfAbsent(conceptId, id -> new ArrayList<>()).add(share);
    }

    /** What of a concept's direct evidence counts for another one. */
    private record Share(String from, double ofSuccesses, double ofDifficulties) {}
}
