package dev.coderx.concepts.internal.tracing;

import java.util.HashMap;
import java.util.Map;

/** Mean residuals per key, drawn towards 0. */
final class Tables {
    static final class Table {
        final Map<Long, double[]> cells = new HashMap<>();
        final double prior;

        Table(double prior) {
            this.prior = prior;
        }

        void add(long key, double residual, double information) {
            double[] c = cells.computeIfAbsent(key, any -> new double[2]);
            c[0] += residual;
            c[1] += information;
        }

        float value(long key) {
            double[] c = cells.get(key);
            return c == null ? 0 : (float) (c[0] / (c[1] + prior));
        }

        float count(long key) {
            double[] c = cells.get(key);
            return c == null ? 0 : (float) c[1];
        }
    }

    final Table skill = new Table(4), run = new Table(4), after = new Table(1), problem = new Table(1);

    static long skillKey(LearnerState s, LearnerState.SkillMemory m, int skill) {
        int mask = m == null ? 1 : m.mask;
        int length = Math.min(4, 31 - Integer.numberOfLeadingZeros(mask));
        return (long) skill << 16 | 1 << length | mask & ((1 << length) - 1);
    }

    static long runKey(LearnerState s, int skill) {
        boolean same = s.previousSkill == skill;
        int run = same ? Math.min(s.run, 12) : 0;
        int mask = same ? s.runMask : 1;
        int length = Math.min(3, 31 - Integer.numberOfLeadingZeros(mask));
        return (long) skill << 16 | run << 8 | 1 << length | mask & ((1 << length) - 1);
    }

    static long afterKey(LearnerState s, int problem, int skill) {
        int before = problem >= 0 ? s.previousProblem : s.previousSkill;
        int item = problem >= 0 ? problem : skill;
        return ((long) item << 21 | before + 1) << 1 | (s.previousCorrect ? 1 : 0);
    }

    static long problemKey(LearnerState s, LearnerState.SkillMemory m, int problem, int skill) {
        return ((long) problem << 20 | skill) << 2 | (m == null ? 0 : m.streak > 0 ? 1 : 2);
    }
}
