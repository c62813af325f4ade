package dev.coderx.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddedServicesTest {

    @Test
    void givesTheAddressesOfAllFiveServicesAndTheKeys() {
        Map<String, String> properties = new EmbeddedServices().start();

        assertThat(properties)
                .containsKeys(
                        "quarkus.datasource.reactive.url",
                        "quarkus.datasource.jdbc.url",
                        "kafka.bootstrap.servers",
                        "quarkus.redis.hosts",
                        "quarkus.mongodb.connection-string",
                        "coderx.neo4j.uri",
                        "smallrye.jwt.sign.key.location",
                        "mp.jwt.verify.publickey.location",
                        "coderx.shared.encryption.master-key")
                .containsEntry("coderx.services.external", "true");
    }

    @Test
    void staysTheSameForTheNextTestProfile() {
        Map<String, String> first = new EmbeddedServices().start();

        assertThat(new EmbeddedServices().start()).isEqualTo(first);
    }

    @Test
    void killsAndStartsSingleServices() {
        new EmbeddedServices().start();

        assertThat(EmbeddedServices.command("kill redis")).isEqualTo("ok kill redis: killed");
        assertThat(EmbeddedServices.command("start redis")).isEqualTo("ok start redis: ready");
        assertThatThrownBy(() -> EmbeddedServices.command("kill nobody"))
                .isInstanceOf(IllegalStateException.class);
    }
}
