package dev.coderx.concepts.internal.tracing;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Draws learners by a seeded hash of their names. */
final class Sample {
    private static final int BUCKETS = 1 << 30;

    private Sample() {}

    /** So many learners, or all where there are fewer. */
    static List<Learner> of(List<Learner> learners, int count, long seed) {
        Folds buckets = new Folds(BUCKETS, seed + 1);
        return learners.stream()
                .sorted(Comparator.comparingInt(buckets::of).thenComparing(Learner::id))
                .limit(count)
                .toList();
    }

    /** All but these. */
    static List<Learner> without(List<Learner> learners, List<Learner> drawn) {
        Set<Learner> out = Collections.newSetFromMap(new IdentityHashMap<>());
        out.addAll(drawn);
        return learners.stream().filter(learner -> !out.contains(learner)).toList();
    }
}
