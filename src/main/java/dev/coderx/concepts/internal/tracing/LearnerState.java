package dev.coderx.concepts.internal.tracing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class LearnerState {
    static double[] FADES = {0.5, 0.8, 0.9, 0.97, 1.0};
    static double ABILITY_VAR = 0.8;
    static double SKILL_VAR = 0.8;
    static double DRIFT = 0.02, SKILL_DRIFT = 0.15;

    static final class Estimate {
        double mean;
        double variance;

        Estimate(double variance) {
            this.variance = variance;
        }

        void see(double p, int correct, double drift, double share) {
            // a step of an extended Kalman filter
            double v = variance + drift;
            double v2 = 1 / (1 / v + p * (1 - p));
            mean += v2 * (correct - p);
            variance = v2;
        }
    }

    static final class Fading {
        final double[] sum;
        final double[] weight;

        Fading(int n) {
            sum = new double[n];
            weight = new double[n];
        }

        void see(double residual, double[] fades) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] = sum[i] * fades[i] + residual;
                weight[i] = weight[i] * fades[i] + 1;
            }
        }

        double mean(int i) {
            return sum[i] / (weight[i] + 1);
        }
    }

    static final class SkillMemory {
        int tries, right, streak, best, lastAt, blocks;
        int mask = 1; // leading one, then outcomes
        final Estimate ability = new Estimate(SKILL_VAR);
        final Estimate now = new Estimate(SKILL_VAR);
        final Fading residual = new Fading(FADES.length);
    }

    static final class ProblemMemory {
        int tries, lastAt;
        boolean last;
    }

    int answers; // rows that are no copies
    final Estimate ability = new Estimate(ABILITY_VAR);
    final Estimate now = new Estimate(ABILITY_VAR);
    final Fading residual = new Fading(FADES.length);
    int mask = 1;
    int streak;
    final Map<Integer, SkillMemory> skills = new HashMap<>();
    final Map<Integer, ProblemMemory> problems = new HashMap<>();
    int previousProblem = -1, previousSkill = -1;
    boolean previousCorrect;
    double previousEase, previousResidual, meanEase;
    int run, runRight, runMask = 1, previousRun, previousRunRight;
    float[] trace;
    double traceFade;

    LearnerState(int dims) {
        trace = new float[dims];
    }

    @Nullable SkillMemory skill(int s) {
        return skills.get(s);
    }

    static int push(int mask, boolean correct, int bits) {
        int length = 31 - Integer.numberOfLeadingZeros(mask);
        int m = mask << 1 | (correct ? 1 : 0);
        if (length >= bits) {
            m = (m & ((1 << bits) - 1)) | 1 << bits;
        }
        return m;
    }

    /** last-k outcome: 1, -1 or 0 when none. */
    static int back(int mask, int k) {
        int length = 31 - Integer.numberOfLeadingZeros(mask);
        return k > length ? 0 : (mask >> (k - 1) & 1) == 1 ? 1 : -1;
    }

    void see(int problem, int skill, boolean correct, boolean copy, double ease) {
        int y = correct ? 1 : 0;
        SkillMemory memory = skills.computeIfAbsent(skill, any -> new SkillMemory());
        double p = Logit.chance(ability.mean + memory.ability.mean + ease);
        double pNow = Logit.chance(now.mean + memory.now.mean + ease);
        double r = y - Logit.chance(ability.mean + ease);
        memory.ability.see(p, y, 0, 1);
        memory.now.see(pNow, y, SKILL_DRIFT, 1);
        memory.residual.see(r, FADES);
        memory.tries++;
        memory.right += y;
        memory.streak = correct ? Math.max(1, memory.streak + 1) : Math.min(-1, memory.streak - 1);
        memory.best = Math.max(memory.best, memory.streak);
        memory.mask = push(memory.mask, correct, 8);
        memory.lastAt = answers + (copy ? 0 : 1);
        if (copy) {
            return;
        }
        ability.see(Logit.chance(ability.mean + ease), y, 0, 1);
        now.see(pNow, y, DRIFT, 1);
        residual.see(r, FADES);
        mask = push(mask, correct, 8);
        streak = correct ? Math.max(1, streak + 1) : Math.min(-1, streak - 1);
        if (problem >= 0) {
            ProblemMemory of = problems.computeIfAbsent(problem, any -> new ProblemMemory());
            of.tries++;
            of.last = correct;
            of.lastAt = answers + 1;
        }
        if (skill != previousSkill) {
            previousRun = run;
            previousRunRight = runRight;
            run = 0;
            runRight = 0;
            runMask = 1;
            memory.blocks++;
        }
        run++;
        runRight += y;
        runMask = push(runMask, correct, 6);
        previousProblem = problem;
        previousSkill = skill;
        previousCorrect = correct;
        previousEase = ease;
        previousResidual = r;
        meanEase = 0.8 * meanEase + 0.2 * ease;
        answers++;
    }
}
