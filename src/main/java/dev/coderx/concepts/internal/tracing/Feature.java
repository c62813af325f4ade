package dev.coderx.concepts.internal.tracing;

/** What the trees see of an answer to come; "residual" is right (1) or wrong (0) less expected. */
enum Feature {
    EASE("ease of the item: its problem's plus its skill's (logit)"),
    SKILL_EASE("ease of the skill alone (logit)"),
    ITEM_SHARE("share of right answers to the problem, or else on the skill"),
    SKILL_SHARE("share of right answers on the skill"),
    PROBLEM_COUNT("log of the answers of others to the problem"),
    SKILL_COUNT("log of the answers of others on the skill"),
    ANSWERS("answers so far"),
    ABILITY("ability from all answers (logit)"),
    ABILITY_VARIANCE("how unsure the ability is"),
    ABILITY_NOW("ability that follows the latest answers (logit)"),
    RESIDUAL_2("mean residual of about the last 2 answers"),
    RESIDUAL_5("mean residual of about the last 5"),
    RESIDUAL_10("mean residual of about the last 10"),
    RESIDUAL_30("mean residual of about the last 30"),
    RESIDUAL_ALL("mean residual of all answers"),
    LAST_1("last outcome: 1 right, -1 wrong, 0 none"),
    LAST_2("the outcome before"),
    LAST_3("the outcome before that"),
    LAST_4("the fourth last outcome"),
    LAST_5("the fifth last outcome"),
    STREAK("right answers in a row; wrong ones negative"),
    PREVIOUS_EASE("ease of the item before"),
    PREVIOUS_RESIDUAL("residual of the answer before"),
    RECENT_EASE("ease of about the last 5 items"),
    SKILL_TRIES("answers on the skill"),
    SKILL_RIGHT_SHARE("share of right ones on the skill, smoothed"),
    SKILL_ABILITY("what the skill adds to the ability (logit)"),
    SKILL_ABILITY_VARIANCE("how unsure that is"),
    SKILL_NOW("the same, following the latest answers"),
    SKILL_RESIDUAL_2("mean residual of about the last 2 answers on the skill"),
    SKILL_RESIDUAL_5("mean residual of about the last 5 on the skill"),
    SKILL_RESIDUAL_ALL("mean residual of all answers on the skill"),
    SKILL_LAST_1("last outcome on the skill"),
    SKILL_LAST_2("the outcome on the skill before"),
    SKILL_LAST_3("the outcome on the skill before that"),
    SKILL_LAST_4("the fourth last outcome on the skill"),
    SKILL_STREAK("right answers on the skill in a row; wrong ones negative"),
    SKILL_GAP("answers since the skill was last met, -1 never"),
    SKILL_BEST_STREAK("the longest row of right answers on the skill"),
    SKILL_VISITS("how often the learner came to the skill from another"),
    SKILLS_SEEN("how many skills the learner met"),
    RUN("answers on the skill with no other since"),
    RUN_RIGHT("right ones among them"),
    RUN_SHARE("their share, -1 of none"),
    RUN_OUTCOMES("the outcomes among them, as bits"),
    RUN_BEFORE("answers of the run before"),
    RUN_BEFORE_SHARE("share of right ones in the run before"),
    PROBLEM_TRIES("earlier tries at the problem"),
    PROBLEM_LAST("outcome of the last try at the problem"),
    PROBLEM_GAP("answers since then, -1 never"),
    RASCH("ability plus ease (logit)"),
    RASCH_NOW("latest ability, general and on the skill, plus ease (logit)"),
    ON_SKILL("what the last outcomes on this skill do (logit)"),
    IN_RUN("what the place in a run on this skill does (logit)"),
    AFTER("what the item before and its outcome do to this one (logit)"),
    AFTER_INFORMATION("how much is known of that"),
    ON_PROBLEM("what the last outcome on the skill does to this problem (logit)"),
    TRACE("what all earlier answers say about this item by the learned traces (logit)"),
    RASCH_TRACE("RASCH plus TRACE"),
    RASCH_NOW_TRACE("RASCH_NOW plus TRACE");

    /** How many there are. */
    static final int COUNT = values().length;

    private final String meaning;

    Feature(String meaning) {
        this.meaning = meaning;
    }

    /** In words. */
    String meaning() {
        return meaning;
    }
}
