package dev.coderx.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecommendationsConfigTest {

    @Test
    void hasDefaults() {
        RecommendationsConfig config = read(Map.of());

        assertThat(config.keep()).isEqualTo(Duration.ofHours(1));
        assertThat(config.recent()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void readsEachSetting() {
        RecommendationsConfig config =
                read(
                        Map.ofEntries(
                                Map.entry("coderx.recommendations.keep", "PT7M"),
                                Map.entry("coderx.recommendations.recent", "P9D")));

        assertThat(config.keep()).isEqualTo(Duration.ofMinutes(7));
        assertThat(config.recent()).isEqualTo(Duration.ofDays(9));
    }

    private static RecommendationsConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(RecommendationsConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(RecommendationsConfig.class);
    }
}
