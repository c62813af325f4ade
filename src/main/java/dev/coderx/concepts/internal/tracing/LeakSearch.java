package dev.coderx.concepts.internal.tracing;

import dev.coderx.concepts.AnswerModelFigures.LeakTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Looks whether a later answer moves an earlier prediction: from a row on, a learner's answers are
 * turned round and all later rows shuffled; predictions up to and with that row must be the same to
 * the last bit.
 */
final class LeakSearch {
    private LeakSearch() {}

    /**
     * Searches.
     *
     * @param learners whose rows are changed, in copies
     */
    static LeakTest in(Predictor predictor, List<Learner> learners, long seed) {
        Random random = new Random(seed);
        int students = 0;
        int compared = 0;
        int moved = 0;
        for (Learner learner : learners) {
            if (learner.size() < 2) {
                continue;
            }
            int from = random.nextInt(learner.size() - 1);
            float[] before = predictor.chances(learner);
            float[] after = predictor.chances(changed(learner, from, random));
            for (int at = 0; at <= from; at++) {
                compared++;
                moved += Float.compare(before[at], after[at]) == 0 ? 0 : 1;
            }
            students++;
        }
        return new LeakTest(students, compared, moved);
    }

    private static Learner changed(Learner learner, int from, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int at = 0; at < learner.size(); at++) {
            order.add(at);
        }
        Collections.shuffle(order.subList(from + 1, order.size()), random);
        int size = learner.size();
        Learner changed =
                new Learner(
                        learner.id(),
                        new int[size],
                        new int[size],
                        new boolean[size],
                        new boolean[size]);
        for (int at = 0; at < size; at++) {
            int old = order.get(at);
            changed.problems()[at] = learner.problems()[old];
            changed.skills()[at] = learner.skills()[old];
            changed.correct()[at] = learner.correct()[old] ^ at >= from;
            changed.copies()[at] = learner.copies()[old];
        }
        return changed;
    }
}
