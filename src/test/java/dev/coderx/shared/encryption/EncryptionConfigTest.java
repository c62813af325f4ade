package dev.coderx.shared.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EncryptionConfigTest {

    @Test
    void hasDefaults() {
        EncryptionConfig config = read(Map.of("coderx.shared.encryption.master-key", "a2V5"));

        assertThat(config.cachedKeys()).isEqualTo(10_000);
    }

    @Test
    void readsEachSetting() {
        EncryptionConfig config =
                read(
                        Map.ofEntries(
                                Map.entry("coderx.shared.encryption.master-key", "a2V5"),
                                Map.entry("coderx.shared.encryption.cached-keys", "12")));

        assertThat(config.masterKey()).isEqualTo("a2V5");
        assertThat(config.cachedKeys()).isEqualTo(12);
    }

    @Test
    void isRefusedWithoutWhatHasNoDefault() {
        assertThatThrownBy(() -> read(Map.of()))
                .hasMessageContaining("coderx.shared.encryption.master-key");
    }

    private static EncryptionConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(EncryptionConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(EncryptionConfig.class);
    }
}
