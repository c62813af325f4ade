package dev.coderx.concepts.internal.tracing;

import dev.coderx.shared.measuring.MeasuringException;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the model of answers.
 *
 * <p>The trees learn from features as they will be for new learners: in turn, a group of learners
 * is left out, items are learned from all other groups, and this group's rows are made with that.
 *
 * @param items numbers the problems and skills
 * @param seed the same seed and answers give the same model
 */
record AnswerModelTraining(Items items, long seed) {
    private static final int GROUPS = 5;
    private static final int HELD_OF = 10;
    private static final int MOST_ROUNDS = 10;

    /** The fewest learners to learn from. */
    static final int FEWEST = 10;

    /**
     * Trains on learners.
     *
     * @throws MeasuringException when there are too few of them
     */
    AnswerModel train(List<Learner> learners) {
        if (learners.size() < FEWEST) {
            throw new MeasuringException(
                    "the answers of at least %d students are needed to learn from, not of %d"
                            .formatted(FEWEST, learners.size()));
        }
        List<Learner> held = Sample.of(learners, learners.size() / HELD_OF + 1, seed);
        List<Learner> rest = Sample.without(learners, held);
        int rounds = ItemKnowledge.bestRounds(rest, held, items, MOST_ROUNDS, seed);
        Folds groups = new Folds(GROUPS, seed);
        List<Rows> toLearn = new ArrayList<>();
        List<Rows> toStop = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            ItemKnowledge others =
                    ItemKnowledge.of(groups.notIn(group, learners), items, rounds, seed);
            toLearn.add(Rows.of(others, groups.in(group, rest)));
            toStop.add(Rows.of(others, groups.in(group, held)));
        }
        Trees.Trained trees = Trees.train(Rows.joined(toLearn), Rows.joined(toStop), seed);
        return new AnswerModel(
                items, ItemKnowledge.of(learners, items, rounds, seed), trees.onnx());
    }
}
