package dev.coderx.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.testing.Api;
import dev.coderx.testing.EmbeddedServices;
import dev.coderx.testing.Postgres;
import dev.coderx.testing.ProgressSocket;
import dev.coderx.testing.TestPerson;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The way back to the user: each stage as it happens, over a real WebSocket. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ProgressSubscriptionTest {
    @Inject RedisDataSource redis;

    private final TestPerson student = TestPerson.student();

    @Test
    void aSubscriberSeesEachStageOnceAndThenTheEnd() {
        try (var socket = ProgressSocket.connect(RestAssured.port, student.token())) {
            assertThat(socket.next().path("type").asText()).isEqualTo("connection_ack");
            socket.follow(Api.submitted(student, "PYTHON", "x = 1"));

            assertThat(socket.stagesUntilTheEnd()).satisfies(ChainTest::areAllInOrder);
        }
    }

    @Test
    void whoComesLateSeesAllStagesToo() {
        UUID submission = Api.submitted(student, "PYTHON", "x = 1");
        Api.awaitChain(student, submission);
        try (var socket = ProgressSocket.connect(RestAssured.port, student.token())) {
            socket.next();
            socket.follow(submission);

            assertThat(socket.stagesUntilTheEnd()).satisfies(ChainTest::areAllInOrder);
        }
    }

    @Test
    void twoSubscribersBothSeeAll() {
        try (var one = ProgressSocket.connect(RestAssured.port, student.token());
                var two = ProgressSocket.connect(RestAssured.port, student.token())) {
            one.next();
            two.next();
            UUID submission = Api.submitted(student, "JAVA", "class A {}");
            one.follow(submission);
            two.follow(submission);

            assertThat(one.stagesUntilTheEnd()).satisfies(ChainTest::areAllInOrder);
            assertThat(two.stagesUntilTheEnd()).satisfies(ChainTest::areAllInOrder);
        }
    }

    @Test
    void aStageThatAnotherReplicaReachedArrivesByRedis() {
        assertHearsAnotherReplica();
    }

    private void assertHearsAnotherReplica() {
        UUID submission = strangeSubmission();
        try (var socket = ProgressSocket.connect(RestAssured.port, student.token())) {
            socket.next();
            socket.follow(submission);
            assertThat(socket.nextStage()).isEqualTo("RECEIVED");

            // Announced but in no table: only the announcement can have brought it.
            announce(submission, "PATTERNS_DETECTED", false);
            assertThat(socket.nextStage()).isEqualTo("PATTERNS_DETECTED");

            write(submission, "ROADMAP_UPDATED");
            write(submission, "RECOMMENDATIONS_REFRESHED");
            announce(submission, "RECOMMENDATIONS_REFRESHED", true);
            assertThat(socket.stagesUntilTheEnd())
                    .containsExactly("ROADMAP_UPDATED", "RECOMMENDATIONS_REFRESHED");
        }
    }

    @Test
    void aLostAnnouncementIsMadeUpForFromTheTable() {
        UUID submission = strangeSubmission();
        try (var socket = ProgressSocket.connect(RestAssured.port, student.token())) {
            socket.next();
            socket.follow(submission);
            assertThat(socket.nextStage()).isEqualTo("RECEIVED");
            Instant written = Instant.now();
            write(submission, "RECOMMENDATIONS_REFRESHED");

            assertThat(socket.stagesUntilTheEnd()).containsExactly("RECOMMENDATIONS_REFRESHED");
            assertThat(Duration.between(written, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void anUnreadableAnnouncementStopsNobody() {
        redis.pubsub(String.class).publish("coderx:progress", "{not json");
        redis.pubsub(String.class).publish("coderx:progress", "{\"stage\":\"UNHEARD_OF\"}");
        redis.pubsub(String.class).publish("coderx:progress", "{}");

        assertHearsAnotherReplica();
    }

    /** A submission that this replica does nothing about: its event was never written. */
    private UUID strangeSubmission() {
        UUID submission = UUID.randomUUID();
        var now = Instant.now().atOffset(ZoneOffset.UTC);
        Postgres.run(
                "INSERT INTO submissions (id, student_id, language, idempotency_key, fingerprint,"
                        + " size_bytes, submitted_at, received_at)"
                        + " VALUES (?, ?, 'PYTHON', ?, 'none', 1, ?, ?)",
                submission,
                student.id(),
                submission.toString(),
                now,
                now);
        write(submission, "RECEIVED");
        return submission;
    }

    private void write(UUID submission, String stage) {
        Postgres.run(
                "INSERT INTO submission_progress (submission_id, stage, student_id, at)"
                        + " VALUES (?, ?, ?, ?)",
                submission,
                stage,
                student.id(),
                Instant.now().atOffset(ZoneOffset.UTC));
    }

    private void announce(UUID submission, String stage, boolean complete) {
        redis.pubsub(String.class)
                .publish(
                        "coderx:progress",
                        "{\"submissionId\":\"%s\",\"stage\":\"%s\",\"at\":\"%s\",\"complete\":%s}"
                                .formatted(submission, stage, Instant.now(), complete));
    }
}
