package dev.coderx.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemsConfigTest {
    @Test
    void hasDefaults() {
        assertThat(read(Map.of()).mostOfAnInstitution()).isEqualTo(500);
        assertThat(read(Map.of()).mostVersions()).isEqualTo(200);
    }

    @Test
    void readsEachSetting() {
        ProblemsConfig config =
                read(
                        Map.of(
                                "coderx.problems.most-of-an-institution", "3",
                                "coderx.problems.most-versions", "2"));

        assertThat(config.mostOfAnInstitution()).isEqualTo(3);
        assertThat(config.mostVersions()).isEqualTo(2);
    }

    private static ProblemsConfig read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(ProblemsConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(ProblemsConfig.class);
    }
}
