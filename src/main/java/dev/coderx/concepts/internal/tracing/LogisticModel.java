package dev.coderx.concepts.internal.tracing;

import java.util.List;
import java.util.Random;

/**
 * The logistic baseline: student + skill + problem.
 *
 * <p>A weight for each problem and skill, and for what the student did so far: the logit of the
 * smoothed share of right answers, and the logs of the counts of right and of wrong answers on the
 * skill, as performance factors analysis has them (Pavlik and others 2009). A student of the test
 * is new, so the student's own part can only come from earlier answers. Learned by AdaGrad.
 */
final class LogisticModel implements Predictor {
    private static final int ROUNDS = 8;
    private static final double RATE = 0.08;
    private static final double PULL = 0.002;
    private static final double PRIOR = 3;
    private static final int STUDENT = 5;

    private final double share;
    private final int problems;
    private final int skills;
    private final double[] weights;
    private final double[] squares;

    private LogisticModel(Items items, double share) {
        this.share = share;
        problems = items.problems();
        skills = items.skills();
        weights = new double[STUDENT + skills + problems];
        squares = new double[weights.length];
    }

    static LogisticModel of(List<Learner> learners, Items items, long seed) {
        LogisticModel model = new LogisticModel(items, ItemShares.of(learners, items).share());
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            for (int turn = 0; turn < learners.size(); turn++) {
                model.follow(learners.get(random.nextInt(learners.size())), true);
            }
        }
        return model;
    }

    @Override
    public float[] chances(Learner learner) {
        return follow(learner, false);
    }

    private float[] follow(Learner learner, boolean learning) {
        float[] chances = new float[learner.size()];
        int[] right = new int[skills];
        int[] wrong = new int[skills];
        int rightOfAll = 0;
        int wrongOfAll = 0;
        double[] student = new double[STUDENT];
        for (int at = 0; at < chances.length; at++) {
            int skill = learner.skills()[at];
            int problem = learner.problems()[at];
            boolean correct = learner.correct()[at];
            student[0] = 1;
            student[1] = Logit.of((rightOfAll + PRIOR * share) / (rightOfAll + wrongOfAll + PRIOR));
            student[2] = Math.log1p(right[skill]);
            student[3] = Math.log1p(wrong[skill]);
            student[4] = student[1] * Math.log1p(rightOfAll + wrongOfAll);
            double logit = weights[STUDENT + skill];
            for (int part = 0; part < STUDENT; part++) {
                logit += weights[part] * student[part];
            }
            if (problem != Items.NONE) {
                logit += weights[STUDENT + skills + problem];
            }
            double chance = Logit.chance(logit);
            chances[at] = (float) chance;
            if (!learner.copies()[at]) {
                if (learning) {
                    double error = chance - (correct ? 1 : 0);
                    for (int part = 0; part < STUDENT; part++) {
                        step(part, error * student[part], 0);
                    }
                    step(STUDENT + skill, error, PULL);
                    if (problem != Items.NONE) {
                        step(STUDENT + skills + problem, error, 10 * PULL);
                    }
                }
                rightOfAll += correct ? 1 : 0;
                wrongOfAll += correct ? 0 : 1;
            }
            right[skill] += correct ? 1 : 0;
            wrong[skill] += correct ? 0 : 1;
        }
        return chances;
    }

    private void step(int weight, double slope, double pull) {
        double gradient = slope + pull * weights[weight];
        squares[weight] += gradient * gradient;
        weights[weight] -= RATE * gradient / (Math.sqrt(squares[weight]) + 0.1);
    }
}
