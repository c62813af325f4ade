package dev.coderx.concepts.internal.placement;

import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.PlacementMeasurements.Comparison;
import dev.coderx.concepts.PlacementMeasurements.Figure;
import dev.coderx.concepts.PlacementMeasurements.Way;
import dev.coderx.concepts.internal.placement.PlacementSimulation.Compared;
import dev.coderx.concepts.internal.placement.PlacementSimulation.Placed;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

/** Puts the ways of placing simulated students beside one another. */
public final class PlacementComparison {
    private static final int DRAWS = 1_000;

    private PlacementComparison() {}

    /** Places students of each seed in every way. */
    public static Comparison run(
            ConceptGraph graph,
            Language language,
            int students,
            List<Long> seeds,
            IntConsumer step) {
        var prior = new KnowledgePrior(graph, language);
        List<QuizItem> items = QuizBank.packaged(graph).of(language);
        var simulation = new PlacementSimulation(prior, items);
        List<Compared> all = new ArrayList<>();
        for (long seed : seeds) {
            all.addAll(simulation.run(students, seed));
            step.accept(all.size());
        }
        return new Comparison(
                language,
                prior.concepts().size(),
                items.size(),
                all.size(),
                seeds,
                List.of(
                        way("no item", all, Compared::before),
                        way("adaptive", all, Compared::adaptive),
                        way("12 plain, at random", all, Compared::plain12),
                        way("40 plain, at random", all, Compared::plain40),
                        way("40 plain, in fixed order", all, Compared::ordered)),
                figure(
                        all,
                        one -> one.adaptive().accuracy() - one.plain40().accuracy(),
                        PlacementComparison::mean));
    }

    private static Way way(String name, List<Compared> all, Function<Compared, Placed> which) {
        return new Way(
                name,
                all.stream().mapToInt(one -> which.apply(one).items()).average().orElse(0),
                figure(all, one -> which.apply(one).accuracy(), PlacementComparison::median),
                figure(all, one -> which.apply(one).accuracy(), PlacementComparison::mean),
                figure(all, one -> which.apply(one).correlation(), PlacementComparison::mean));
    }

    private static Figure figure(
            List<Compared> all,
            ToDoubleFunction<Compared> value,
            ToDoubleFunction<double[]> statistic) {
        double[] values = all.stream().mapToDouble(value).toArray();
        Random random = new Random(1);
        double[] drawn = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            double[] sample = new double[values.length];
            for (int k = 0; k < sample.length; k++) {
                sample[k] = values[random.nextInt(values.length)];
            }
            drawn[i] = statistic.applyAsDouble(sample);
        }
        Arrays.sort(drawn);
        return new Figure(
                statistic.applyAsDouble(values), drawn[DRAWS / 40], drawn[DRAWS - 1 - DRAWS / 40]);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
