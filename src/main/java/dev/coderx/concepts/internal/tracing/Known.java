package dev.coderx.concepts.internal.tracing;

import static dev.coderx.concepts.internal.tracing.Feature.*;

import java.util.List;

/** What was learned of items, and the features. */
final class Known {
    static int TRACES = 1;
    final Difficulties difficulties;
    final Tables tables = new Tables();
    final FactorTrace[] traces = new FactorTrace[TRACES];
    final boolean problems;

    Known(List<Learner> learners, Items items, long seed) {
        difficulties = Difficulties.of(learners, items);
        problems = items.problems() > 0;
        float[][] offsets = new float[learners.size()][];
        for (int l = 0; l < offsets.length; l++) {
            Learner learner = learners.get(l);
            float[] o = new float[learner.size()];
            LearnerState s = new LearnerState(0);
            for (int t = 0; t < learner.size(); t++) {
                int p = learner.problems()[t], k = learner.skills()[t];
                double ease = difficulties.ease(p, k);
                LearnerState.SkillMemory m = s.skill(k);
                double z = s.ability.mean + ease;
                o[t] = (float) z;
                if (!learner.copies()[t]) {
                    double c = Logit.chance(z);
                    double r = (learner.correct()[t] ? 1 : 0) - c;
                    double w = c * (1 - c);
                    tables.skill.add(Tables.skillKey(s, m, k), r, w);
                    tables.run.add(Tables.runKey(s, k), r, w);
                    tables.after.add(Tables.afterKey(s, p, k), r, w);
                    if (problems) tables.problem.add(Tables.problemKey(s, m, p, k), r, w);
                }
                s.see(p, k, learner.correct()[t], learner.copies()[t], ease);
            }
            offsets[l] = o;
        }
        for (int i = 0; i < TRACES; i++) {
            traces[i] = new FactorTrace(items, seed + i);
            traces[i].train(learners, offsets, seed + 100 + i);
        }
    }

    LearnerState start() {
        return new LearnerState(FactorTrace.D * TRACES);
    }

    void see(LearnerState s, int p, int k, boolean correct, boolean copy) {
        s.see(p, k, correct, copy, difficulties.ease(p, k));
        for (int i = 0; i < TRACES; i++) {
            float[] part = TRACES == 1 ? s.trace : java.util.Arrays.copyOfRange(s.trace, i * FactorTrace.D, (i + 1) * FactorTrace.D);
            traces[i].write(part, p, k, correct, copy);
            if (TRACES > 1) System.arraycopy(part, 0, s.trace, i * FactorTrace.D, FactorTrace.D);
        }
    }

    void features(LearnerState s, int p, int k, float[] row, int base) {
        LearnerState.SkillMemory m = s.skill(k);
        double ease = difficulties.ease(p, k);
        boolean known = p >= 0 && p < difficulties.problemCount.length && difficulties.problemCount[p] > 0;
        boolean knownS = k < difficulties.skillCount.length;
        put(row, base, EASE, ease);
        put(row, base, SKILL_EASE, knownS ? difficulties.skillEase[k] : 0);
        put(row, base, PROBLEM_SHARE, known ? difficulties.problemShare[p] : knownS ? difficulties.skillShare[k] : difficulties.share);
        put(row, base, SKILL_SHARE, knownS ? difficulties.skillShare[k] : difficulties.share);
        put(row, base, PROBLEM_COUNT, known ? Math.log1p(difficulties.problemCount[p]) : 0);
        put(row, base, SKILL_COUNT, knownS ? Math.log1p(difficulties.skillCount[k]) : 0);
        put(row, base, ANSWERS, s.answers);
        put(row, base, ABILITY, s.ability.mean);
        put(row, base, ABILITY_VARIANCE, s.ability.variance);
        put(row, base, ABILITY_NOW, s.now.mean);
        put(row, base, RESIDUAL_2, s.residual.mean(0));
        put(row, base, RESIDUAL_5, s.residual.mean(1));
        put(row, base, RESIDUAL_10, s.residual.mean(2));
        put(row, base, RESIDUAL_30, s.residual.mean(3));
        put(row, base, RESIDUAL_ALL, s.residual.mean(4));
        for (int i = 0; i < 5; i++) row[base + LAST_1.ordinal() + i] = LearnerState.back(s.mask, i + 1);
        put(row, base, STREAK, s.streak);
        put(row, base, PREVIOUS_EASE, s.previousEase);
        put(row, base, PREVIOUS_RESIDUAL, s.previousResidual);
        put(row, base, MEAN_EASE_5, s.meanEase);
        put(row, base, SKILL_TRIES, m == null ? 0 : m.tries);
        put(row, base, SKILL_RIGHT_SHARE, m == null ? 0.5 : (m.right + 1.0) / (m.tries + 2.0));
        put(row, base, SKILL_ABILITY, m == null ? 0 : m.ability.mean);
        put(row, base, SKILL_ABILITY_VARIANCE, m == null ? 1 : m.ability.variance);
        put(row, base, SKILL_NOW, m == null ? 0 : m.now.mean);
        put(row, base, SKILL_RESIDUAL_2, m == null ? 0 : m.residual.mean(0));
        put(row, base, SKILL_RESIDUAL_5, m == null ? 0 : m.residual.mean(1));
        put(row, base, SKILL_RESIDUAL_ALL, m == null ? 0 : m.residual.mean(4));
        for (int i = 0; i < 4; i++) row[base + SKILL_LAST_1.ordinal() + i] = m == null ? 0 : LearnerState.back(m.mask, i + 1);
        put(row, base, SKILL_STREAK, m == null ? 0 : m.streak);
        put(row, base, SKILL_GAP, m == null ? -1 : s.answers - m.lastAt);
        put(row, base, SKILL_BEST_STREAK, m == null ? 0 : m.best);
        boolean same = s.previousSkill == k;
        put(row, base, RUN, same ? s.run : 0);
        put(row, base, RUN_RIGHT, same ? s.runRight : 0);
        put(row, base, RUN_SHARE, same ? (double) s.runRight / s.run : -1);
        put(row, base, RUN_MASK, same ? s.runMask : 1);
        put(row, base, BLOCKS, m == null ? 0 : m.blocks);
        put(row, base, SKILLS_SEEN, s.skills.size());
        int pr = same ? s.previousRun : s.run, pc = same ? s.previousRunRight : s.runRight;
        put(row, base, PREVIOUS_RUN, pr);
        put(row, base, PREVIOUS_RUN_SHARE, pr == 0 ? -1 : (double) pc / pr);
        LearnerState.ProblemMemory of = p < 0 ? null : s.problems.get(p);
        put(row, base, PROBLEM_TRIES, of == null ? 0 : of.tries);
        put(row, base, PROBLEM_LAST, of == null ? 0 : of.last ? 1 : -1);
        put(row, base, PROBLEM_GAP, of == null ? -1 : s.answers - of.lastAt);
        double rasch = s.ability.mean + ease;
        double raschNow = s.now.mean + (m == null ? 0 : m.now.mean) + ease;
        put(row, base, RASCH, rasch);
        put(row, base, RASCH_NOW, raschNow);
        float a, b;
        put(row, base, TABLE_SKILL, a = tables.skill.value(Tables.skillKey(s, m, k)));
        put(row, base, TABLE_RUN, b = tables.run.value(Tables.runKey(s, k)));
        long after = Tables.afterKey(s, p, k);
        put(row, base, TABLE_AFTER, tables.after.value(after));
        put(row, base, TABLE_AFTER_N, tables.after.count(after));
        put(row, base, TABLE_PROBLEM, problems ? tables.problem.value(Tables.problemKey(s, m, p, k)) : 0);
        double trace = 0;
        for (int i = 0; i < TRACES; i++) {
            float[] part = TRACES == 1 ? s.trace : java.util.Arrays.copyOfRange(s.trace, i * FactorTrace.D, (i + 1) * FactorTrace.D);
            trace += traces[i].dot(p, k, part, part);
        }
        trace /= TRACES;
        put(row, base, TRACE, trace);
        put(row, base, RASCH_TRACE, rasch + trace);
        put(row, base, TRACE_SUM, raschNow + trace);
    }

    private static void put(float[] row, int base, Feature f, double v) {
        row[base + f.ordinal()] = (float) v;
    }
}
