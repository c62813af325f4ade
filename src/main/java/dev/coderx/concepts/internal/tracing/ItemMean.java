package dev.coderx.concepts.internal.tracing;

import java.util.Arrays;
import java.util.List;

/** The share of right answers to the problem, or on the skill where the data have no problems. */
record ItemMean(ItemShares shares) implements Predictor {
    static ItemMean of(List<Learner> learners, Items items) {
        return new ItemMean(ItemShares.of(learners, items));
    }

    /** The same chance for every answer: the share of all. */
    Predictor constant() {
        return learner -> {
            float[] chances = new float[learner.size()];
            Arrays.fill(chances, (float) shares.share());
            return chances;
        };
    }

    @Override
    public float[] chances(Learner learner) {
        float[] chances = new float[learner.size()];
        for (int at = 0; at < chances.length; at++) {
            chances[at] = (float) shares.ofItem(learner.problems()[at], learner.skills()[at]);
        }
        return chances;
    }
}
