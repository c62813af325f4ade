package dev.coderx.shared.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coderx.shared.persistence.UnitOfWork;
import dev.coderx.testing.ChainLoad;
import dev.coderx.testing.EmbeddedServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Entries of a type that no consumer knows, on a topic that none hears. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class OutboxRelayTest {
    private static final String TOPIC = "coderx.recommendations";

    @Inject UnitOfWork unitOfWork;
    @Inject KafkaOut kafkaOut;
    @Inject OutboxAlarm alarm;
    @Inject OutboxUpkeep upkeep;
    @Inject EventsConfig config;
    @Inject Clock clock;

    @Test
    void anEntryWhoseSendFailsIsNeverMarkedPublishedAndHoldsUpNoOther() throws SQLException {
        UUID student = UUID.randomUUID();
        UUID failing;
        UUID good;
        try (Connection sql = OutboxTable.connect()) {
            failing = OutboxTable.add(sql, "not a topic!", student, "{}", null);
            good = OutboxTable.add(sql, TOPIC, student, "{}", null);
        }
        try {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(entry(failing).attempts()).isGreaterThan(2));
            upkeep.purge().await().atMost(Duration.ofSeconds(5));

            assertThat(entry(failing).published()).isFalse();
            assertThat(entry(failing).lastError()).contains("InvalidTopic");
            assertThat(entry(good)).isEqualTo(new OutboxTable.Entry(true, 1, null));
        } finally {
            OutboxTable.change("DELETE FROM outbox WHERE event_id = ?", failing);
        }
    }

    @Test
    void anEntryOfAnOutageIsPublishedAfterIt() throws SQLException {
        UUID student = UUID.randomUUID();
        UUID waiting;
        EmbeddedServices.command("kill kafka");
        try {
            try (Connection sql = OutboxTable.connect()) {
                waiting = OutboxTable.add(sql, TOPIC, student, "{}", null);
            }
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(entry(waiting).attempts()).isPositive());
            assertThat(entry(waiting).published()).isFalse();
            assertThat(entry(waiting).lastError()).isNotBlank();
        } finally {
            EmbeddedServices.command("start kafka");
        }
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(entry(waiting).published()).isTrue());
        assertThat(payloads(student)).isNotEmpty();
    }

    @Test
    void aRelayKeepsTheOrderOfEachStudent() throws SQLException {
        List<UUID> students = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        List<UUID> events = new ArrayList<>();
        try (Connection sql = OutboxTable.connect()) {
            sql.setAutoCommit(false);
            for (int i = 0; i < 450; i++) {
                events.add(
                        OutboxTable.add(
                                sql, TOPIC, students.get(i % 3), "{\"n\":%d}".formatted(i), null));
            }
            sql.commit();
        }
        awaitPublished(events);

        for (int s = 0; s < 3; s++) {
            int first = s;
            assertThat(payloads(students.get(s)))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 150)
                                    .mapToObj(i -> "{\"n\":%d}".formatted(first + 3 * i))
                                    .toList());
        }
    }

    @Test
    void twoRelaysPublishEveryEntry() throws SQLException {
        UUID student = UUID.randomUUID();
        List<UUID> events = new ArrayList<>();
        var second = new OutboxRelay(unitOfWork, kafkaOut, alarm, config, clock);
        try (Connection sql = OutboxTable.connect()) {
            sql.setAutoCommit(false);
            for (int i = 0; i < 1_000; i++) {
                events.add(OutboxTable.add(sql, TOPIC, student, "{\"n\":%d}".formatted(i), null));
                if (i % 100 == 99) {
                    sql.commit();
                    second.wake();
                }
            }
        }
        awaitPublished(events);

        Set<String> sent = new HashSet<>(payloads(student));
        assertThat(sent).hasSize(1_000);
    }

    @Test
    void whatIsPublishedTwiceTakesEffectOnce() throws Exception {
        ChainLoad load = ServicesUnderTest.load("published-twice", 24);
        load.send();
        load.awaitQuiet();
        var before = ServicesUnderTest.checker().fingerprint(load.students());

        for (UUID student : load.students().keySet()) {
            OutboxTable.change(
                    "UPDATE outbox SET published_at = NULL WHERE student_id = ?", student);
        }
        load.awaitQuiet();

        assertThat(ServicesUnderTest.checker().violations(load.students().keySet())).isEmpty();
        assertThat(ServicesUnderTest.checker().fingerprint(load.students())).isEqualTo(before);
    }

    @Test
    void aNotificationWakesTheRelayAndTheTimerDoesWithoutOne() throws SQLException {
        long notified = median(true);
        long unnotified = median(false);

        assertThat(notified).isLessThan(400);
        assertThat(unnotified).isLessThan(3_000);
    }

    @Test
    void thePurgeTakesOnlyWhatWasPublishedLongAgo() throws SQLException {
        UUID student = UUID.randomUUID();
        UUID old;
        UUID recent;
        try (Connection sql = OutboxTable.connect()) {
            old =
                    OutboxTable.add(
                            sql, TOPIC, student, "{}", Instant.now().minus(Duration.ofDays(8)));
            recent =
                    OutboxTable.add(
                            sql, TOPIC, student, "{}", Instant.now().minus(Duration.ofDays(6)));
        }
        upkeep.purge().await().atMost(Duration.ofSeconds(5));

        assertThat(OutboxTable.find(old)).isNull();
        assertThat(OutboxTable.find(recent)).isNotNull();
    }

    /** Milliseconds from the commit of an entry to its mark, the median of five. */
    private long median(boolean notify) throws SQLException {
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID event;
            try (Connection sql = OutboxTable.connect()) {
                event = OutboxTable.add(sql, TOPIC, UUID.randomUUID(), "{}", null);
                if (notify) {
                    sql.createStatement().execute("NOTIFY " + Outbox.CHANNEL);
                }
            }
            long started = System.nanoTime();
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(10))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> entry(event).published());
            taken.add(Duration.ofNanos(System.nanoTime() - started).toMillis());
        }
        taken.sort(null);
        return taken.get(2);
    }

    private static OutboxTable.Entry entry(UUID event) throws SQLException {
        return requireNonNull(OutboxTable.find(event));
    }

    private static void awaitPublished(List<UUID> events) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    assertThat(entry(events.getFirst()).published()).isTrue();
                    assertThat(entry(events.getLast()).published()).isTrue();
                    for (UUID event : events) {
                        if (!entry(event).published()) {
                            throw new AssertionError(event + " waits");
                        }
                    }
                });
    }

    private static List<String> payloads(UUID student) {
        try (Redelivery topics = ServicesUnderTest.redelivery()) {
            return topics.read(TOPIC).stream()
                    .filter(one -> student.toString().equals(one.key()))
                    .map(one -> new String(one.value(), UTF_8))
                    .toList();
        }
    }
}
