package dev.coderx.concepts.internal.tracing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Students of different ability who get better by practice, and problems of different difficulty.
 */
record DrawnStudents(Items items, List<Learner> learners) {
    private static final int SKILLS = 5;
    private static final int PROBLEMS = 40;

    static DrawnStudents of(int students, int answers, long seed) {
        Random random = new Random(seed);
        Items items = new Items();
        double[] ease = new double[PROBLEMS];
        for (int problem = 0; problem < PROBLEMS; problem++) {
            items.problem("p" + problem);
            ease[problem] = random.nextGaussian();
        }
        for (int skill = 0; skill < SKILLS; skill++) {
            items.skill("s" + skill);
        }
        List<Learner> learners = new ArrayList<>();
        for (int student = 0; student < students; student++) {
            learners.add(learner("u" + student, answers, ease, random));
        }
        return new DrawnStudents(items, learners);
    }

    private static Learner learner(String id, int answers, double[] ease, Random random) {
        Learner learner =
                new Learner(
                        id,
                        new int[answers],
                        new int[answers],
                        new boolean[answers],
                        new boolean[answers]);
        double[] ability = new double[SKILLS];
        double general = 1.5 * random.nextGaussian();
        for (int at = 0; at < answers; at++) {
            int problem = random.nextInt(PROBLEMS);
            int skill = problem % SKILLS;
            learner.problems()[at] = problem;
            learner.skills()[at] = skill;
            learner.correct()[at] =
                    random.nextDouble()
                            < Logit.chance(general + ability[skill] + ease[problem] - 0.3);
            ability[skill] += 0.2;
        }
        return learner;
    }

    /** As a file of answers. */
    String csv() {
        StringBuilder csv = new StringBuilder("student,order,problem,skill,correct\n");
        for (Learner learner : learners) {
            for (int at = 0; at < learner.size(); at++) {
                csv.append(learner.id())
                        .append(',')
                        .append(at + 1)
                        .append(",p")
                        .append(learner.problems()[at])
                        .append(",s")
                        .append(learner.skills()[at])
                        .append(',')
                        .append(learner.correct()[at] ? 1 : 0)
                        .append('\n');
            }
        }
        return csv.toString();
    }
}
