package dev.coderx.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgingConfigTest {

    @Test
    void hasDefaults() {
        JudgingConfig config = read(Map.of());

        assertThat(config.workers()).isEmpty();
        assertThat(config.perTest()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.jail().places()).isEqualTo(64);
        assertThat(config.jail().firstUser()).isEqualTo(61_000);
        assertThat(config.jail().bubblewrap()).isEmpty();
        assertThat(config.jail().setpriv()).isEmpty();
        assertThat(config.jail().prlimit()).isEmpty();
    }

    @Test
    void readsEachSetting() {
        JudgingConfig config =
                read(
                        Map.ofEntries(
                                Map.entry("coderx.judging.workers", "3"),
                                Map.entry("coderx.judging.per-test", "PT0.5S"),
                                Map.entry("coderx.judging.jail.places", "5"),
                                Map.entry("coderx.judging.jail.first-user", "70000"),
                                Map.entry("coderx.judging.jail.bubblewrap", "/opt/bwrap"),
                                Map.entry("coderx.judging.jail.setpriv", "/opt/setpriv"),
                                Map.entry("coderx.judging.jail.prlimit", "/opt/prlimit")));

        assertThat(config.workers()).hasValue(3);
        assertThat(config.perTest()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.jail().places()).isEqualTo(5);
        assertThat(config.jail().firstUser()).isEqualTo(70_000);
        assertThat(config.jail().bubblewrap()).contains(Path.of("/opt/bwrap"));
        assertThat(config.jail().setpriv()).contains(Path.of("/opt/setpriv"));
        assertThat(config.jail().prlimit()).contains(Path.of("/opt/prlimit"));
    }

    private static JudgingConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(JudgingConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(JudgingConfig.class);
    }
}
