package dev.coderx.launch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChainCommandTest {

    @Test
    void writesTheFiguresMachinesRead() {
        assertThat(ChainCommand.figures(20, 41.26, 180, 52.5))
                .isEqualToIgnoringNewLines(
                        "{\"submitToRoadmap\":{\"perSecond\":20.0,\"p50Ms\":41.3,\"p99Ms\":180.0},"
                                + "\"throughput\":{\"submissionsPerSecond\":52.5}}");
    }

    @Test
    void takesThePercentileOfTheNearestRank() {
        Percentiles hundred =
                Percentiles.ofNanos(
                        LongStream.rangeClosed(1, 100).map(n -> n * 1_000_000).boxed().toList());

        assertThat(hundred.at(0.5)).isEqualTo(50);
        assertThat(hundred.at(0.99)).isEqualTo(99);
        assertThat(hundred.at(1)).isEqualTo(100);
        assertThat(Percentiles.ofNanos(List.of()).at(0.5)).isZero();
    }

    @Test
    void makesADifferentProgramForEachNumber() {
        assertThat(IntStream.range(0, 200).mapToObj(Programs::of)).doesNotHaveDuplicates();
        assertThat(Programs.of(7)).isEqualTo(Programs.of(7));
    }
}
