package dev.coderx.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.shared.events.EventsConfig;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgingConfigTest {

    @Test
    void hasDefaults() {
        JudgingConfig config = read(Map.of());

        assertThat(config.slots()).isEqualTo(3);
        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(22));
        assertThat(config.perTest()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.runs().slots()).isEqualTo(2);
        assertThat(config.runs().waiting()).isEqualTo(40);
        assertThat(config.runs().perMinute()).isEqualTo(30);
        assertThat(config.runs().maxInput()).isEqualTo(kilobytes(64));
        assertThat(config.runs().deadline()).isEqualTo(Duration.ofSeconds(15));
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
                                Map.entry("coderx.judging.slots", "7"),
                                Map.entry("coderx.judging.deadline", "PT9S"),
                                Map.entry("coderx.judging.per-test", "PT2S"),
                                Map.entry("coderx.judging.runs.slots", "4"),
                                Map.entry("coderx.judging.runs.waiting", "5"),
                                Map.entry("coderx.judging.runs.per-minute", "6"),
                                Map.entry("coderx.judging.runs.max-input", "8K"),
                                Map.entry("coderx.judging.runs.deadline", "PT3S"),
                                Map.entry("coderx.judging.jail.places", "10"),
                                Map.entry("coderx.judging.jail.first-user", "70000"),
                                Map.entry("coderx.judging.jail.bubblewrap", "/opt/bwrap"),
                                Map.entry("coderx.judging.jail.setpriv", "/opt/setpriv"),
                                Map.entry("coderx.judging.jail.prlimit", "/opt/prlimit")));

        assertThat(config.slots()).isEqualTo(7);
        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(9));
        assertThat(config.perTest()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.runs().slots()).isEqualTo(4);
        assertThat(config.runs().waiting()).isEqualTo(5);
        assertThat(config.runs().perMinute()).isEqualTo(6);
        assertThat(config.runs().maxInput()).isEqualTo(kilobytes(8));
        assertThat(config.runs().deadline()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.jail().places()).isEqualTo(10);
        assertThat(config.jail().firstUser()).isEqualTo(70_000);
        assertThat(config.jail().bubblewrap()).contains(Path.of("/opt/bwrap"));
        assertThat(config.jail().setpriv()).contains(Path.of("/opt/setpriv"));
        assertThat(config.jail().prlimit()).contains(Path.of("/opt/prlimit"));
    }

    /** One submission of each partition at work is in hand: none of them may have to wait. */
    @Test
    void thereAreAsManySlotsAsSubmissionsInHand() {
        assertThat(read(Map.of("coderx.events.concurrency", "5")).slots()).isEqualTo(5);
    }

    /** Else an event's own deadline would have it judged again while it still is. */
    @Test
    void judgingEndsBeforeItsEventsDeadline() {
        Duration event =
                new SmallRyeConfigBuilder()
                        .withMapping(EventsConfig.class)
                        .build()
                        .getConfigMapping(EventsConfig.class)
                        .deadline();

        assertThat(read(Map.of()).deadline()).isLessThan(event.minusSeconds(5));
    }

    private static MemorySize kilobytes(int count) {
        return new MemorySize(BigInteger.valueOf(count * 1024L));
    }

    private static JudgingConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(JudgingConfig.class)
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .addDefaultInterceptors()
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(JudgingConfig.class);
    }
}
