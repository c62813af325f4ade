package dev.coderx.judging;

import dev.coderx.judging.internal.attack.AttackSuite;
import dev.coderx.judging.internal.jail.JailSupport;
import dev.coderx.judging.internal.judge.Judge;
import dev.coderx.judging.internal.measure.JailOverhead;
import dev.coderx.judging.internal.measure.QuixBugs;
import dev.coderx.judging.internal.measure.Refactory;
import dev.coderx.judging.internal.run.JailedRunner;
import dev.coderx.judging.internal.run.Runner;
import dev.coderx.shared.measuring.MeasuringException;
import dev.coderx.shared.measuring.Parallel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Measures judging on this machine, without the application. All of it blocks, and fails with a
 * {@link MeasuringException} where programs cannot be run here.
 */
public final class JudgingMeasurements {
    private final Parallel parallel = Parallel.onAllProcessors();

    /** Measures with as many programs at once as there are processors. */
    public JudgingMeasurements() {}

    /**
     * Judges the students' programs of a data folder, where it has them.
     *
     * @param step hears how many are done, of how many
     */
    public Optional<Agreement> studentPrograms(Path data, BiConsumer<Integer, Integer> step) {
        return Refactory.in(data, python())
                .map(programs ->
                        programs.judge(parallel, done -> step.accept(done, programs.size())));
    }

    /** Judges the right and wrong algorithms of a data folder, where it has them. */
    public Optional<Agreement> algorithms(Path data, BiConsumer<Integer, Integer> step) {
        return QuixBugs.in(data, judge())
                .map(programs ->
                        programs.judge(parallel, done -> step.accept(done, programs.size())));
    }

    /** Attacks the jail with every program that we have for it. */
    public Attacks attacks() {
        try {
            AttackSuite.Results results = AttackSuite.run(parallel.workers());
            return new Attacks(results.programs(), results.escapes(), results.falsePasses());
        } catch (IOException | IllegalStateException failure) {
            throw new MeasuringException(
                    "the attacks cannot be run: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MeasuringException("interrupted", interrupted);
        }
    }

    /** What the jail adds to the start and end of a process, in nanoseconds, pair by pair. */
    public List<Long> jailNanos(int pairs) {
        try {
            return JailOverhead.nanos(pairs);
        } catch (IOException failure) {
            throw new MeasuringException(
                    "the jail cannot be timed: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MeasuringException("interrupted", interrupted);
        }
    }

    private static Judge judge() {
        try {
            return Judge.local();
        } catch (IllegalStateException unavailable) {
            throw new MeasuringException("" + unavailable.getMessage(), unavailable);
        }
    }

    private static Runner python() {
        return switch (JailSupport.here()) {
            case JailSupport.Available(var jail) -> {
                try {
                    yield JailedRunner.python(jail);
                } catch (IOException missing) {
                    throw new MeasuringException(
                            "Python cannot be run: " + missing.getMessage(), missing);
                }
            }
            case JailSupport.Unavailable(String reason) -> throw new MeasuringException(reason);
        };
    }

    /**
     * What came of the attacks.
     *
     * @param escapes that got at something outside the jail; has to be 0
     * @param falsePasses that were called right and are not; has to be 0
     */
    public record Attacks(int programs, int escapes, int falsePasses) {}
}
