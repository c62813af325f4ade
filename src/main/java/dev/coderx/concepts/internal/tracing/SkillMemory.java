package dev.coderx.concepts.internal.tracing;

/** What a learner's answers on one skill left behind; the abilities add to the general ones. */
final class SkillMemory {
    private static final double VARIANCE = 0.8;
    private static final double DRIFT = 0.15;

    final Estimate ability = new Estimate(VARIANCE, 0);
    final Estimate abilityNow = new Estimate(VARIANCE, DRIFT);
    final FadingMean residuals = new FadingMean();
    Outcomes outcomes = Outcomes.NONE;
    int tries;
    int right;

    /** Right answers in a row, or wrong ones as a negative number. */
    int streak;

    int bestStreak;

    /** How often the learner came to this skill from another. */
    int visits;

    /** The learner's number of answers when this skill was last practised. */
    int lastAt;

    void see(boolean correct, int answers) {
        outcomes = outcomes.and(correct);
        tries++;
        right += correct ? 1 : 0;
        streak = LearnerState.streakAfter(streak, correct);
        bestStreak = Math.max(bestStreak, streak);
        lastAt = answers;
    }
}
