package dev.coderx.shared.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.testing.EmbeddedServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class InboxTest {

    @Test
    void aSecondDeliveryOfEverythingChangesNothing() throws Exception {
        var load = ServicesUnderTest.load("inbox", 60);
        var checker = ServicesUnderTest.checker();
        load.send();
        load.awaitQuiet();
        var before = checker.fingerprint(load.students());
        assertThat(checker.violations(load.students().keySet())).isEmpty();

        try (Redelivery again = ServicesUnderTest.redelivery()) {
            assertThat(again.repeatAll(load.students().keySet())).isEqualTo(6 * 60);
        }
        load.awaitQuiet();

        assertThat(checker.violations(load.students().keySet())).isEmpty();
        assertThat(checker.fingerprint(load.students())).isEqualTo(before);
    }
}
