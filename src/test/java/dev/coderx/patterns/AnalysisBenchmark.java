package dev.coderx.patterns;

import dev.coderx.shared.Language;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one file of about 40 lines costs, all patterns on: the distribution of the time of single
 * analyses. Run by {@link AnalysisBenchmarkTest}, which tells how.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED", "-Xmx1g"})
public class AnalysisBenchmark {

    @Param({"PYTHON", "JAVA", "JAVASCRIPT", "TYPESCRIPT"})
    public Language language = Language.PYTHON;

    private String code = "";

    @Setup
    public void prepare() {
        code = Programs.file(language);
    }

    @Benchmark
    public Analysis oneFile() {
        return Analyzers.analyze(language, code);
    }
}
