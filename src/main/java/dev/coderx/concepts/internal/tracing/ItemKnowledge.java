package dev.coderx.concepts.internal.tracing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What was learned about items from the answers of learners. */
final class ItemKnowledge {
    private static final int TRACES = 2;

    final Difficulties difficulties;
    final Situations situations;
    final List<FactorTrace> traces;

    private ItemKnowledge(
            Difficulties difficulties, Situations situations, List<FactorTrace> traces) {
        this.difficulties = difficulties;
        this.situations = situations;
        this.traces = traces;
    }

    /**
     * Learns from answers.
     *
     * @param rounds how often the traces see each learner
     */
    static ItemKnowledge of(List<Learner> learners, Items items, int rounds, long seed) {
        Difficulties difficulties = Difficulties.of(learners, items);
        Situations situations = new Situations();
        List<float[]> offsets = new ArrayList<>();
        for (Learner learner : learners) {
            offsets.add(replay(learner, difficulties, situations));
        }
        List<FactorTrace> traces = new ArrayList<>();
        for (int number = 0; number < TRACES; number++) {
            FactorTrace trace = new FactorTrace(items, seed + number);
            for (int round = 0; round < rounds; round++) {
                trace.round(learners, offsets, round);
            }
            trace.forgetUnseen();
            traces.add(trace);
        }
        return new ItemKnowledge(difficulties, situations, List.copyOf(traces));
    }

    /**
     * How many rounds of the traces predict the answers of held out learners best.
     *
     * @param most tried
     */
    static int bestRounds(
            List<Learner> learners, List<Learner> held, Items items, int most, long seed) {
        Difficulties difficulties = Difficulties.of(learners, items);
        List<float[]> offsets = new ArrayList<>();
        learners.forEach(one -> offsets.add(replay(one, difficulties, new Situations())));
        List<float[]> heldOffsets = new ArrayList<>();
        held.forEach(one -> heldOffsets.add(replay(one, difficulties, new Situations())));
        FactorTrace trace = new FactorTrace(items, seed);
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < most; round++) {
            trace.round(learners, offsets, round);
            double loss = trace.loss(held, heldOffsets);
            if (loss < least) {
                least = loss;
                best = round + 1;
            } else if (round + 1 >= best + 2) {
                break;
            }
        }
        return best;
    }

    /** Returns the Rasch logit of each answer, and notes the situations. */
    private static float[] replay(
            Learner learner, Difficulties difficulties, Situations situations) {
        LearnerState state = new LearnerState(0);
        float[] logits = new float[learner.size()];
        for (int at = 0; at < logits.length; at++) {
            int problem = learner.problems()[at];
            int skill = learner.skills()[at];
            boolean correct = learner.correct()[at];
            boolean copy = learner.copies()[at];
            double ease = difficulties.ease(problem, skill);
            double logit = state.ability.mean() + ease;
            logits[at] = (float) logit;
            if (!copy) {
                situations.see(state, problem, skill, correct, Logit.chance(logit));
            }
            state.see(problem, skill, correct, copy, ease);
        }
        return logits;
    }

    /** The state of a learner who has not answered yet. */
    LearnerState start() {
        return new LearnerState(traces.size() * FactorTrace.SIZE);
    }

    /** Lets a state learn of an answer. */
    void see(LearnerState state, int problem, int skill, boolean correct, boolean copy) {
        state.see(problem, skill, correct, copy, difficulties.ease(problem, skill));
        for (int number = 0; number < traces.size(); number++) {
            traces.get(number)
                    .write(state.trace, number * FactorTrace.SIZE, problem, skill, correct, copy);
        }
    }

    /** What all earlier answers say about an item, in logits. */
    double trace(LearnerState state, int problem, int skill) {
        double sum = 0;
        for (int number = 0; number < traces.size(); number++) {
            sum += traces.get(number).read(state.trace, number * FactorTrace.SIZE, problem, skill);
        }
        return sum / traces.size();
    }

    void write(DataOutputStream out) throws IOException {
        difficulties.write(out);
        situations.write(out);
        out.writeInt(traces.size());
        for (FactorTrace trace : traces) {
            trace.write(out);
        }
    }

    static ItemKnowledge read(DataInputStream in, Items items) throws IOException {
        Difficulties difficulties = Difficulties.read(in, items);
        Situations situations = new Situations();
        situations.read(in);
        List<FactorTrace> traces = new ArrayList<>();
        int count = in.readInt();
        for (int number = 0; number < count; number++) {
            FactorTrace trace = new FactorTrace(items, 0);
            trace.read(in);
            traces.add(trace);
        }
        return new ItemKnowledge(difficulties, situations, List.copyOf(traces));
    }
}
