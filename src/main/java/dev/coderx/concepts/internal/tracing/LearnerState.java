package dev.coderx.concepts.internal.tracing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of one learner: from earlier answers only, and readable by a person.
 *
 * <p>A copy of an answer under another skill moves that skill's memory, and nothing else.
 */
final class LearnerState {
    private static final double VARIANCE = 0.8;
    private static final double DRIFT = 0.02;
    private static final double EASE_FADE = 0.8;

    final Estimate ability = new Estimate(VARIANCE, 0);
    final Estimate abilityNow = new Estimate(VARIANCE, DRIFT);
    final FadingMean residuals = new FadingMean();
    final Map<Integer, SkillMemory> skills = new HashMap<>();
    final Map<Integer, ProblemMemory> problems = new HashMap<>();

    /** The traces of {@link FactorTrace}, one after the other. */
    final float[] trace;

    Outcomes outcomes = Outcomes.NONE;
    int answers;
    int streak;
    int previousProblem = Items.NONE;
    int previousSkill = Items.NONE;
    boolean previousCorrect;
    double previousEase;
    double previousResidual;

    /** The ease of about the last five items. */
    double recentEase;

    /** The present run of answers on one skill, and the run before it. */
    Run run = Run.EMPTY;

    Run runBefore = Run.EMPTY;

    /**
     * Starts with nothing known.
     *
     * @param traced how many numbers the traces have
     */
    LearnerState(int traced) {
        trace = new float[traced];
    }

    @Nullable SkillMemory skill(int skill) {
        return skills.get(skill);
    }

    /**
     * Learns of an answer.
     *
     * @param ease of the item, as a logit
     * @param copy whether it repeats the answer before under another skill
     */
    void see(int problem, int skill, boolean correct, boolean copy, double ease) {
        SkillMemory memory = skills.computeIfAbsent(skill, any -> new SkillMemory());
        double expected = Logit.chance(ability.mean() + ease);
        double residual = (correct ? 1 : 0) - expected;
        double expectedNow = Logit.chance(abilityNow.mean() + memory.abilityNow.mean() + ease);
        memory.ability.see(Logit.chance(ability.mean() + memory.ability.mean() + ease), correct);
        memory.abilityNow.see(expectedNow, correct);
        memory.residuals.see(residual);
        memory.see(correct, answers + (copy ? 0 : 1));
        if (copy) {
            return;
        }
        ability.see(expected, correct);
        abilityNow.see(expectedNow, correct);
        residuals.see(residual);
        if (skill != previousSkill) {
            runBefore = run;
            run = Run.EMPTY;
            memory.visits++;
        }
        run = run.and(correct);
        outcomes = outcomes.and(correct);
        streak = streakAfter(streak, correct);
        answers++;
        if (problem != Items.NONE) {
            ProblemMemory before = problems.get(problem);
            int tries = before == null ? 1 : before.tries() + 1;
            problems.put(problem, new ProblemMemory(tries, correct, answers));
        }
        previousProblem = problem;
        previousSkill = skill;
        previousCorrect = correct;
        previousEase = ease;
        previousResidual = residual;
        recentEase = EASE_FADE * recentEase + (1 - EASE_FADE) * ease;
    }

    static int streakAfter(int streak, boolean correct) {
        return correct ? Math.max(1, streak + 1) : Math.min(-1, streak - 1);
    }

    /** Answers on one skill with no other between. */
    record Run(int answers, int right, Outcomes outcomes) {
        static final Run EMPTY = new Run(0, 0, Outcomes.NONE);

        Run and(boolean correct) {
            return new Run(answers + 1, right + (correct ? 1 : 0), outcomes.and(correct));
        }

        /** The share of right ones, -1 of none. */
        double share() {
            return answers == 0 ? -1 : (double) right / answers;
        }
    }
}
