package dev.coderx.concepts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well answers were predicted.
 *
 * @param sets by the name of the data set
 * @param leakTest what was done to see that no later answer moves an earlier prediction, and how
 *     many moved
 * @param predictionMillis the median time of one prediction, its features included, in milliseconds
 */
public record AnswerModelFigures(
        Map<String, SetFigures> sets, LeakTest leakTest, double predictionMillis) {
    /** Keeps the order of the sets. */
    public AnswerModelFigures {
        sets = Collections.unmodifiableMap(new LinkedHashMap<>(sets));
    }

    /**
     * The figures of one data set.
     *
     * @param model of the trained model
     * @param lower of the 95 % bootstrap interval by student, figure by figure
     * @param upper of it
     * @param baselines by their names, from the simplest
     * @param byAttempt by which attempt on its skill an answer is: 1, 2, 3, 4-5, 6-10, 11+
     */
    public record SetFigures(
            Figure model,
            Figure lower,
            Figure upper,
            Map<String, Figure> baselines,
            List<AttemptFigures> byAttempt) {
        /** Keeps the order of the baselines. */
        public SetFigures {
            baselines = Collections.unmodifiableMap(new LinkedHashMap<>(baselines));
            byAttempt = List.copyOf(byAttempt);
        }
    }

    /**
     * The figures of some attempts.
     *
     * @param attempts such as 4-5
     * @param model of the trained model
     * @param itemMean of the item's share of right answers alone
     */
    public record AttemptFigures(String attempts, Figure model, Figure itemMean) {}

    /**
     * One set of predictions.
     *
     * @param rows how many answers were predicted
     * @param auc the chance that a right answer was given a higher chance than a wrong one, ties
     *     half (0 to 1); NaN where all answers are alike
     * @param logLoss mean negative log likelihood, in nats
     * @param accuracy share of answers on the side of 0.5 that was predicted
     * @param ece expected calibration error over ten bins of equally many rows (Naeini and others
     *     2015)
     */
    public record Figure(int rows, double auc, double logLoss, double accuracy, double ece) {}

    /**
     * The search for a leak: later answers of some students were shuffled and turned round.
     *
     * @param students how many
     * @param predictions that were compared
     * @param moved how many of them changed
     */
    public record LeakTest(int students, int predictions, int moved) {
        /** Whether no prediction moved, of at least one. */
        public boolean passed() {
            return predictions > 0 && moved == 0;
        }

        /** The sum of two searches. */
        public LeakTest and(LeakTest other) {
            return new LeakTest(
                    students + other.students,
                    predictions + other.predictions,
                    moved + other.moved);
        }
    }
}
