package dev.coderx.launch.bench.patterns;

import dev.coderx.patterns.AnalysisResult;
import dev.coderx.patterns.PatternAnalyzer;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.patterns.PatternsConfig;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures our own analysis, warm, in this thread: the compilers of the virtual machine have their
 * own threads, whose work ends with the warming up.
 */
final class OwnSpeed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** The limits that the platform has when nothing is configured. */
    private record Limits(Duration deadline, int maxFindings) implements PatternsConfig {}

    private final PatternAnalyzer analyzer =
            new PatternAnalyzer(new PatternCatalogue(), new Limits(Duration.ofSeconds(2), 200));

    /**
     * What one language's programs took.
     *
     * @param filesPerCpuSecond the median over the rounds
     * @param wallNanos of each analysis of each round
     */
    record Speed(double filesPerCpuSecond, List<Long> wallNanos) {}

    /** Analyses all programs again and again for at least this long. */
    void warmUp(List<Program> programs, Duration time) {
        long until = System.nanoTime() + time.toNanos();
        do {
            programs.forEach(this::analyze);
        } while (System.nanoTime() - until < 0);
    }

    /** Analyses all programs, so many rounds. */
    Speed measure(List<Program> programs, int rounds) {
        double[] perSecond = new double[rounds];
        List<Long> wall = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long cpu = THREADS.getCurrentThreadCpuTime();
            for (Program program : programs) {
                long begun = System.nanoTime();
                analyze(program);
                wall.add(System.nanoTime() - begun);
            }
            long used = THREADS.getCurrentThreadCpuTime() - cpu;
            perSecond[round] = programs.size() * 1e9 / Math.max(1, used);
        }
        Arrays.sort(perSecond);
        return new Speed(perSecond[rounds / 2], wall);
    }

    private void analyze(Program program) {
        AnalysisResult result = analyzer.analyze(program.language(), program.code());
        if (result instanceof AnalysisResult.TimedOut) {
            throw new IllegalStateException("A program of some 40 lines took its whole time");
        }
    }
}
