package dev.coderx.concepts.internal.tracing;

import dev.coderx.shared.measuring.MeasuringException;
import dev.coderx.shared.measuring.Parallel;
import java.util.List;
import java.util.stream.IntStream;

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
        List<Parts> parts =
                Parallel.onAllProcessors()
                        .map(
                                IntStream.range(0, GROUPS).boxed().toList(),
                                group -> {
                                    ItemKnowledge others =
                                            ItemKnowledge.of(
                                                    groups.notIn(group, learners),
                                                    items,
                                                    rounds,
                                                    seed);
                                    return new Parts(
                                            Rows.of(others, groups.in(group, rest)),
                                            Rows.of(others, groups.in(group, held)));
                                },
                                done -> {});
        Rows toLearn = Rows.joined(parts.stream().map(Parts::toLearn).toList());
        Rows toStop = Rows.joined(parts.stream().map(Parts::toStop).toList());
        Trees.Trained trees = Trees.train(toLearn, toStop, seed);
        return new AnswerModel(
                items,
                ItemKnowledge.of(learners, items, rounds, seed),
                trees.onnx(),
                trees.loss() < loss(FeatureRow.rasch(toStop.features()), toStop.labels()));
    }

    /** The mean log loss of logits. */
    private static double loss(float[] logits, float[] labels) {
        double loss = 0;
        for (int row = 0; row < logits.length; row++) {
            loss += Math.log1p(Math.exp(labels[row] > 0 ? -logits[row] : logits[row]));
        }
        return loss / Math.max(1, logits.length);
    }

    /** The rows of one group: those to learn from, and those that tell when to stop. */
    private record Parts(Rows toLearn, Rows toStop) {}
}
