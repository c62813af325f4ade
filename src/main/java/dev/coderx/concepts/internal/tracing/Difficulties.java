package dev.coderx.concepts.internal.tracing;

import java.util.List;

/**
 * How easy items are, as logits for a learner of ability 0: a problem's ease plus its skill's.
 *
 * <p>Fitted as a Rasch model with normal priors (penalised maximum likelihood by one Newton step a
 * group of parameters in turn), so that a problem that only strong learners met is not taken for an
 * easy one. What was never seen has ease 0 and count 0.
 */
final class Difficulties {
    private static final int ROUNDS = 20;
    private static final double ABILITY_PRECISION = 1.0;
    private static final double PROBLEM_PRECISION = 1.5;
    private static final double SKILL_PRECISION = 0.5;

    final double base;
    final double[] problemEase;
    final double[] skillEase;
    final int[] problemCount;
    final int[] skillCount;
    /** The share of right answers, drawn towards the skill's and that to the overall share. */
    final double[] problemShare;

    final double[] skillShare;
    final double share;

    private Difficulties(List<Learner> learners, Items items) {
        problemEase = new double[items.problems()];
        skillEase = new double[items.skills()];
        problemCount = new int[items.problems()];
        skillCount = new int[items.skills()];
        problemShare = new double[items.problems()];
        skillShare = new double[items.skills()];
        int[] problemRight = new int[items.problems()];
        int[] skillRight = new int[items.skills()];
        int[] problemSkill = new int[items.problems()];
        long right = 0;
        long all = 0;
        for (Learner learner : learners) {
            for (int at = 0; at < learner.size(); at++) {
                if (learner.copies()[at]) {
                    continue;
                }
                int problem = learner.problems()[at];
                int skill = learner.skills()[at];
                int one = learner.correct()[at] ? 1 : 0;
                if (problem >= 0) {
                    problemCount[problem]++;
                    problemRight[problem] += one;
                    problemSkill[problem] = skill;
                }
                skillCount[skill]++;
                skillRight[skill] += one;
                right += one;
                all++;
            }
        }
        share = (right + 1.0) / (all + 2.0);
        base = Math.log(share / (1 - share));
        for (int skill = 0; skill < skillShare.length; skill++) {
            skillShare[skill] = (skillRight[skill] + 10 * share) / (skillCount[skill] + 10);
        }
        for (int problem = 0; problem < problemShare.length; problem++) {
            double prior = problemCount[problem] == 0 ? share : skillShare[problemSkill[problem]];
            problemShare[problem] =
                    (problemRight[problem] + 5 * prior) / (problemCount[problem] + 5);
        }
    }

    /** Learns from answers; copies are left out. */
    static Difficulties of(List<Learner> learners, Items items) {
        Difficulties fitted = new Difficulties(learners, items);
        double[] ability = new double[learners.size()];
        for (int round = 0; round < ROUNDS; round++) {
            fitted.stepLearners(learners, ability);
            fitted.step(learners, ability, true);
            fitted.step(learners, ability, false);
        }
        return fitted;
    }

    /** The logit of a right answer to an item by a learner of ability 0. */
    double ease(int problem, int skill) {
        return base
                + (problem >= 0 && problem < problemEase.length ? problemEase[problem] : 0)
                + (skill < skillEase.length ? skillEase[skill] : 0);
    }

    private void stepLearners(List<Learner> learners, double[] ability) {
        for (int number = 0; number < ability.length; number++) {
            Learner learner = learners.get(number);
            double slope = -ABILITY_PRECISION * ability[number];
            double curve = ABILITY_PRECISION;
            for (int at = 0; at < learner.size(); at++) {
                if (!learner.copies()[at]) {
                    double p =
                            Logit.chance(
                                    ability[number]
                                            + ease(learner.problems()[at], learner.skills()[at]));
                    slope += (learner.correct()[at] ? 1 : 0) - p;
                    curve += p * (1 - p);
                }
            }
            ability[number] += slope / curve;
        }
    }

    private void step(List<Learner> learners, double[] ability, boolean ofSkills) {
        double[] ease = ofSkills ? skillEase : problemEase;
        double precision = ofSkills ? SKILL_PRECISION : PROBLEM_PRECISION;
        double[] slope = new double[ease.length];
        double[] curve = new double[ease.length];
        for (int number = 0; number < ability.length; number++) {
            Learner learner = learners.get(number);
            for (int at = 0; at < learner.size(); at++) {
                int item = ofSkills ? learner.skills()[at] : learner.problems()[at];
                if (item < 0 || learner.copies()[at]) {
                    continue;
                }
                double p =
                        Logit.chance(
                                ability[number]
                                        + ease(learner.problems()[at], learner.skills()[at]));
                slope[item] += (learner.correct()[at] ? 1 : 0) - p;
                curve[item] += p * (1 - p);
            }
        }
        for (int item = 0; item < ease.length; item++) {
            ease[item] += (slope[item] - precision * ease[item]) / (curve[item] + precision);
        }
    }
}
