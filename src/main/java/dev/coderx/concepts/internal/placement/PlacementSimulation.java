package dev.coderx.concepts.internal.placement;

import dev.coderx.concepts.Concept;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Places simulated students, adaptively and by plain items, and compares with what they know. */
final class PlacementSimulation {
    /** How many plain items an adaptive placement is measured against. */
    static final int PLAIN = 40;

    private final KnowledgePrior prior;
    private final List<QuizItem> items;
    private final ItemChooser chooser;

    PlacementSimulation(KnowledgePrior prior, List<QuizItem> items) {
        this.prior = prior;
        this.items = items;
        this.chooser = new ItemChooser(prior);
    }

    /**
     * How well one student was placed.
     *
     * @param accuracy the share of concepts of which "knows" or "does not know yet" was said right
     * @param correlation between the chance to know and the truth, over concepts; 0 where the
     *     student knows all or nothing
     * @param items how many items it took
     */
    record Placed(double accuracy, double correlation, int items) {}

    /** The same student placed in several ways. */
    record Compared(
            Placed before, Placed adaptive, Placed plain12, Placed plain40, Placed ordered) {}

    /** Places students of one seed. */
    List<Compared> run(int students, long seed) {
        Random random = new Random(seed);
        List<Concept> usualOrder = prior.concepts();
        List<Compared> results = new ArrayList<>();
        for (int i = 0; i < students; i++) {
            Map<String, Double> surprises = SimulatedStudent.surprises(items, random);
            SimulatedStudent student = SimulatedStudent.draw(usualOrder, random);
            List<QuizItem> shuffled = new ArrayList<>(items);
            Collections.shuffle(shuffled, random);
            List<QuizItem> ordered = new ArrayList<>();
            for (int k = 0; k < PLAIN; k++) {
                ordered.add(items.get(k * items.size() / PLAIN));
            }
            results.add(
                    new Compared(
                            placed(student, prior.start(), 0),
                            adaptive(student, surprises),
                            plain(student, surprises, shuffled, PlacementQuiz.MOST),
                            plain(student, surprises, shuffled, PLAIN),
                            plain(student, surprises, ordered, PLAIN)));
        }
        return results;
    }

    private Placed adaptive(SimulatedStudent student, Map<String, Double> surprises) {
        List<QuizItem> left = new ArrayList<>(items);
        Belief belief = prior.start();
        int asked = 0;
        for (var next = PlacementQuiz.next(chooser, belief, left, asked);
                next.isPresent();
                next = PlacementQuiz.next(chooser, belief, left, asked)) {
            QuizItem item = next.orElseThrow();
            belief = answered(belief, item, student, surprises);
            left.remove(item);
            asked++;
        }
        return placed(student, belief, asked);
    }

    private Placed plain(
            SimulatedStudent student,
            Map<String, Double> surprises,
            List<QuizItem> order,
            int most) {
        Belief belief = prior.start();
        for (QuizItem item : order.subList(0, Math.min(most, order.size()))) {
            belief = answered(belief, item, student, surprises);
        }
        return placed(student, belief, Math.min(most, order.size()));
    }

    private Belief answered(
            Belief belief, QuizItem item, SimulatedStudent student, Map<String, Double> surprises) {
        return belief.after(
                prior.indexOf(item.conceptId()).orElseThrow(),
                AnswerModel.of(item),
                student.answers(item, surprises.getOrDefault(item.id(), 0.0)));
    }

    private Placed placed(SimulatedStudent student, Belief belief, int asked) {
        int right = 0;
        int n = belief.size();
        double[] said = new double[n];
        double[] truth = new double[n];
        for (int i = 0; i < n; i++) {
            boolean knows = student.knows(prior.concepts().get(i).id());
            said[i] = belief.knows(i);
            truth[i] = knows ? 1 : 0;
            right += (said[i] > 0.5) == knows ? 1 : 0;
        }
        return new Placed((double) right / n, correlation(said, truth), asked);
    }

    /** Pearson's correlation. */
    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElse(0);
        double meanB = Arrays.stream(b).average().orElse(0);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return aa * bb == 0 ? 0 : ab / Math.sqrt(aa * bb);
    }
}
