package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatternsConfigTest {

    @Test
    void hasDefaults() {
        PatternsConfig config = read(Map.of());

        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.maxFindings()).isEqualTo(200);
    }

    @Test
    void readsEachSetting() {
        PatternsConfig config =
                read(
                        Map.of(
                                "coderx.patterns.deadline", "PT0.5S",
                                "coderx.patterns.max-findings", "7"));

        assertThat(config.deadline()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.maxFindings()).isEqualTo(7);
    }

    private static PatternsConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(PatternsConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(PatternsConfig.class);
    }
}
