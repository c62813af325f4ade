package dev.coderx.concepts.internal.tracing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * How easy items are, as logits for a learner of ability 0: a problem's ease plus its skill's.
 *
 * <p>Fitted as a Rasch model with normal priors (penalised maximum likelihood, one Newton step a
 * group of parameters in turn), so that a problem that only strong learners met is not taken for an
 * easy one. What was never seen has ease 0 and count 0.
 */
final class Difficulties {
    private static final int ROUNDS = 20;
    private static final double ABILITY_PRECISION = 1.0;
    private static final double PROBLEM_PRECISION = 1.5;
    private static final double SKILL_PRECISION = 0.5;

    private final ItemShares shares;
    private final double base;
    private final double[] problemEase;
    private final double[] skillEase;

    private Difficulties(ItemShares shares, double[] problemEase, double[] skillEase) {
        this.shares = shares;
        this.problemEase = problemEase;
        this.skillEase = skillEase;
        base = Logit.of(shares.share());
    }

    /** Learns from answers; copies are left out. */
    static Difficulties of(List<Learner> learners, Items items) {
        Difficulties fitted =
                new Difficulties(
                        ItemShares.of(learners, items),
                        new double[items.problems()],
                        new double[items.skills()]);
        double[] ability = new double[learners.size()];
        for (int round = 0; round < ROUNDS; round++) {
            fitted.stepLearners(learners, ability);
            fitted.stepItems(learners, ability, fitted.skillEase, SKILL_PRECISION, true);
            if (items.problems() > 0) {
                fitted.stepItems(learners, ability, fitted.problemEase, PROBLEM_PRECISION, false);
            }
        }
        return fitted;
    }

    /** The logit of a right answer to an item by a learner of ability 0. */
    double ease(int problem, int skill) {
        return base
                + (problem != Items.NONE && problem < problemEase.length ? problemEase[problem] : 0)
                + skillEase(skill);
    }

    double skillEase(int skill) {
        return skill < skillEase.length ? skillEase[skill] : 0;
    }

    double itemShare(int problem, int skill) {
        return shares.ofItem(problem, skill);
    }

    double skillShare(int skill) {
        return shares.ofSkill(skill);
    }

    int problemCount(int problem) {
        return shares.problemCount(problem);
    }

    int skillCount(int skill) {
        return shares.skillCount(skill);
    }

    private void stepLearners(List<Learner> learners, double[] ability) {
        for (int number = 0; number < ability.length; number++) {
            Learner learner = learners.get(number);
            double slope = -ABILITY_PRECISION * ability[number];
            double curve = ABILITY_PRECISION;
            for (int at = 0; at < learner.size(); at++) {
                if (!learner.copies()[at]) {
                    double chance = chance(learner, at, ability[number]);
                    slope += (learner.correct()[at] ? 1 : 0) - chance;
                    curve += chance * (1 - chance);
                }
            }
            ability[number] += slope / curve;
        }
    }

    private void stepItems(
            List<Learner> learners,
            double[] ability,
            double[] ease,
            double precision,
            boolean ofSkills) {
        double[] slope = new double[ease.length];
        double[] curve = new double[ease.length];
        for (int number = 0; number < ability.length; number++) {
            Learner learner = learners.get(number);
            for (int at = 0; at < learner.size(); at++) {
                int item = ofSkills ? learner.skills()[at] : learner.problems()[at];
                if (item != Items.NONE && !learner.copies()[at]) {
                    double chance = chance(learner, at, ability[number]);
                    slope[item] += (learner.correct()[at] ? 1 : 0) - chance;
                    curve[item] += chance * (1 - chance);
                }
            }
        }
        for (int item = 0; item < ease.length; item++) {
            ease[item] += (slope[item] - precision * ease[item]) / (curve[item] + precision);
        }
    }

    private double chance(Learner learner, int at, double ability) {
        return Logit.chance(ability + ease(learner.problems()[at], learner.skills()[at]));
    }

    void write(DataOutputStream out) throws IOException {
        shares.write(out);
        for (double ease : problemEase) {
            out.writeDouble(ease);
        }
        for (double ease : skillEase) {
            out.writeDouble(ease);
        }
    }

    static Difficulties read(DataInputStream in, Items items) throws IOException {
        ItemShares shares = ItemShares.read(in, items);
        double[] problemEase = new double[items.problems()];
        for (int problem = 0; problem < problemEase.length; problem++) {
            problemEase[problem] = in.readDouble();
        }
        double[] skillEase = new double[items.skills()];
        for (int skill = 0; skill < skillEase.length; skill++) {
            skillEase[skill] = in.readDouble();
        }
        return new Difficulties(shares, problemEase, skillEase);
    }
}
