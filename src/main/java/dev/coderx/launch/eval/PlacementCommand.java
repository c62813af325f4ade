package dev.coderx.launch.eval;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coderx.concepts.PlacementMeasurements;
import dev.coderx.concepts.PlacementMeasurements.Comparison;
import dev.coderx.concepts.PlacementMeasurements.Figure;
import dev.coderx.concepts.PlacementMeasurements.Way;
import dev.coderx.launch.LaunchException;
import dev.coderx.shared.Language;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the placement quiz on simulated students. */
@Command(
        name = "placement",
        description = {
            "Place simulated students by the adaptive quiz, and by plain items.",
            "The students are made up from the concept graph, by another model than the quiz has;"
                    + " docs/placement.md says how. Needs no data."
        },
        mixinStandardHelpOptions = true)
final class PlacementCommand implements Callable<Integer> {
    /** The seeds the quiz's own numbers were tried on are below this. */
    private static final long FIRST_SEED = 1_001;

    @Option(
            names = "--students",
            paramLabel = "N",
            defaultValue = "500",
            description = "Students of each seed (${DEFAULT-VALUE}).")
    private int students = 500;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many seeds (${DEFAULT-VALUE}).")
    private int seeds = 3;

    @Option(
            names = "--language",
            paramLabel = "NAME",
            defaultValue = "PYTHON",
            description = "PYTHON, JAVA, JAVASCRIPT or TYPESCRIPT (${DEFAULT-VALUE}).")
    private Language language = Language.PYTHON;

    @Mixin private Output output = new Output();

    @Override
    public Integer call() {
        if (students < 1 || seeds < 1) {
            throw new LaunchException("--students and --seeds are at least 1");
        }
        List<Long> drawn = LongStream.range(FIRST_SEED, FIRST_SEED + seeds).boxed().toList();
        Comparison comparison =
                new PlacementMeasurements()
                        .compare(
                                language,
                                students,
                                drawn,
                                done ->
                                        output.say(
                                                "  %d of %d placed"
                                                        .formatted(done, students * seeds)));
        output.say(
                "%d simulated students, %d concepts of %s, %d items; 95 %% intervals by student"
                        .formatted(
                                comparison.students(),
                                comparison.concepts(),
                                language,
                                comparison.bank()));
        for (Way way : comparison.ways()) {
            output.say(
                    String.format(
                            Locale.ROOT,
                            "  %-26s %5.1f items   accuracy: median %s, mean %s   correlation %s",
                            way.name(),
                            way.items(),
                            text(way.medianAccuracy()),
                            text(way.meanAccuracy()),
                            text(way.correlation())));
        }
        output.say(
                "adaptive less 40 plain at random, mean accuracy: "
                        + text(comparison.difference()));
        output.write(figures(comparison));
        return 0;
    }

    private static ObjectNode figures(Comparison comparison) {
        ObjectNode root = JsonMapper.builder().build().createObjectNode();
        root.put("language", comparison.language().name())
                .put("concepts", comparison.concepts())
                .put("items", comparison.bank())
                .put("students", comparison.students());
        comparison.seeds().forEach(root.putArray("seeds")::add);
        ObjectNode ways = root.putObject("ways");
        for (Way way : comparison.ways()) {
            ObjectNode one = ways.putObject(way.name()).put("items", way.items());
            put(one, "medianAccuracy", way.medianAccuracy());
            put(one, "meanAccuracy", way.meanAccuracy());
            put(one, "correlation", way.correlation());
        }
        put(root, "adaptiveLess40Plain", comparison.difference());
        return root;
    }

    private static void put(ObjectNode node, String name, Figure figure) {
        node.putObject(name)
                .put("value", figure.value())
                .put("low", figure.low())
                .put("high", figure.high());
    }

    private static String text(Figure figure) {
        return String.format(
                Locale.ROOT, "%.3f [%.3f, %.3f]", figure.value(), figure.low(), figure.high());
    }
}
