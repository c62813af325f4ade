package dev.coderx.concepts.internal.tracing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Puts learners into groups by a seeded hash of their names: the same always, in whatever order
 * they come.
 *
 * @param count how many groups
 * @param seed another one gives other groups
 */
record Folds(int count, long seed) {
    /** The group of a learner, from 0. */
    int of(Learner learner) {
        long hash = seed * 0x9E3779B97F4A7C15L;
        for (int at = 0; at < learner.id().length(); at++) {
            hash = (hash ^ learner.id().charAt(at)) * 0xBF58476D1CE4E5B9L;
        }
        // The finish of SplitMix64 (Steele, Lea and Flood 2014).
        hash = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
        return Math.floorMod((int) (hash ^ hash >>> 31), count);
    }

    /** The learners of one group. */
    List<Learner> in(int fold, List<Learner> learners) {
        return chosen(learners, of -> of == fold);
    }

    /** The learners of all other groups. */
    List<Learner> notIn(int fold, List<Learner> learners) {
        return chosen(learners, of -> of != fold);
    }

    private List<Learner> chosen(List<Learner> learners, IntPredicate wanted) {
        List<Learner> chosen = new ArrayList<>();
        for (Learner learner : learners) {
            if (wanted.test(of(learner))) {
                chosen.add(learner);
            }
        }
        return chosen;
    }
}
