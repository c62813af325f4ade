package dev.coderx.concepts.internal.tracing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** What recurring situations do to an answer, learned from learners. */
final class Situations {
    private static final int SKILL_OUTCOMES = 4;
    private static final int RUN_OUTCOMES = 3;
    private static final int LONGEST_RUN = 12;

    /** A skill after the last four outcomes on it. */
    final ResidualTable onSkill = new ResidualTable(4);

    /** A skill at a place of a run on it, after the run's last three outcomes. */
    final ResidualTable inRun = new ResidualTable(4);

    /** An item (a problem, or else a skill) right after another and its outcome. */
    final ResidualTable after = new ResidualTable(1);

    /** A problem after right or wrong answers on its skill. */
    final ResidualTable onProblem = new ResidualTable(1);

    void see(LearnerState state, int problem, int skill, boolean correct, double expected) {
        onSkill.add(onSkill(state, skill), correct, expected);
        inRun.add(inRun(state, skill), correct, expected);
        after.add(after(state, problem, skill), correct, expected);
        if (problem != Items.NONE) {
            onProblem.add(onProblem(state, problem, skill), correct, expected);
        }
    }

    static long onSkill(LearnerState state, int skill) {
        SkillMemory memory = state.skill(skill);
        Outcomes outcomes = memory == null ? Outcomes.NONE : memory.outcomes;
        return (long) skill << 16 | outcomes.newest(SKILL_OUTCOMES);
    }

    static long inRun(LearnerState state, int skill) {
        LearnerState.Run run = state.previousSkill == skill ? state.run : LearnerState.Run.EMPTY;
        return (long) skill << 16
                | Math.min(run.answers(), LONGEST_RUN) << 8
                | run.outcomes().newest(RUN_OUTCOMES);
    }

    static long after(LearnerState state, int problem, int skill) {
        boolean ofProblems = problem != Items.NONE;
        long item = ofProblems ? problem : skill;
        int before = 1 + (ofProblems ? state.previousProblem : state.previousSkill);
        return item << 32 | (long) before << 1 | (state.previousCorrect ? 1 : 0);
    }

    static long onProblem(LearnerState state, int problem, int skill) {
        SkillMemory memory = state.skill(skill);
        int last = memory == null ? 0 : memory.streak > 0 ? 1 : 2;
        return (long) problem << 32 | (long) skill << 2 | last;
    }

    void write(DataOutputStream out) throws IOException {
        for (ResidualTable table : tables()) {
            table.write(out);
        }
    }

    void read(DataInputStream in) throws IOException {
        for (ResidualTable table : tables()) {
            table.read(in);
        }
    }

    private List<ResidualTable> tables() {
        return List.of(onSkill, inRun, after, onProblem);
    }
}
