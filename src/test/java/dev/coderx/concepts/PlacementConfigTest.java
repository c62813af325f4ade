package dev.coderx.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacementConfigTest {

    @Test
    void hasDefaults() {
        PlacementConfig config = read(Map.of());

        assertThat(config.openFor()).isEqualTo(Duration.ofDays(2));
        assertThat(config.itemsAgainAfter()).isEqualTo(Duration.ofDays(90));
        assertThat(config.checkAgainAfter()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void readsEachSetting() {
        PlacementConfig config =
                read(
                        Map.of(
                                "coderx.placement.open-for", "PT3H",
                                "coderx.placement.items-again-after", "P4D",
                                "coderx.placement.check-again-after", "PT5M"));

        assertThat(config.openFor()).isEqualTo(Duration.ofHours(3));
        assertThat(config.itemsAgainAfter()).isEqualTo(Duration.ofDays(4));
        assertThat(config.checkAgainAfter()).isEqualTo(Duration.ofMinutes(5));
    }

    private static PlacementConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(PlacementConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(PlacementConfig.class);
    }
}
