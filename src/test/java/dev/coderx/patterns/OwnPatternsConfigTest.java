package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnPatternsConfigTest {

    @Test
    void hasDefaults() {
        OwnPatternsConfig config = read(Map.of());

        assertThat(config.mostOfAnEducator()).isEqualTo(50);
        assertThat(config.mostVersions()).isEqualTo(200);
        assertThat(config.examplesDeadline()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.deadline()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.deadlineOfOne()).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void readsEachSetting() {
        OwnPatternsConfig config =
                read(
                        Map.of(
                                "coderx.own-patterns.most-of-an-educator", "3",
                                "coderx.own-patterns.most-versions", "4",
                                "coderx.own-patterns.examples-deadline", "PT5S",
                                "coderx.own-patterns.deadline", "PT6S",
                                "coderx.own-patterns.deadline-of-one", "PT7S"));

        assertThat(config.mostOfAnEducator()).isEqualTo(3);
        assertThat(config.mostVersions()).isEqualTo(4);
        assertThat(config.examplesDeadline()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(6));
        assertThat(config.deadlineOfOne()).isEqualTo(Duration.ofSeconds(7));
    }

    static OwnPatternsConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(OwnPatternsConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(OwnPatternsConfig.class);
    }
}
