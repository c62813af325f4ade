package dev.coderx.concepts.internal.tracing;

import java.util.List;

/**
 * The trained model: what was learned about items, and trees over a learner's state. Where there
 * were too few answers for trees to be better, the ability and the item's ease are all it uses.
 */
final class AnswerModel implements Predictor, AutoCloseable {
    final Items items;
    final ItemKnowledge knowledge;
    final byte[] onnx;

    /** Whether the trees predict; else the Rasch model does. */
    final boolean byTrees;

    private final TreeScorer trees;

    AnswerModel(Items items, ItemKnowledge knowledge, byte[] onnx, boolean byTrees) {
        this.items = items;
        this.knowledge = knowledge;
        this.onnx = onnx;
        this.byTrees = byTrees;
        trees = new TreeScorer(onnx);
    }

    /** The state of a learner who has not answered yet. */
    LearnerState start() {
        return knowledge.start();
    }

    /** The chance that a learner gets an item right now, 0 to 1. */
    double chance(LearnerState state, int problem, int skill) {
        float[] row = new float[Feature.COUNT];
        FeatureRow.fill(knowledge, state, problem, skill, row, 0);
        return Logit.chance(logits(row)[0]);
    }

    /** Lets a learner's state learn of an answer. */
    void see(LearnerState state, int problem, int skill, boolean correct, boolean copy) {
        knowledge.see(state, problem, skill, correct, copy);
    }

    @Override
    public float[] chances(Learner learner) {
        float[] chances = new float[learner.size()];
        float[] logits = logits(Rows.of(knowledge, List.of(learner)).features());
        int row = 0;
        for (int at = 0; at < chances.length; at++) {
            chances[at] = learner.copies()[at] ? 0.5f : (float) Logit.chance(logits[row++]);
        }
        return chances;
    }

    private float[] logits(float[] features) {
        return byTrees ? trees.logits(features) : FeatureRow.rasch(features);
    }

    @Override
    public void close() {
        trees.close();
    }
}
