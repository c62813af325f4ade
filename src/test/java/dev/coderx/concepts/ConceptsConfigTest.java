package dev.coderx.concepts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConceptsConfigTest {

    @Test
    void hasDefaults() {
        ConceptsConfig config = read(Map.of("coderx.neo4j.uri", "bolt://graph"));

        assertThat(config.uri()).isEqualTo("bolt://graph");
        assertThat(config.username()).isEmpty();
        assertThat(config.password()).isEmpty();
        assertThat(config.connections()).isEqualTo(10);
    }

    @Test
    void readsEachSetting() {
        ConceptsConfig config =
                read(
                        Map.ofEntries(
                                Map.entry("coderx.neo4j.uri", "bolt://elsewhere:7000"),
                                Map.entry("coderx.neo4j.username", "graph"),
                                Map.entry("coderx.neo4j.password", "secret"),
                                Map.entry("coderx.neo4j.connections", "3")));

        assertThat(config.uri()).isEqualTo("bolt://elsewhere:7000");
        assertThat(config.username()).contains("graph");
        assertThat(config.password()).contains("secret");
        assertThat(config.connections()).isEqualTo(3);
    }

    @Test
    void isRefusedWithoutWhatHasNoDefault() {
        assertThatThrownBy(() -> read(Map.of())).hasMessageContaining("coderx.neo4j.uri");
    }

    private static ConceptsConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(ConceptsConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(ConceptsConfig.class);
    }
}
