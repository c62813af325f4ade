package dev.coderx.concepts.internal.tracing;

import static dev.coderx.concepts.internal.tracing.Feature.*;

/** Writes the features of an answer to come into a row of numbers. */
final class FeatureRow {
    private final ItemKnowledge knowledge;
    private final float[] row;
    private int from;

    private FeatureRow(ItemKnowledge knowledge, float[] row) {
        this.knowledge = knowledge;
        this.row = row;
    }

    /**
     * Fills a row.
     *
     * @param from where in the array it begins
     */
    static void fill(
            ItemKnowledge knowledge,
            LearnerState state,
            int problem,
            int skill,
            float[] rows,
            int from) {
        FeatureRow row = new FeatureRow(knowledge, rows);
        row.from = from;
        row.item(problem, skill);
        row.learner(state);
        row.skill(state, skill);
        row.run(state, skill);
        row.problem(state, problem);
        row.logits(state, problem, skill);
    }

    /** The Rasch model's logits of rows, one after the other. */
    @SuppressWarnings("EnumOrdinal") // the columns are in the order of the features
    static float[] rasch(float[] rows) {
        float[] logits = new float[rows.length / Feature.COUNT];
        for (int row = 0; row < logits.length; row++) {
            logits[row] = rows[row * Feature.COUNT + RASCH.ordinal()];
        }
        return logits;
    }

    private void item(int problem, int skill) {
        Difficulties known = knowledge.difficulties;
        put(EASE, known.ease(problem, skill));
        put(SKILL_EASE, known.skillEase(skill));
        put(ITEM_SHARE, known.itemShare(problem, skill));
        put(SKILL_SHARE, known.skillShare(skill));
        put(PROBLEM_COUNT, Math.log1p(known.problemCount(problem)));
        put(SKILL_COUNT, Math.log1p(known.skillCount(skill)));
    }

    private void learner(LearnerState state) {
        put(ANSWERS, state.answers);
        put(ABILITY, state.ability.mean());
        put(ABILITY_VARIANCE, state.ability.variance());
        put(ABILITY_NOW, state.abilityNow.mean());
        put(RESIDUAL_2, state.residuals.ofTwo());
        put(RESIDUAL_5, state.residuals.ofFive());
        put(RESIDUAL_10, state.residuals.ofTen());
        put(RESIDUAL_30, state.residuals.ofThirty());
        put(RESIDUAL_ALL, state.residuals.ofAll());
        put(LAST_1, state.outcomes.ago(1));
        put(LAST_2, state.outcomes.ago(2));
        put(LAST_3, state.outcomes.ago(3));
        put(LAST_4, state.outcomes.ago(4));
        put(LAST_5, state.outcomes.ago(5));
        put(STREAK, state.streak);
        put(PREVIOUS_EASE, state.previousEase);
        put(PREVIOUS_RESIDUAL, state.previousResidual);
        put(RECENT_EASE, state.recentEase);
    }

    private void skill(LearnerState state, int skill) {
        SkillMemory known = state.skill(skill);
        SkillMemory memory = known == null ? new SkillMemory() : known;
        put(SKILL_TRIES, memory.tries);
        put(SKILL_RIGHT_SHARE, (memory.right + 1.0) / (memory.tries + 2.0));
        put(SKILL_ABILITY, memory.ability.mean());
        put(SKILL_ABILITY_VARIANCE, memory.ability.variance());
        put(SKILL_NOW, memory.abilityNow.mean());
        put(SKILL_RESIDUAL_2, memory.residuals.ofTwo());
        put(SKILL_RESIDUAL_5, memory.residuals.ofFive());
        put(SKILL_RESIDUAL_ALL, memory.residuals.ofAll());
        put(SKILL_LAST_1, memory.outcomes.ago(1));
        put(SKILL_LAST_2, memory.outcomes.ago(2));
        put(SKILL_LAST_3, memory.outcomes.ago(3));
        put(SKILL_LAST_4, memory.outcomes.ago(4));
        put(SKILL_STREAK, memory.streak);
        put(SKILL_GAP, known == null ? -1 : state.answers - memory.lastAt);
        put(SKILL_BEST_STREAK, memory.bestStreak);
        put(SKILL_VISITS, memory.visits);
        put(SKILLS_SEEN, state.skills.size());
    }

    private void run(LearnerState state, int skill) {
        boolean on = state.previousSkill == skill;
        LearnerState.Run run = on ? state.run : LearnerState.Run.EMPTY;
        LearnerState.Run before = on ? state.runBefore : state.run;
        put(RUN, run.answers());
        put(RUN_RIGHT, run.right());
        put(RUN_SHARE, run.share());
        put(RUN_OUTCOMES, run.outcomes().bits());
        put(RUN_BEFORE, before.answers());
        put(RUN_BEFORE_SHARE, before.share());
    }

    private void problem(LearnerState state, int problem) {
        ProblemMemory memory = state.problems.get(problem);
        put(PROBLEM_TRIES, memory == null ? 0 : memory.tries());
        put(PROBLEM_LAST, memory == null ? 0 : memory.right() ? 1 : -1);
        put(PROBLEM_GAP, memory == null ? -1 : state.answers - memory.lastAt());
    }

    private void logits(LearnerState state, int problem, int skill) {
        Situations situations = knowledge.situations;
        SkillMemory memory = state.skill(skill);
        double ease = knowledge.difficulties.ease(problem, skill);
        double rasch = state.ability.mean() + ease;
        double now =
                state.abilityNow.mean() + (memory == null ? 0 : memory.abilityNow.mean()) + ease;
        double trace = knowledge.trace(state, problem, skill);
        long after = Situations.after(state, problem, skill);
        put(RASCH, rasch);
        put(RASCH_NOW, now);
        put(ON_SKILL, situations.onSkill.at(Situations.onSkill(state, skill)));
        put(IN_RUN, situations.inRun.at(Situations.inRun(state, skill)));
        put(AFTER, situations.after.at(after));
        put(AFTER_INFORMATION, situations.after.information(after));
        put(ON_PROBLEM, situations.onProblem.at(Situations.onProblem(state, problem, skill)));
        put(TRACE, trace);
        put(RASCH_TRACE, rasch + trace);
        put(RASCH_NOW_TRACE, now + trace);
    }

    @SuppressWarnings("EnumOrdinal") // the columns are in the order of the features
    private void put(Feature feature, double value) {
        row[from + feature.ordinal()] = (float) value;
    }
}
