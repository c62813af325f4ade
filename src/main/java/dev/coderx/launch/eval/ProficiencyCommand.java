package dev.coderx.launch.eval;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coderx.concepts.AnswerModelFigures;
import dev.coderx.concepts.AnswerModelFigures.AttemptFigures;
import dev.coderx.concepts.AnswerModelFigures.LeakTest;
import dev.coderx.concepts.AnswerModelMeasurements;
import dev.coderx.launch.LaunchException;
import dev.coderx.shared.measuring.MeasuringException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how well the next answer of a student is predicted. */
@Command(
        name = "proficiency",
        description = {
            "Train the model of answers and see how well it predicts students it has not seen.",
            "A folder holds *.csv.gz, or a folder tracing with them; or name one file. With --data"
                    + " alone: five folds by student."
        },
        mixinStandardHelpOptions = true)
final class ProficiencyCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", description = "Five folds over these answers.")
    private @Nullable Path data;

    @Option(names = "--train", paramLabel = "DIR", description = "Learn from these answers.")
    private @Nullable Path train;

    @Option(names = "--test", paramLabel = "DIR", description = "Predict these answers.")
    private @Nullable Path test;

    @Option(names = "--set", paramLabel = "NAME", description = "Only this data set.")
    private @Nullable String set;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of folds and training (default: 1).")
    private long seed = 1;

    @Mixin private Output output = new Output();

    @Override
    public Integer call() {
        ObjectNode node = JsonMapper.builder().build().createObjectNode();
        LeakTest leakTest;
        try {
            AnswerModelFigures figures = measure();
            new ProficiencyTable(output::say).print(figures);
            ProficiencyTable.write(figures, node.putObject("datasets"));
            leakTest = figures.leakTest();
            leaks(leakTest);
            output.say(
                    String.format(
                            Locale.ROOT,
                            "one prediction with its features: %.3f ms (median)",
                            figures.predictionMillis()));
            node.put("leakTest", leakTest.passed() ? "passed" : "failed")
                    .put("predictionMs", figures.predictionMillis());
            if (data != null && set == null) {
                programs(data.resolve("students"), node.putObject("programming"));
            }
        } catch (MeasuringException failure) {
            throw new LaunchException("" + failure.getMessage(), failure);
        }
        output.write(node);
        return leakTest.passed() ? 0 : 1;
    }

    private AnswerModelFigures measure() {
        if (data != null && train == null && test == null) {
            return measurements().folds(data);
        }
        if (data == null && train != null && test != null) {
            return measurements().halves(train, test);
        }
        throw new LaunchException("give --data, or --train and --test");
    }

    private AnswerModelMeasurements measurements() {
        return new AnswerModelMeasurements(
                seed, name -> set == null || set.equals(name), step -> output.say("  " + step));
    }

    private void leaks(LeakTest leakTest) {
        output.say("");
        output.say(
                "leak test: %s; the later answers of %d students shuffled and turned round, %d of %d"
                                .formatted(
                                        leakTest.passed() ? "passed" : "FAILED",
                                        leakTest.students(),
                                        leakTest.moved(),
                                        leakTest.predictions())
                        + " predictions moved");
    }

    /** Line by line: which files of programs can be replayed, and where items alone do as well. */
    private void programs(Path folder, ObjectNode node) {
        for (var file : programFiles(folder).entrySet()) {
            Optional<AnswerModelFigures> measured =
                    measurements().programs(file.getKey(), file.getValue());
            if (measured.isEmpty()) {
                output.say("");
                output.say(
                        file.getKey()
                                + ": does not say whose programs they are, so none is replayed");
                node.putObject(file.getKey()).put("replayed", false);
                continue;
            }
            new ProficiencyTable(output::say).print(measured.get());
            ProficiencyTable.write(measured.get(), node);
            for (AttemptFigures one :
                    measured.get().sets().values().iterator().next().byAttempt()) {
                boolean beats = one.model().logLoss() < one.itemMean().logLoss();
                output.say(
                        String.format(
                                Locale.ROOT,
                                "  attempt %s: log loss %.4f, of the item alone %.4f: %s",
                                one.attempts(),
                                one.model().logLoss(),
                                one.itemMean().logLoss(),
                                beats ? "better" : "NOT better than the item alone"));
            }
        }
    }

    private static SortedMap<String, Path> programFiles(Path folder) {
        SortedMap<String, Path> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jsonl.gz")) {
            found.forEach(
                    file -> files.put(("" + file.getFileName()).replace(".jsonl.gz", ""), file));
            return files;
        } catch (IOException failure) {
            throw new LaunchException(
                    "%s cannot be read: %s".formatted(folder, failure.getMessage()), failure);
        }
    }
}
