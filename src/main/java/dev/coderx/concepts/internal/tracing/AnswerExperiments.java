package dev.coderx.concepts.internal.tracing;

import dev.coderx.concepts.AnswerModelFigures;
import dev.coderx.concepts.AnswerModelFigures.LeakTest;
import dev.coderx.concepts.AnswerModelFigures.SetFigures;
import dev.coderx.shared.measuring.MeasuringException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Trains and measures on files of answers. */
public final class AnswerExperiments {
    private static final int FOLDS = 5;

    private final long seed;
    private final Predicate<String> wanted;
    private final Consumer<String> progress;
    private final Map<String, SetFigures> sets = new LinkedHashMap<>();
    private final List<Long> nanos = new ArrayList<>();
    private LeakTest leakTest = new LeakTest(0, 0, 0);

    /**
     * Prepares.
     *
     * @param wanted which data sets, by name
     * @param progress hears what is being done
     */
    public AnswerExperiments(long seed, Predicate<String> wanted, Consumer<String> progress) {
        this.seed = seed;
        this.wanted = wanted;
        this.progress = progress;
    }

    /** Five folds by student, in each data set of a folder. */
    public AnswerModelFigures folds(Path data) {
        wanted(AnswerFolder.files(data))
                .forEach((name, file) -> {
                    Items items = new Items();
                    folds(name, items, AnswerFile.read(file, items));
                });
        return figures();
    }

    /**
     * Five folds by student, over the programs of one file.
     *
     * @return empty where the file does not say whose programs they are
     */
    public Optional<AnswerModelFigures> programs(String name, Path file) {
        Items items = new Items();
        return new ProgramAnswers(items)
                .read(file)
                .map(learners -> {
                    folds(name, items, learners);
                    return figures();
                });
    }

    /** Trains on the files of one folder and predicts those of the same names of another. */
    public AnswerModelFigures halves(Path train, Path test) {
        SortedMap<String, Path> from = AnswerFolder.files(train);
        wanted(AnswerFolder.files(test))
                .forEach((name, file) -> {
                    Path source = from.get(name);
                    if (source == null) {
                        throw new MeasuringException(
                                "%s has no %s to learn from; both folders need files of the same names"
                                        .formatted(train, name));
                    }
                    Items items = new Items();
                    List<Learner> learn = AnswerFile.read(source, items);
                    Measurement measurement = new Measurement(items, seed);
                    progress.accept(name + ": training");
                    measurement.add(learn, AnswerFile.read(file, items));
                    gather(name, measurement);
                });
        return figures();
    }

    /** Trains on one file, and returns the bytes of the model's file. */
    public byte[] train(Path data) {
        SortedMap<String, Path> files = wanted(AnswerFolder.files(data));
        if (files.size() != 1) {
            throw new MeasuringException(
                    "a model learns from one data set, and these are here: %s; name one"
                            .formatted(String.join(", ", files.keySet())));
        }
        Items items = new Items();
        List<Learner> learners = AnswerFile.read(files.values().iterator().next(), items);
        progress.accept("%s: %d students".formatted(files.firstKey(), learners.size()));
        try (AnswerModel model = new AnswerModelTraining(items, seed).train(learners)) {
            return AnswerModelFile.bytes(model);
        }
    }

    private void folds(String name, Items items, List<Learner> learners) {
        Folds folds = new Folds(FOLDS, seed);
        Measurement measurement = new Measurement(items, seed);
        for (int fold = 0; fold < FOLDS; fold++) {
            progress.accept("%s: fold %d of %d".formatted(name, fold + 1, FOLDS));
            measurement.add(folds.notIn(fold, learners), folds.in(fold, learners));
        }
        gather(name, measurement);
    }

    private void gather(String name, Measurement measurement) {
        sets.put(name, measurement.figures());
        nanos.addAll(measurement.nanos());
        leakTest = leakTest.and(measurement.leakTest());
    }

    private AnswerModelFigures figures() {
        return new AnswerModelFigures(sets, leakTest, Measurement.medianMillis(nanos));
    }

    private SortedMap<String, Path> wanted(SortedMap<String, Path> files) {
        files.keySet().removeIf(wanted.negate());
        if (files.isEmpty()) {
            throw new MeasuringException("there is no data set of the name asked for");
        }
        return files;
    }
}
