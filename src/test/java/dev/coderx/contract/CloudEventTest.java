package dev.coderx.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coderx.testing.Api;
import dev.coderx.testing.EmbeddedServices;
import dev.coderx.testing.TestPerson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What lies on the topics is CloudEvents 1.0 in Kafka's binary mode. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class CloudEventTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void everyHopOfTheChainIsACloudEventOfTheStudentInOneTrace() throws Exception {
        TestPerson student = TestPerson.student();
        Instant before = Instant.now();
        UUID submission =
                UUID.fromString(
                        Api.as(student.token())
                                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                                .contentType("application/json")
                                .body(Map.of("language", "PYTHON", "code", "print(1)"))
                                .post("/api/v1/review")
                                .then()
                                .statusCode(202)
                                .extract()
                                .path("submissionId"));
        Api.awaitChain(student, submission);

        List<ConsumerRecord<String, String>> records = EventRecords.of(student.id());

        assertThat(records.stream().map(each -> header(each, "ce_type")).toList())
                .containsExactlyInAnyOrder(
                        "dev.coderx.submissions.received.v1",
                        "dev.coderx.judging.judged.v1",
                        "dev.coderx.patterns.detected.v1",
                        "dev.coderx.concepts.proficiency-updated.v1",
                        "dev.coderx.roadmap.updated.v1",
                        "dev.coderx.recommendations.refreshed.v1");
        Set<String> ids = new HashSet<>();
        for (ConsumerRecord<String, String> each : records) {
            assertThat(header(each, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(each, "ce_source")).isEqualTo("/coderx");
            assertThat(header(each, "ce_subject")).isEqualTo(student.id().toString());
            assertThat(header(each, "content-type")).isEqualTo("application/json");
            assertThat(UUID.fromString(header(each, "ce_id"))).isNotNull();
            assertThat(Instant.parse(header(each, "ce_time")))
                    .isBetween(before.minus(Duration.ofSeconds(1)), Instant.now());
            assertThat(header(each, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
            assertThat(new ObjectMapper().readTree(each.value()).get("submissionId").asText())
                    .isEqualTo(submission.toString());
            ids.add(header(each, "ce_id"));
        }
        assertThat(ids).hasSameSizeAs(records);
        assertThat(
                        records.stream()
                                .map(each -> header(each, "traceparent").substring(3, 35))
                                .collect(Collectors.toSet()))
                .containsExactly(TRACE);
    }

    @Test
    void noEventHoldsCode() {
        TestPerson student = TestPerson.student();
        UUID submission = Api.submitted(student, "PYTHON", "unmistakable_name = 1\n");
        Api.awaitChain(student, submission);

        assertThat(EventRecords.of(student.id()))
                .isNotEmpty()
                .noneMatch(each -> each.value().contains("unmistakable_name"));
    }

    private static String header(ConsumerRecord<String, String> each, String name) {
        return new String(requireNonNull(each.headers().lastHeader(name), name).value(), UTF_8);
    }
}
