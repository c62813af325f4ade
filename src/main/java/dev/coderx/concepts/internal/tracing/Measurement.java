package dev.coderx.concepts.internal.tracing;

import dev.coderx.concepts.AnswerModelFigures.AttemptFigures;
import dev.coderx.concepts.AnswerModelFigures.Figure;
import dev.coderx.concepts.AnswerModelFigures.LeakTest;
import dev.coderx.concepts.AnswerModelFigures.SetFigures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trains on some learners of a data set, predicts others, and gathers the figures. */
final class Measurement {
    private static final int SAMPLES = 200;
    private static final int LEAK_STUDENTS = 40;
    private static final int TIMED_LEARNERS = 20;
    private static final int TIMED_ROWS = 2000;
    private static final int WARM_UP = 500;
    private static final String CONSTANT = "constant";
    private static final String ITEM_MEAN = "itemMean";
    private static final String LOGISTIC = "logistic";
    private static final int[][] ATTEMPTS = {
        {1, 1}, {2, 2}, {3, 3}, {4, 5}, {6, 10}, {11, Integer.MAX_VALUE}
    };

    private final Items items;
    private final long seed;
    private final Predictions model = new Predictions();
    private final Map<String, Predictions> baselines = new LinkedHashMap<>();
    private LeakTest leakTest = new LeakTest(0, 0, 0);
    private final List<Long> nanos = new ArrayList<>();

    Measurement(Items items, long seed) {
        this.items = items;
        this.seed = seed;
        for (String name : List.of(CONSTANT, ITEM_MEAN, LOGISTIC)) {
            baselines.put(name, new Predictions());
        }
    }

    /** Trains, predicts, and adds to the figures. */
    void add(List<Learner> train, List<Learner> test) {
        ItemMean means = ItemMean.of(train, items);
        predict(CONSTANT, means.constant(), test);
        predict(ITEM_MEAN, means, test);
        predict(LOGISTIC, LogisticModel.of(train, items, seed), test);
        try (AnswerModel trained = new AnswerModelTraining(items, seed).train(train)) {
            for (Learner learner : test) {
                model.add(learner, trained.chances(learner));
            }
            leakTest =
                    leakTest.and(
                            LeakSearch.in(trained, Sample.of(test, LEAK_STUDENTS, seed), seed));
            time(trained, Sample.of(test, TIMED_LEARNERS, seed));
        }
    }

    private void predict(String name, Predictor predictor, List<Learner> test) {
        Predictions predictions = baselines.get(name);
        if (predictions == null) {
            throw new IllegalArgumentException(name);
        }
        for (Learner learner : test) {
            predictions.add(learner, predictor.chances(learner));
        }
    }

    /** Single predictions, each with its features, one after the other. */
    private void time(AnswerModel trained, List<Learner> learners) {
        int done = 0;
        for (Learner learner : learners) {
            LearnerState state = trained.start();
            for (int at = 0; at < learner.size() && done < WARM_UP + TIMED_ROWS; at++) {
                long from = System.nanoTime();
                trained.chance(state, learner.problems()[at], learner.skills()[at]);
                long took = System.nanoTime() - from;
                if (done++ >= Math.min(WARM_UP, learner.size())) {
                    nanos.add(took);
                }
                trained.see(
                        state,
                        learner.problems()[at],
                        learner.skills()[at],
                        learner.correct()[at],
                        learner.copies()[at]);
            }
        }
    }

    LeakTest leakTest() {
        return leakTest;
    }

    /** How long single predictions took, in nanoseconds. */
    List<Long> nanos() {
        return List.copyOf(nanos);
    }

    SetFigures figures() {
        Quality quality = model.quality();
        List<Figure> interval = quality.interval(SAMPLES, seed);
        Map<String, Figure> others = new LinkedHashMap<>();
        baselines.forEach((name, one) -> others.put(name, one.quality().figure()));
        return new SetFigures(
                quality.figure(), interval.get(0), interval.get(1), others, byAttempt());
    }

    private List<AttemptFigures> byAttempt() {
        Predictions means = baselines.getOrDefault(ITEM_MEAN, new Predictions());
        List<AttemptFigures> all = new ArrayList<>();
        for (int[] ends : ATTEMPTS) {
            Figure figure = model.between(ends[0], ends[1]).figure();
            if (figure.rows() > 0) {
                all.add(
                        new AttemptFigures(
                                name(ends), figure, means.between(ends[0], ends[1]).figure()));
            }
        }
        return all;
    }

    private static String name(int[] ends) {
        if (ends[1] == Integer.MAX_VALUE) {
            return ends[0] + "+";
        }
        return ends[0] == ends[1] ? "" + ends[0] : ends[0] + "-" + ends[1];
    }

    /** The median of times, in milliseconds; NaN of none. */
    static double medianMillis(List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2] / 1e6;
    }
}
