package dev.coderx.submissions.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.submissions.internal.store.CodeStore;
import dev.coderx.testing.ChainChecker;
import dev.coderx.testing.ChainLoad;
import dev.coderx.testing.EmbeddedServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class CodeSweeperTest {
    private static final int SMALL_PAGE = 5;

    @Inject CodeSweeper sweeper;
    @Inject CodeStore codeStore;

    @Test
    void removesCodeThatWasNeverCommittedFromAmongAnyNumberOfOthers() throws Exception {
        Map<String, String> addresses = new EmbeddedServices().start();
        ChainLoad load =
                new ChainLoad(
                        "http://localhost:"
                                + ConfigProvider.getConfig()
                                        .getValue("quarkus.http.test-port", Integer.class),
                        addresses,
                        "sweeper-" + System.nanoTime(),
                        40,
                        () -> ChainLoad.administrator().sign());
        Instant from = Instant.now();
        load.send();
        UUID student = load.students().keySet().iterator().next();
        List<UUID> orphans = Stream.generate(UUID::randomUUID).limit(12).toList();
        for (UUID orphan : orphans) {
            codeStore.store(student, orphan, "x = 1".getBytes(UTF_8)).await().indefinitely();
        }
        Instant to = Instant.now().plusMillis(1);
        load.awaitQuiet();
        ChainChecker checker = new ChainChecker(addresses);
        assertThat(checker.violations(load.students().keySet()))
                .containsExactly("code without a submission: 0 expected, 12 there");

        // Younger than the grace time: it may belong to a submission under way.
        sweeper.sweepRegularly().await().atMost(Duration.ofSeconds(20));
        assertThat(checker.violations(load.students().keySet())).hasSize(1);

        assertThat(sweeper.sweep(from, to, SMALL_PAGE).await().atMost(Duration.ofSeconds(20)))
                .isEqualTo(12);
        assertThat(checker.violations(load.students().keySet())).isEmpty();
    }
}
