package dev.coderx.concepts.internal.tracing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What earlier answers to other items say about this one, learned from learners.
 *
 * <p>Each item has a reading vector, and each item with each outcome a writing vector (a problem's
 * plus its skill's). A learner's trace is the sum of what was written, each number fading at a pace
 * of its own; the logit of an answer is the offset it is given plus the product of the trace and
 * the item's reading vector. That is a linear recurrent network, and so a kernel over the history:
 * one number for each pair of items and distance. Learned one learner at a time, in an order drawn
 * from the seed.
 */
final class FactorTrace {
    private static final float[] PACES = {0f, 0.3f, 0.6f, 0.8f, 0.9f, 0.95f, 0.98f, 1f};
    private static final int PER_PACE = 2;

    /** How many numbers a trace has. */
    static final int SIZE = PACES.length * PER_PACE;

    private static final float SPREAD_OF_PROBLEMS = 0.02f;
    private static final float SPREAD_OF_SKILLS = 0.1f;
    private static final float PULL_OF_PROBLEMS = 0.18f;
    private static final float PULL_OF_SKILLS = 0.06f;
    private static final float RATE = 0.003f;
    private static final float RATE_FADE = 0.85f;

    private final int problems;
    private final int skills;
    private final long seed;
    private final Vectors readProblem;
    private final Vectors readSkill;
    private final Vectors writeProblem;
    private final Vectors writeSkill;
    private final Vectors easeProblem;
    private final Vectors easeSkill;

    FactorTrace(Items items, long seed) {
        this.seed = seed;
        problems = items.problems();
        skills = items.skills();
        Random random = new Random(seed);
        readProblem = new Vectors(problems, SIZE, SPREAD_OF_PROBLEMS, PULL_OF_PROBLEMS, random);
        readSkill = new Vectors(skills, SIZE, SPREAD_OF_SKILLS, PULL_OF_SKILLS, random);
        writeProblem =
                new Vectors(2 * problems, SIZE, SPREAD_OF_PROBLEMS, PULL_OF_PROBLEMS, random);
        writeSkill = new Vectors(2 * skills, SIZE, SPREAD_OF_SKILLS, PULL_OF_SKILLS, random);
        easeProblem = new Vectors(problems, 1, 0, PULL_OF_PROBLEMS, random);
        easeSkill = new Vectors(skills, 1, 0, PULL_OF_SKILLS, random);
    }

    /**
     * Learns from each learner once.
     *
     * @param offsets the logits without the trace, for each answer of each learner
     * @param round counts from 0; later ones take smaller steps
     */
    void round(List<Learner> learners, List<float[]> offsets, int round) {
        List<Integer> order = new ArrayList<>();
        for (int number = 0; number < learners.size(); number++) {
            order.add(number);
        }
        Collections.shuffle(order, new Random(31 * seed + round));
        float rate = RATE * (float) Math.pow(RATE_FADE, round);
        for (int number : order) {
            learn(learners.get(number), offsets.get(number), rate);
        }
    }

    /** The mean log loss over answers that are no copies. */
    double loss(List<Learner> learners, List<float[]> offsets) {
        double loss = 0;
        int rows = 0;
        for (int number = 0; number < learners.size(); number++) {
            Learner learner = learners.get(number);
            float[] state = new float[SIZE];
            for (int at = 0; at < learner.size(); at++) {
                int problem = learner.problems()[at];
                int skill = learner.skills()[at];
                boolean correct = learner.correct()[at];
                if (!learner.copies()[at]) {
                    double logit = offsets.get(number)[at] + read(state, 0, problem, skill);
                    loss += Math.log1p(Math.exp(correct ? -logit : logit));
                    rows++;
                }
                write(state, 0, problem, skill, correct, learner.copies()[at]);
            }
        }
        return loss / Math.max(1, rows);
    }

    void forgetUnseen() {
        for (Vectors vectors : all()) {
            vectors.forgetUnseen();
        }
    }

    /** What a trace says about an item, in logits. */
    float read(float[] state, int from, int problem, int skill) {
        float logit = 0;
        if (skill < skills) {
            logit += easeSkill.values[skill] + product(state, from, readSkill, skill);
        }
        if (problem != Items.NONE && problem < problems) {
            logit += easeProblem.values[problem] + product(state, from, readProblem, problem);
        }
        return logit;
    }

    private static float product(float[] state, int from, Vectors vectors, int number) {
        float sum = 0;
        for (int at = 0; at < SIZE; at++) {
            sum += state[from + at] * vectors.values[number * SIZE + at];
        }
        return sum;
    }

    /** Notes an answer in a trace; before one that is no copy, what is there fades. */
    void write(float[] state, int from, int problem, int skill, boolean correct, boolean copy) {
        int outcome = correct ? 1 : 0;
        if (!copy) {
            for (int at = 0; at < SIZE; at++) {
                state[from + at] *= PACES[at % PACES.length];
            }
        }
        if (skill < skills) {
            add(state, from, writeSkill, 2 * skill + outcome);
        }
        if (problem != Items.NONE && problem < problems) {
            add(state, from, writeProblem, 2 * problem + outcome);
        }
    }

    private static void add(float[] state, int from, Vectors vectors, int number) {
        for (int at = 0; at < SIZE; at++) {
            state[from + at] += vectors.values[number * SIZE + at];
        }
    }

    private void learn(Learner learner, float[] offsets, float rate) {
        int rows = learner.size();
        float[] states = new float[rows * SIZE];
        float[] errors = new float[rows];
        float[] state = new float[SIZE];
        for (int at = 0; at < rows; at++) {
            int problem = learner.problems()[at];
            int skill = learner.skills()[at];
            boolean correct = learner.correct()[at];
            System.arraycopy(state, 0, states, at * SIZE, SIZE);
            if (!learner.copies()[at]) {
                double logit = offsets[at] + read(state, 0, problem, skill);
                errors[at] = (float) Logit.chance(logit) - (correct ? 1 : 0);
            }
            write(state, 0, problem, skill, correct, learner.copies()[at]);
        }
        // From the last answer to the first: how the loss of all later answers depends on the
        // trace.
        float[] later = new float[SIZE];
        for (int at = rows - 1; at >= 0; at--) {
            int problem = learner.problems()[at];
            int skill = learner.skills()[at];
            int outcome = learner.correct()[at] ? 1 : 0;
            addTo(writeSkill, 2 * skill + outcome, later, 0, 1);
            if (problem != Items.NONE) {
                addTo(writeProblem, 2 * problem + outcome, later, 0, 1);
            }
            if (learner.copies()[at]) {
                continue;
            }
            for (int index = 0; index < SIZE; index++) {
                later[index] *= PACES[index % PACES.length];
            }
            float error = errors[at];
            easeSkill.gradients()[easeSkill.touch(skill)] += error;
            addTo(readSkill, skill, states, at * SIZE, error);
            back(later, readSkill, skill, error);
            if (problem != Items.NONE) {
                easeProblem.gradients()[easeProblem.touch(problem)] += error;
                addTo(readProblem, problem, states, at * SIZE, error);
                back(later, readProblem, problem, error);
            }
        }
        for (Vectors vectors : all()) {
            vectors.step(rate);
        }
    }

    private static void addTo(Vectors vectors, int number, float[] what, int from, float scale) {
        int begin = vectors.touch(number);
        float[] gradients = vectors.gradients();
        for (int at = 0; at < SIZE; at++) {
            gradients[begin + at] += scale * what[from + at];
        }
    }

    private static void back(float[] later, Vectors vectors, int number, float error) {
        for (int at = 0; at < SIZE; at++) {
            later[at] += error * vectors.values[number * SIZE + at];
        }
    }

    private List<Vectors> all() {
        return Arrays.asList(
                readProblem, readSkill, writeProblem, writeSkill, easeProblem, easeSkill);
    }

    void write(DataOutputStream out) throws IOException {
        for (Vectors vectors : all()) {
            vectors.write(out);
        }
    }

    void read(DataInputStream in) throws IOException {
        for (Vectors vectors : all()) {
            vectors.read(in);
        }
    }
}
