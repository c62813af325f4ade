package dev.coderx.shared.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.shared.persistence.Transaction;
import dev.coderx.testing.EmbeddedServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shows that the checker sees what the inbox prevents. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(InboxOffTest.Forgetful.class)
class InboxOffTest {

    @Test
    void withoutTheInboxTheCheckerSeesASubmissionTwice() throws Exception {
        var load = ServicesUnderTest.load("inbox-off", 6);
        var checker = ServicesUnderTest.checker();
        load.send();
        load.awaitQuiet();

        try (Redelivery again = ServicesUnderTest.redelivery()) {
            again.repeatAll(load.students().keySet());
        }
        load.awaitQuiet();

        List<String> violations = checker.violations(load.students().keySet());
        assertThat(violations).anyMatch(v -> v.matches("submission .* counts \\d+ times for .*"));
        assertThat(violations).anyMatch(v -> v.startsWith("dead letters of coderx.submissions"));
        assertThat(violations).anyMatch(v -> v.startsWith("the roadmap of"));
    }

    /** The other tests share the topics, and a replay takes every letter. */
    @AfterEach
    void leaveNoDeadLetters() throws Exception {
        try (Redelivery topics = ServicesUnderTest.redelivery()) {
            topics.removeDeadLetters();
        }
    }

    /** Runs the application with the inbox that forgets. */
    public static final class Forgetful implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(ForgetfulInbox.class);
        }
    }

    /** Takes every delivery for the first. */
    @Alternative
    @Singleton
    public static class ForgetfulInbox extends Inbox {
        ForgetfulInbox(Clock clock) {
            super(clock);
        }

        @Override
        public Uni<Boolean> firstTime(Transaction transaction, String consumer, UUID eventId) {
            return Uni.createFrom().item(true);
        }
    }
}
