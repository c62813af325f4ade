package dev.coderx.shared.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coderx.shared.Language;
import dev.coderx.submissions.events.SubmissionReceived;
import dev.coderx.submissions.internal.store.CodeStore;
import dev.coderx.testing.ChainLoad;
import dev.coderx.testing.EmbeddedServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class PoisonTest {
    private static final String TOPIC = "coderx.submissions";

    @Inject CodeStore codeStore;

    @Test
    void malformedRecordsGoAsideAndTheGoodOnesBehindThemComplete() throws Exception {
        ChainLoad load = ServicesUnderTest.load("poison", 24);
        String key = load.students().keySet().iterator().next().toString();
        try (Redelivery topics = ServicesUnderTest.redelivery()) {
            topics.send(letter(key, "{not JSON", headers(SubmissionReceived.TYPE.name())));
            topics.send(
                    letter(key, "{\"submissionId\":5}", headers(SubmissionReceived.TYPE.name())));
            topics.send(letter(key, "[]", headers(SubmissionReceived.TYPE.name())));
            topics.send(letter(key, null, headers(SubmissionReceived.TYPE.name())));
            topics.send(letter(key, "{}", new RecordHeaders()));
            topics.send(letter(key, "{}", headers("dev.coderx.submissions.unheard_of.v1")));

            load.send();
            load.awaitQuiet();

            List<ConsumerRecord<String, byte[]>> dead =
                    topics.read(TOPIC + ".dlq").stream().filter(r -> key.equals(r.key())).toList();
            // Five records, each at both consumers of the topic; the unknown type at none.
            assertThat(dead).hasSize(10);
            assertThat(dead)
                    .allSatisfy(record -> {
                        assertThat(header(record, DeadLetterQueue.REASON)).isNotBlank();
                        assertThat(header(record, DeadLetterQueue.CONSUMER))
                                .isIn("judging", "patterns");
                        assertThat(header(record, DeadLetterQueue.TRIES)).isEqualTo("1");
                        assertThat(header(record, DeadLetterQueue.ORIGIN)).startsWith(TOPIC + "/");
                    });
        }
        // The five are in the topic, in no outbox, and took effect nowhere; no sum is wrong.
        assertThat(ServicesUnderTest.checker().violations(load.students().keySet()))
                .containsExactlyInAnyOrder(
                        "events in coderx.submissions: 24 expected, 29 there",
                        "outbox and Kafka differ in coderx.submissions: 24 events against 29",
                        "dead letters of coderx.submissions: 0 expected, 10 there",
                        "the inbox of judging has 24 events, its topic has 29",
                        "the inbox of patterns has 24 events, its topic has 29");
    }

    @Test
    void anEventThatFailsEachTimeIsReplayedOnceItsCauseIsGone() throws Exception {
        ChainLoad load = ServicesUnderTest.load("poison-replay", 8);
        UUID student = UUID.randomUUID();
        UUID submission = UUID.randomUUID();
        var received =
                new SubmissionReceived(
                        submission, student, Language.PYTHON, null, null, Instant.now());
        Headers headers = headers(SubmissionReceived.TYPE.name());
        String id = CloudEventHeaders.read(headers).id().toString();
        try (Redelivery topics = ServicesUnderTest.redelivery()) {
            topics.send(letter(student.toString(), EventJson.write(received), headers));
            load.send();
            load.awaitQuiet();

            var dead =
                    topics.read(TOPIC + ".dlq").stream()
                            .filter(r -> student.toString().equals(r.key()))
                            .toList();
            assertThat(dead).hasSize(1);
            assertThat(header(dead.getFirst(), DeadLetterQueue.CONSUMER)).isEqualTo("patterns");
            assertThat(header(dead.getFirst(), DeadLetterQueue.TRIES)).isEqualTo("3");
            assertThat(header(dead.getFirst(), DeadLetterQueue.REASON)).contains("no longer here");
            assertThat(waiting()).contains(id);

            codeStore
                    .store(student, submission, "print(1)\n".getBytes(UTF_8))
                    .await()
                    .atMost(Duration.ofSeconds(10));
            replay();
            // One try of an event may take its deadline of 30 seconds, and there are several.
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() ->
                            assertThat(published(student))
                                    .as("not taken: %s", load.lag())
                                    .hasSize(5));
            assertThat(published(student).values()).containsOnly(1);
            assertThat(waiting()).doesNotContain(id);

            replay();
            topics.send(letter(student.toString(), EventJson.write(received), headers));
            load.awaitQuiet();
            assertThat(published(student)).hasSize(5);
            assertThat(published(student).values()).containsOnly(1);
        }
    }

    private static List<String> waiting() {
        return RestAssured.given()
                .auth()
                .oauth2(ServicesUnderTest.adminToken())
                .get("/api/v1/dead-letters")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("eventId");
    }

    private static void replay() {
        RestAssured.given()
                .auth()
                .oauth2(ServicesUnderTest.adminToken())
                .post("/api/v1/dead-letters/replay")
                .then()
                .statusCode(200);
    }

    /** Topic → events of a student in the outbox. */
    private static Map<String, Integer> published(UUID student) throws SQLException {
        return OutboxTable.countByTopic(student);
    }

    private static ProducerRecord<String, byte[]> letter(
            String key, @Nullable String value, Headers headers) {
        return new ProducerRecord<>(
                TOPIC, null, key, value == null ? null : value.getBytes(UTF_8), headers);
    }

    private static Headers headers(String type) {
        return CloudEventHeaders.write(UUID.randomUUID(), type, "x", Instant.now(), null);
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> one, String name) {
        return CloudEventHeaders.text(one.headers(), name);
    }
}
