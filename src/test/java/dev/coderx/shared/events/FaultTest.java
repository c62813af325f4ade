package dev.coderx.shared.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.submissions.internal.CodeSweeper;
import dev.coderx.testing.ChainLoad;
import dev.coderx.testing.EmbeddedServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills each service in mid-import; what comes of it has to be what comes of a quiet run. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class FaultTest {
    private static final int SUBMISSIONS = 120;
    private static final int BEFORE_THE_FAULT = 40;

    @Inject CodeSweeper sweeper;

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "postgres", "redis", "mongo"})
    void aServiceKilledInMidImportLosesNothingAndDoublesNothing(String service) throws Exception {
        ChainLoad load = ServicesUnderTest.load("fault-" + service, SUBMISSIONS);
        CompletableFuture<Set<UUID>> sending = CompletableFuture.supplyAsync(load::send);
        while (load.answered() < BEFORE_THE_FAULT && !sending.isDone()) {
            Thread.sleep(20);
        }

        EmbeddedServices.command("kill " + service);
        try {
            Thread.sleep(5_000);
        } finally {
            EmbeddedServices.command("start " + service);
        }

        assertThat(sending.get(2, TimeUnit.MINUTES)).hasSize(SUBMISSIONS);
        load.awaitQuiet();
        // Code stored by a request whose commit was lost: the sweeper's work, after its grace.
        sweeper.sweep(Instant.now().minus(Duration.ofHours(1)), Instant.now())
                .await()
                .atMost(Duration.ofSeconds(30));
        assertThat(ServicesUnderTest.checker().violations(load.students().keySet())).isEmpty();
        assertThat(ServicesUnderTest.checker().fingerprint(load.students()))
                .isEqualTo(undisturbed());
    }

    private static Map<String, String> undisturbed() throws SQLException {
        ChainLoad quiet = ServicesUnderTest.load("undisturbed", SUBMISSIONS);
        quiet.send();
        quiet.awaitQuiet();
        return ServicesUnderTest.checker().fingerprint(quiet.students());
    }
}
