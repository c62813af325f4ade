package dev.coderx.concepts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

class UpdateBenchmarkTest {

    @Test
    void whatIsMeasuredMovesTheCellsOfAnOrdinarySubmission() {
        var benchmark = new UpdateBenchmark();
        benchmark.prepare();

        assertThat(benchmark.update()).hasSize(6).allMatch(view -> view.evidenceCount() == 11);
        assertThat(benchmark.matrix()).isEqualTo(20);
    }

    /** {@code ./mvnw test -Dtest=UpdateBenchmarkTest -Dcoderx.jmh=true}, on a quiet machine. */
    @Test
    @EnabledIfSystemProperty(named = "coderx.jmh", matches = "true")
    void anUpdateTakesAtMostTwentyMicroseconds() throws RunnerException {
        Collection<RunResult> results =
                new Runner(
                                new OptionsBuilder()
                                        .include(UpdateBenchmark.class.getName() + ".update")
                                        .build())
                        .run();

        assertThat(results).isNotEmpty();
        for (RunResult result : results) {
            assertThat(result.getPrimaryResult().getScore()).isLessThanOrEqualTo(20);
        }
    }
}
