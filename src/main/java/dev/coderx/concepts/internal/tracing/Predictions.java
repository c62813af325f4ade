package dev.coderx.concepts.internal.tracing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Predictions of one predictor beside the answers, gathered learner by learner. */
final class Predictions {
    private float[] chances = new float[1024];
    private boolean[] correct = new boolean[1024];
    private int[] learners = new int[1024];
    private int[] attempts = new int[1024];
    private int rows;
    private int learnerCount;

    /** Adds a learner's rows that are no copies. */
    void add(Learner learner, float[] ofRows) {
        Map<Integer, Integer> tries = new HashMap<>();
        for (int at = 0; at < learner.size(); at++) {
            int attempt = tries.merge(learner.skills()[at], 1, Integer::sum);
            if (learner.copies()[at]) {
                continue;
            }
            if (rows == chances.length) {
                chances = Arrays.copyOf(chances, 2 * rows);
                correct = Arrays.copyOf(correct, 2 * rows);
                learners = Arrays.copyOf(learners, 2 * rows);
                attempts = Arrays.copyOf(attempts, 2 * rows);
            }
            chances[rows] = ofRows[at];
            correct[rows] = learner.correct()[at];
            learners[rows] = learnerCount;
            attempts[rows++] = attempt;
        }
        learnerCount++;
    }

    Quality quality() {
        return between(1, Integer.MAX_VALUE);
    }

    /** The quality over some attempts on the answers' skills, both ends with them. */
    Quality between(int first, int last) {
        int count = 0;
        float[] someChances = new float[rows];
        boolean[] someCorrect = new boolean[rows];
        int[] someLearners = new int[rows];
        for (int row = 0; row < rows; row++) {
            if (attempts[row] >= first && attempts[row] <= last) {
                someChances[count] = chances[row];
                someCorrect[count] = correct[row];
                someLearners[count++] = learners[row];
            }
        }
        return new Quality(
                Arrays.copyOf(someChances, count),
                Arrays.copyOf(someCorrect, count),
                Arrays.copyOf(someLearners, count));
    }
}
