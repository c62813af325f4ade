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
    private static final Duration WINDOW = Duration.ofSeconds(1);
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(40);

    /**
     * By how much it must have become faster, and after how many windows without that it is warm.
     */
    private static final double NOTABLE = 1.02;

    private static final int ENOUGH = 4;

    /** The limits that the platform has when nothing is configured. */
    private record Limits(Duration deadline, int maxFindings) implements PatternsConfig {}

    private final PatternAnalyzer analyzer =
            new PatternAnalyzer(new PatternCatalogue(), new Limits(Duration.ofSeconds(2), 200));

    /**
     * What one language's programs took.
     *
     * @param filesPerCpuSecond the median over the rounds
     * @param wallNanos of each analysis of each round, as one waits for it
     * @param cpuNanos the same without the time that the machine gave to others
     */
    record Speed(double filesPerCpuSecond, List<Long> wallNanos, List<Long> cpuNanos) {}

    /**
     * Analyses all programs again and again, until that has become no faster for some while. A busy
     * machine compiles late, so no fixed time is enough.
     */
    void warmUp(List<Program> programs) {
        long begun = System.nanoTime();
        double best = 0;
        int noFaster = 0;
        while (noFaster < ENOUGH && System.nanoTime() - begun < LONGEST_WARM_UP.toNanos()) {
            double speed = filesPerCpuSecond(programs);
            noFaster = speed > best * NOTABLE ? 0 : noFaster + 1;
            best = Math.max(best, speed);
        }
    }

    private double filesPerCpuSecond(List<Program> programs) {
        long begun = System.nanoTime();
        long before = THREADS.getCurrentThreadCpuTime();
        int files = 0;
        do {
            programs.forEach(this::analyze);
            files += programs.size();
        } while (System.nanoTime() - begun < WINDOW.toNanos());
        return files * 1e9 / Math.max(1, THREADS.getCurrentThreadCpuTime() - before);
    }

    /** Analyses all programs, so many rounds. */
    Speed measure(List<Program> programs, int rounds) {
        double[] perSecond = new double[rounds];
        List<Long> wall = new ArrayList<>();
        List<Long> cpu = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long used = 0;
            for (Program program : programs) {
                long before = THREADS.getCurrentThreadCpuTime();
                long begun = System.nanoTime();
                analyze(program);
                wall.add(System.nanoTime() - begun);
                long own = THREADS.getCurrentThreadCpuTime() - before;
                cpu.add(own);
                used += own;
            }
            perSecond[round] = programs.size() * 1e9 / Math.max(1, used);
        }
        Arrays.sort(perSecond);
        return new Speed(perSecond[rounds / 2], wall, cpu);
    }

    private void analyze(Program program) {
        AnalysisResult result = analyzer.analyze(program.language(), program.code());
        if (result instanceof AnalysisResult.TimedOut) {
            throw new IllegalStateException("A program of some 40 lines took its whole time");
        }
    }
}
