package dev.coderx.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubmissionsConfigTest {

    @Test
    void hasDefaults() {
        SubmissionsConfig config = read(Map.of());

        assertThat(config.maxCode().asLongValue()).isEqualTo(200 * 1024);
        assertThat(config.maxLine()).isEqualTo(10_000);
        assertThat(config.maxNesting()).isEqualTo(500);
        assertThat(config.perMinute()).isEqualTo(120);
        assertThat(config.sweeper().grace()).isEqualTo(Duration.ofMinutes(15));
        assertThat(CodeLimits.STANDARD)
                .isEqualTo(
                        new CodeLimits(
                                config.maxCode().asLongValue(),
                                config.maxLine(),
                                config.maxNesting()));
    }

    @Test
    void readsEachSetting() {
        SubmissionsConfig config =
                read(
                        Map.ofEntries(
                                Map.entry("coderx.submissions.max-code", "3K"),
                                Map.entry("coderx.submissions.max-line", "80"),
                                Map.entry("coderx.submissions.max-nesting", "9"),
                                Map.entry("coderx.submissions.per-minute", "4"),
                                Map.entry("coderx.submissions.sweeper.grace", "PT1H")));

        assertThat(config.maxCode().asLongValue()).isEqualTo(3 * 1024);
        assertThat(config.maxLine()).isEqualTo(80);
        assertThat(config.maxNesting()).isEqualTo(9);
        assertThat(config.perMinute()).isEqualTo(4);
        assertThat(config.sweeper().grace()).isEqualTo(Duration.ofHours(1));
    }

    private static SubmissionsConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withMapping(SubmissionsConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(SubmissionsConfig.class);
    }
}
