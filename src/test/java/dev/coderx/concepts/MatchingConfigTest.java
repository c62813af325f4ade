package dev.coderx.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchingConfigTest {

    @Test
    void hasDefaults() {
        assertThat(read(Map.of()).fillAtStart()).isTrue();
    }

    @Test
    void readsEachSetting() {
        assertThat(read(Map.of("coderx.matching.fill-at-start", "false")).fillAtStart()).isFalse();
    }

    private static MatchingConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(MatchingConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(MatchingConfig.class);
    }
}
