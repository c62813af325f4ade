package dev.coderx.shared.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventsConfigTest {

    @Test
    void hasDefaults() {
        EventsConfig config = read(Map.of());

        assertThat(config.partitions()).isEqualTo(6);
        assertThat(config.replicationFactor()).isEqualTo((short) 1);
        assertThat(config.tries()).isEqualTo(3);
        assertThat(config.firstPause()).isEqualTo(Duration.ofMillis(100));
        assertThat(config.longestPause()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.relay().batch()).isEqualTo(200);
        assertThat(config.relay().interval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.relay().retention()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void readsEachSetting() {
        EventsConfig config =
                read(
                        Map.ofEntries(
                                Map.entry("coderx.events.partitions", "12"),
                                Map.entry("coderx.events.replication-factor", "3"),
                                Map.entry("coderx.events.tries", "5"),
                                Map.entry("coderx.events.first-pause", "PT2S"),
                                Map.entry("coderx.events.longest-pause", "PT1M"),
                                Map.entry("coderx.events.deadline", "PT7S"),
                                Map.entry("coderx.events.relay.batch", "17"),
                                Map.entry("coderx.events.relay.interval", "PT3S"),
                                Map.entry("coderx.events.relay.retention", "P30D")));

        assertThat(config.partitions()).isEqualTo(12);
        assertThat(config.replicationFactor()).isEqualTo((short) 3);
        assertThat(config.tries()).isEqualTo(5);
        assertThat(config.firstPause()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.longestPause()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(7));
        assertThat(config.relay().batch()).isEqualTo(17);
        assertThat(config.relay().interval()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.relay().retention()).isEqualTo(Duration.ofDays(30));
    }

    private static EventsConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(EventsConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(EventsConfig.class);
    }
}
