package dev.coderx.concepts;

import dev.coderx.concepts.internal.tracing.AnswerExperiments;
import dev.coderx.shared.measuring.MeasuringException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Trains the model of answers and measures it, without the application. All of it blocks, and fails
 * with a {@link MeasuringException} where the data cannot be read.
 *
 * @param seed of the folds and of all that is drawn in training: the same seed and data give the
 *     same figures and the same model
 * @param wanted which data sets, by their names
 * @param progress hears what is being done
 */
public record AnswerModelMeasurements(
        long seed, Predicate<String> wanted, Consumer<String> progress) {
    /** Five folds by student, in each file of a folder. */
    public AnswerModelFigures folds(Path data) {
        return experiments().folds(data);
    }

    /** Trains on the files of one folder and predicts those of the same names in another. */
    public AnswerModelFigures halves(Path train, Path test) {
        return experiments().halves(train, test);
    }

    /**
     * Five folds by student, over the programs of one file.
     *
     * @return empty where the file does not say whose programs they are
     */
    public Optional<AnswerModelFigures> programs(String name, Path file) {
        return experiments().programs(name, file);
    }

    /** Trains on one data set, and returns the bytes of the model's file. */
    public byte[] train(Path data) {
        return experiments().train(data);
    }

    private AnswerExperiments experiments() {
        return new AnswerExperiments(seed, wanted, progress);
    }
}
