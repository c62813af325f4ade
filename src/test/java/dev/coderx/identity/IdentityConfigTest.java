package dev.coderx.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityConfigTest {

    @Test
    void hasDefaults() {
        IdentityConfig config = read(Map.of());

        assertThat(config.demo()).isFalse();
        assertThat(config.tokenLifetime()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void readsEachSetting() {
        IdentityConfig config =
                read(
                        Map.ofEntries(
                                Map.entry("coderx.identity.demo", "true"),
                                Map.entry("coderx.identity.token-lifetime", "PT5M")));

        assertThat(config.demo()).isTrue();
        assertThat(config.tokenLifetime()).isEqualTo(Duration.ofMinutes(5));
    }

    private static IdentityConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(IdentityConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(IdentityConfig.class);
    }
}
