package dev.coderx.patterns;

import dev.coderx.patterns.internal.measure.LabelledData;
import dev.coderx.shared.measuring.MeasuringException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * Measures the patterns on labelled data, without the application. All of it blocks, and fails with
 * a {@link MeasuringException} where the data cannot be read.
 */
public final class PatternMeasurements {
    private static final Duration PER_PROGRAM = Duration.ofSeconds(20);
    private static final int ALL_FINDINGS = 10_000;

    private final LabelledData data;

    /**
     * Opens a data folder.
     *
     * @param step hears how many programs are done
     */
    public PatternMeasurements(Path folder, Consumer<Integer> step) {
        var catalogue = new PatternCatalogue();
        var limits =
                new PatternsConfig() {
                    @Override
                    public Duration deadline() {
                        return PER_PROGRAM;
                    }

                    @Override
                    public int maxFindings() {
                        return ALL_FINDINGS;
                    }
                };
        data = new LabelledData(folder, catalogue, new PatternAnalyzer(catalogue, limits), step);
    }

    /**
     * Other tools' rules.
     *
     * @param wanted which rules of which sources
     */
    public RuleFigures rules(BiPredicate<String, String> wanted) {
        return data.rules(wanted);
    }

    /** Misconceptions put into programs. */
    public MisconceptionFigures misconceptions() {
        return data.misconceptions();
    }

    /** The programs of good teachers. */
    public CleanFigures exemplars() {
        return data.exemplars();
    }

    /** The programs of students that pass their tests. */
    public CleanFigures correctPrograms() {
        return data.correctPrograms();
    }

    /** The programs that misconceptions were put into, before. */
    public CleanFigures withoutMisconception() {
        return data.withoutMisconception();
    }

    /** Good programs, broken in one place each. */
    public BrokenFigures brokenPrograms() {
        return data.brokenPrograms();
    }
}
