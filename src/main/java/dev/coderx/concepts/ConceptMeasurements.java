package dev.coderx.concepts;

import dev.coderx.concepts.internal.matching.measure.MatchingData;
import dev.coderx.shared.measuring.MeasuringException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Measures the matching of concepts, without the application. All of it blocks, and fails with a
 * {@link MeasuringException} where the data cannot be read.
 */
public final class ConceptMeasurements {
    private final MatchingData data = new MatchingData();

    /** Reads the catalogues. */
    public ConceptMeasurements() {}

    /** The concepts that are matched. */
    public ConceptGraph graph() {
        return data.graph();
    }

    /**
     * Programs with the concepts that others put on them; empty where the folder has none.
     *
     * @param step hears how many programs are done
     */
    public Optional<MatchingFigures.Programs> programs(Path folder, Consumer<Integer> step) {
        return data.programs(folder, step);
    }

    /** The descriptions of misconceptions, by likeness alone; empty where the folder has none. */
    public Optional<MatchingFigures.Ranking> descriptions(Path folder) {
        return data.descriptions(folder);
    }

    /** Messages of other linters; empty where the folder has none. */
    public Optional<MatchingFigures.Messages> messages(Path folder, Consumer<Integer> step) {
        return data.messages(folder, step);
    }

    /** Our sentences that are about no concept, those that the threshold was not chosen by. */
    public MatchingFigures.Texts unrelated() {
        return data.unrelated();
    }

    /** What each threshold would do to texts of our own that are not measured otherwise. */
    public List<MatchingFigures.Threshold> thresholds() {
        return data.thresholds();
    }

    /** What embedding costs; to be asked first, as it loads the model. */
    public MatchingFigures.Cost cost() {
        return data.cost();
    }
}
