package dev.coderx.launch.eval;

import dev.coderx.concepts.AnswerModelMeasurements;
import dev.coderx.launch.LaunchException;
import dev.coderx.shared.measuring.MeasuringException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the model of answers and writes it to a file. */
@Command(
        name = "proficiency",
        description = {
            "Train the model of answers on one file of answers and write it to a file.",
            "The same answers and seed give the same bytes."
        },
        mixinStandardHelpOptions = true)
final class ProficiencyTraining implements Callable<Integer> {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "A file of answers, or a folder with them.")
    private Path data = Path.of("");

    @Option(names = "--set", paramLabel = "NAME", description = "Which data set of the folder.")
    private @Nullable String set;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write the model.")
    private Path out = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of all that is drawn (default: 1).")
    private long seed = 1;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var measurements =
                new AnswerModelMeasurements(
                        seed, name -> set == null || set.equals(name), this::say);
        try {
            byte[] model = measurements.train(data);
            Files.write(out, model);
            say("%s: %d KB".formatted(out, model.length / 1024));
            return 0;
        } catch (MeasuringException failure) {
            throw new LaunchException("" + failure.getMessage(), failure);
        } catch (IOException failure) {
            throw new LaunchException(
                    "the model cannot be written to %s: %s".formatted(out, failure.getMessage()),
                    failure);
        }
    }

    private void say(String line) {
        if (spec == null) {
            throw new IllegalStateException("only picocli calls this");
        }
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(line);
        writer.flush();
    }
}
