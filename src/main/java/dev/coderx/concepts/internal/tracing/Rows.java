package dev.coderx.concepts.internal.tracing;

import java.util.List;

/**
 * Answers as the trees see them.
 *
 * @param features those of one answer after those of another
 * @param labels 1 for a right answer, 0 for a wrong one
 */
@SuppressWarnings("ArrayRecordComponent") // nothing compares them
record Rows(float[] features, float[] labels) {
    int count() {
        return labels.length;
    }

    /** The answers that are no copies, each seen with what was known before it. */
    static Rows of(ItemKnowledge knowledge, List<Learner> learners) {
        int count = 0;
        for (Learner learner : learners) {
            count += learner.scored();
        }
        Rows rows = new Rows(new float[count * Feature.COUNT], new float[count]);
        int row = 0;
        for (Learner learner : learners) {
            LearnerState state = knowledge.start();
            for (int at = 0; at < learner.size(); at++) {
                int problem = learner.problems()[at];
                int skill = learner.skills()[at];
                boolean correct = learner.correct()[at];
                if (!learner.copies()[at]) {
                    FeatureRow.fill(
                            knowledge, state, problem, skill, rows.features, row * Feature.COUNT);
                    rows.labels[row++] = correct ? 1 : 0;
                }
                knowledge.see(state, problem, skill, correct, learner.copies()[at]);
            }
        }
        return rows;
    }

    static Rows joined(List<Rows> parts) {
        int count = parts.stream().mapToInt(Rows::count).sum();
        Rows all = new Rows(new float[count * Feature.COUNT], new float[count]);
        int row = 0;
        for (Rows part : parts) {
            System.arraycopy(
                    part.features, 0, all.features, row * Feature.COUNT, part.features.length);
            System.arraycopy(part.labels, 0, all.labels, row, part.count());
            row += part.count();
        }
        return all;
    }
}
