package dev.coderx.concepts.internal.tracing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Shares of right answers: a problem's, drawn towards its skill's, and that towards the share of
 * all.
 */
final class ItemShares {
    private static final double PRIOR_OF_SKILL = 10;
    private static final double PRIOR_OF_PROBLEM = 5;

    private final int[] problemCount;
    private final int[] problemRight;
    private final int[] skillCount;
    private final int[] skillRight;
    private long count;
    private long right;

    private ItemShares(Items items) {
        problemCount = new int[items.problems()];
        problemRight = new int[items.problems()];
        skillCount = new int[items.skills()];
        skillRight = new int[items.skills()];
    }

    /** Counts answers; copies are left out. */
    static ItemShares of(List<Learner> learners, Items items) {
        ItemShares shares = new ItemShares(items);
        for (Learner learner : learners) {
            for (int at = 0; at < learner.size(); at++) {
                if (!learner.copies()[at]) {
                    shares.add(learner.problems()[at], learner.skills()[at], learner.correct()[at]);
                }
            }
        }
        return shares;
    }

    private void add(int problem, int skill, boolean correct) {
        if (problem != Items.NONE) {
            problemCount[problem]++;
            problemRight[problem] += correct ? 1 : 0;
        }
        skillCount[skill]++;
        skillRight[skill] += correct ? 1 : 0;
        count++;
        right += correct ? 1 : 0;
    }

    /** The share of all answers. */
    double share() {
        return (right + 1.0) / (count + 2.0);
    }

    double ofSkill(int skill) {
        double prior = share();
        return skill < skillCount.length
                ? (skillRight[skill] + PRIOR_OF_SKILL * prior)
                        / (skillCount[skill] + PRIOR_OF_SKILL)
                : prior;
    }

    /** The problem's share, or the skill's where the problem is unknown. */
    double ofItem(int problem, int skill) {
        double prior = ofSkill(skill);
        int answers = problemCount(problem);
        return answers == 0
                ? prior
                : (problemRight[problem] + PRIOR_OF_PROBLEM * prior) / (answers + PRIOR_OF_PROBLEM);
    }

    int problemCount(int problem) {
        return problem != Items.NONE && problem < problemCount.length ? problemCount[problem] : 0;
    }

    int skillCount(int skill) {
        return skill < skillCount.length ? skillCount[skill] : 0;
    }

    void write(DataOutputStream out) throws IOException {
        for (int[] counts : List.of(problemCount, problemRight, skillCount, skillRight)) {
            for (int one : counts) {
                out.writeInt(one);
            }
        }
        out.writeLong(count);
        out.writeLong(right);
    }

    static ItemShares read(DataInputStream in, Items items) throws IOException {
        ItemShares shares = new ItemShares(items);
        for (int[] counts :
                List.of(
                        shares.problemCount,
                        shares.problemRight,
                        shares.skillCount,
                        shares.skillRight)) {
            for (int at = 0; at < counts.length; at++) {
                counts[at] = in.readInt();
            }
        }
        shares.count = in.readLong();
        shares.right = in.readLong();
        return shares;
    }
}
