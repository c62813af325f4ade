package dev.coderx.shared.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.shared.persistence.Transaction;
import dev.coderx.testing.EmbeddedServices;
import dev.coderx.testing.Postgres;
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
        assertThat(violations)
                .contains("events in coderx.patterns: 6 expected, 12 there")
                .anyMatch(v -> v.startsWith("pattern frequencies (submissions)"))
                .anyMatch(v -> v.startsWith("dead letters of coderx.submissions"))
                .anyMatch(v -> v.startsWith("the roadmap of"));
    }

    /**
     * Evidence is kept from counting twice by its own row too, so this checker's rule is shown by
     * hand.
     */
    @Test
    void theCheckerSeesEvidenceThatCountsTwice() throws Exception {
        var load = ServicesUnderTest.load("evidence-twice", 6);
        var checker = ServicesUnderTest.checker();
        load.send();
        load.awaitQuiet();
        assertThat(checker.violations(load.students().keySet()))
                .noneMatch(v -> v.matches("submission .* counts .*"));

        Postgres.run(
                """
                INSERT INTO proficiency_evidence
                    (student_id, concept_id, source_id, source, item, kind, points, at)
                SELECT student_id, concept_id, source_id, source, item + 1000, kind, points, at
                FROM proficiency_evidence WHERE student_id = ? LIMIT 1\
                """,
                load.students().keySet().iterator().next());

        assertThat(checker.violations(load.students().keySet()))
                .anyMatch(v -> v.matches("submission .* counts 2 times for .*"))
                .anyMatch(v -> v.matches("the proficiency of .* is not the sum of its evidence"));
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
