package dev.coderx.concepts.internal.tracing;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What earlier answers to other items say about this one, learned from learners.
 *
 * <p>Each item has a reading vector, and each item with each outcome a writing vector (a problem's
 * plus its skill's). A learner's trace is the sum of what was written, each number fading at a pace
 * of its own; the logit of an answer is the offset it is given plus the product of the trace and the
 * item's reading vector. A linear recurrent network, hence readable as a kernel over the history.
 * Learned by Adam on one learner at a time, in an order drawn from the seed.
 */
final class FactorTrace {
    static float[] PACES = {0f, 0.3f, 0.6f, 0.8f, 0.9f, 0.95f, 0.98f, 1f};

    static int PER = 3;
    static int D = 24;
    static float RATE = 0.004f;
    static float DECAY = 2e-4f;
    static float DROP = 0f;
    static int EPOCHS = 8;

    private final int problems;
    private final int skills;
    final float[] pace;
    private final Block readP, readS, writeP, writeS, biasP, biasS;

    FactorTrace(Items items, long seed) {
        D = PACES.length * PER;
        problems = items.problems();
        skills = items.skills();
        pace = new float[D];
        for (int d = 0; d < D; d++) {
            pace[d] = PACES[d % PACES.length];
        }
        Random random = new Random(seed);
        readP = new Block(problems, D, 0.02f, random, 3f);
        readS = new Block(skills, D, 0.1f, random, 1f);
        writeP = new Block(2 * problems, D, 0.02f, random, 3f);
        writeS = new Block(2 * skills, D, 0.1f, random, 1f);
        biasP = new Block(problems, 1, 0f, random, 1f);
        biasS = new Block(skills, 1, 0f, random, 1f);
    }

    static final class Block {
        final float[] w, m, v;
        final int[] t;
        final int dim;
        final float penalty;

        Block(int n, int dim, float scale, Random random, float penalty) {
            this.dim = dim;
            this.penalty = penalty;
            w = new float[n * dim];
            m = new float[n * dim];
            v = new float[n * dim];
            t = new int[n];
            for (int i = 0; i < w.length; i++) {
                w[i] = scale * (float) random.nextGaussian();
            }
        }
    }

    /** Sparse gradient of a block for one learner. */
    private static final class Grad {
        final java.util.HashMap<Integer, float[]> rows = new java.util.HashMap<>();
        final int dim;

        Grad(int dim) {
            this.dim = dim;
        }

        float[] row(int i) {
            return rows.computeIfAbsent(i, any -> new float[dim]);
        }

        void apply(Block b, float rate, float decay, float pow) {
            java.util.TreeMap<Integer, float[]> sorted = new java.util.TreeMap<>(rows);
            sorted.forEach((i, g) -> {
                int t = ++b.t[i];
                float c1 = 1 - (float) Math.pow(0.9, t);
                float c2 = 1 - (float) Math.pow(0.99, t);
                for (int d = 0; d < dim; d++) {
                    int k = i * dim + d;
                    float gg = g[d] + decay * b.penalty * pow * b.w[k];
                    b.m[k] = 0.9f * b.m[k] + 0.1f * gg;
                    b.v[k] = 0.99f * b.v[k] + 0.01f * gg * gg;
                    b.w[k] -= rate * (b.m[k] / c1) / ((float) Math.sqrt(b.v[k] / c2) + 1e-3f);
                }
            });
        }
    }

    /** offsets[l][t]: logit before the trace. */
    void train(List<Learner> learners, float[][] offsets, long seed) {
        Integer[] order = new Integer[learners.size()];
        for (int i = 0; i < order.length; i++) order[i] = i;
        Random random = new Random(seed);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            java.util.Collections.shuffle(Arrays.asList(order), random);
            float rate = RATE * (1 - 0.9f * epoch / Math.max(1, EPOCHS - 1));
            for (int l : order) {
                one(learners.get(l), offsets[l], rate);
            }
        }
    }

    private void one(Learner learner, float[] offset, float rate) {
        int n = learner.size();
        float[][] h = new float[n][];
        float[] err = new float[n];
        float[] state = new float[D];
        float[] read = new float[D];
        for (int t = 0; t < n; t++) {
            int p = learner.problems()[t], s = learner.skills()[t];
            boolean copy = learner.copies()[t];
            if (!copy) {
                h[t] = state.clone();
                float z = offset[t] + dot(p, s, state, read);
                err[t] = (float) Logit.chance(z) - (learner.correct()[t] ? 1 : 0);
            }
            write(state, p, s, learner.correct()[t], copy);
        }
        Grad gRP = new Grad(D), gRS = new Grad(D), gWP = new Grad(D), gWS = new Grad(D), gBP = new Grad(1), gBS = new Grad(1);
        float[] back = new float[D];
        // back = dLoss/dstate after row t
        for (int t = n - 1; t >= 0; t--) {
            int p = learner.problems()[t], s = learner.skills()[t];
            int o = learner.correct()[t] ? 1 : 0;
            float[] g = gWS.row(2 * s + o);
            for (int d = 0; d < D; d++) g[d] += back[d];
            if (p >= 0) {
                g = gWP.row(2 * p + o);
                for (int d = 0; d < D; d++) g[d] += back[d];
            }
            if (!learner.copies()[t]) {
                for (int d = 0; d < D; d++) back[d] *= pace[d];
                float e = err[t];
                float[] gs = gRS.row(s);
                gBS.row(s)[0] += e;
                for (int d = 0; d < D; d++) {
                    gs[d] += e * h[t][d];
                    back[d] += e * readS.w[s * D + d];
                }
                if (p >= 0) {
                    float[] gp = gRP.row(p);
                    gBP.row(p)[0] += e;
                    for (int d = 0; d < D; d++) {
                        gp[d] += e * h[t][d];
                        back[d] += e * readP.w[p * D + d];
                    }
                }
            }
        }
        float pow = 1f * n;
        gRP.apply(readP, rate, DECAY, 30);
        gRS.apply(readS, rate, DECAY, 30);
        gWP.apply(writeP, rate, DECAY, 30);
        gWS.apply(writeS, rate, DECAY, 30);
        gBP.apply(biasP, rate, DECAY, 30);
        gBS.apply(biasS, rate, DECAY, 30);
    }

    float[] empty() {
        return new float[D];
    }

    float dot(int p, int s, float[] state, float[] unused) {
        float z = s < skills ? biasS.w[s] : 0;
        if (s < skills) for (int d = 0; d < D; d++) z += state[d] * readS.w[s * D + d];
        if (p >= 0 && p < problems) {
            z += biasP.w[p];
            for (int d = 0; d < D; d++) z += state[d] * readP.w[p * D + d];
        }
        return z;
    }

    void write(float[] state, int p, int s, boolean correct, boolean copy) {
        int o = correct ? 1 : 0;
        if (!copy) for (int d = 0; d < D; d++) state[d] *= pace[d];
        if (s < skills) for (int d = 0; d < D; d++) state[d] += writeS.w[(2 * s + o) * D + d];
        if (p >= 0 && p < problems) for (int d = 0; d < D; d++) state[d] += writeP.w[(2 * p + o) * D + d];
    }
}
