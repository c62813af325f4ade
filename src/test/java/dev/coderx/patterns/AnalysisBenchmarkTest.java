package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.shared.Language;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

class AnalysisBenchmarkTest {

    @ParameterizedTest
    @EnumSource
    void whatIsMeasuredParsesAndIsAnOrdinaryFile(Language language) {
        var benchmark = new AnalysisBenchmark();
        benchmark.language = language;
        benchmark.prepare();

        assertThat(benchmark.oneFile().parses()).isTrue();
        assertThat(Programs.file(language).lines().count()).isBetween(35L, 60L);
    }

    /** {@code ./mvnw test -Dtest=AnalysisBenchmarkTest -Dcoderx.jmh=true}, on a quiet machine. */
    @Test
    @EnabledIfSystemProperty(named = "coderx.jmh", matches = "true")
    void oneFileTakesLessThanAMillisecond() throws RunnerException {
        String natives = System.getProperty("coderx.natives", "");
        Collection<RunResult> results =
                new Runner(
                                new OptionsBuilder()
                                        .include(AnalysisBenchmark.class.getName())
                                        .jvmArgsPrepend("-Dcoderx.natives=" + natives)
                                        .build())
                        .run();

        assertThat(results).isNotEmpty();
        for (RunResult result : results) {
            var micros = result.getPrimaryResult().getStatistics();
            assertThat(micros.getPercentile(50)).isLessThan(1_000);
            assertThat(micros.getPercentile(99)).isLessThan(5_000);
        }
    }
}
