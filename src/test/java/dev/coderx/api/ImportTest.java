package dev.coderx.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coderx.identity.People;
import dev.coderx.shared.errors.ErrorCode;
import dev.coderx.testing.Api;
import dev.coderx.testing.EmbeddedServices;
import dev.coderx.testing.Stored;
import dev.coderx.testing.TestPerson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Another system's submissions come in row by row; a bad row stops none of the others. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ImportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestPerson admin = TestPerson.admin();
    private final String student = "student-" + UUID.randomUUID();

    @Test
    void goodRowsGoInAndBadOnesSayWhy() throws Exception {
        Stored before = Stored.now();
        String rows =
                String.join(
                        "\n",
                        row(1, "python", "x = 1", "correct", "2024-02-29T10:00:00Z"),
                        "{not json",
                        row(3, "cobol", "x = 1", "", ""),
                        row(4, "python", "", "", ""),
                        row(5, "python", "x = 1", "perhaps", ""),
                        row(6, "python", "x = 1", "", "yesterday"),
                        "{\"row\":7,\"language\":\"python\",\"code\":\"x = 1\"}",
                        row(8, "java", "class A {}", "wrong", "2024-02-29T11:00:00+01:00"),
                        row(9, "python", "(".repeat(501), "", ""),
                        "");

        List<JsonNode> results = take(rows);

        assertThat(results.stream().map(each -> each.path("status").asText()))
                .containsExactly(
                        "ACCEPTED",
                        "REJECTED",
                        "REJECTED",
                        "REJECTED",
                        "REJECTED",
                        "REJECTED",
                        "REJECTED",
                        "ACCEPTED",
                        "REJECTED");
        assertThat(results.stream().map(each -> each.path("code").asText("none")))
                .containsExactly(
                        "none",
                        "INVALID_INPUT",
                        "LANGUAGE_UNSUPPORTED",
                        "CODE_EMPTY",
                        "INVALID_INPUT",
                        "INVALID_INPUT",
                        "INVALID_INPUT",
                        "none",
                        "NESTING_TOO_DEEP");
        assertThat(results.stream().map(each -> each.path("row").asInt()))
                .containsExactly(1, -1, 3, 4, 5, 6, 7, 8, 9);
        assertThat(Stored.now()).isEqualTo(before.plus(2));
        awaitCompleted(results);
        assertThat(
                        Api.graphql(
                                        admin.token(),
                                        "query($id: ID!) { submission(id: $id)"
                                                + " { studentId outcome stages { stage } } }",
                                        Map.of(
                                                "id",
                                                results.getFirst().path("submissionId").asText()))
                                .<Map<String, Object>>path("data.submission"))
                .containsEntry("studentId", People.importedId(student).toString())
                .containsEntry("outcome", "CORRECT")
                .extractingByKey("stages")
                .asString()
                .contains("JUDGED");
    }

    @Test
    void importingTheSameRowsAgainChangesNothing() throws Exception {
        String rows =
                row(1, "python", "x = 1", "correct", "")
                        + "\n"
                        + row(2, "python", "x = 2", "wrong", "")
                        + "\n";
        List<JsonNode> first = take(rows);
        awaitCompleted(first);
        Stored stored = Stored.now();

        List<JsonNode> second = take(rows);

        assertThat(second.stream().map(each -> each.path("status").asText()))
                .containsExactly("ALREADY_KNOWN", "ALREADY_KNOWN");
        assertThat(second.stream().map(each -> each.path("submissionId")))
                .isEqualTo(first.stream().map(each -> each.path("submissionId")).toList());
        assertThat(Stored.now()).isEqualTo(stored);
    }

    @Test
    void aBatchThatIsTooLongIsRefusedWhole() {
        Stored before = Stored.now();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i <= 500; i++) {
            rows.append("{\"row\":").append(i).append("}\n");
        }

        RefusedSubmissionsTest.assertProblem(send(rows.toString()), ErrorCode.INVALID_INPUT);
        assertThat(Stored.now()).isEqualTo(before);
    }

    @Test
    void nothingInNothingOut() throws Exception {
        assertThat(take("\n\n")).isEmpty();
    }

    private void awaitCompleted(List<JsonNode> results) {
        List<String> ids =
                results.stream()
                        .map(each -> each.path("submissionId").asText())
                        .filter(id -> !id.isEmpty() && !id.equals("null"))
                        .toList();
        await().atMost(Api.PATIENCE)
                .until(
                        () ->
                                Api.as(admin.token())
                                        .contentType("application/json")
                                        .body(ids)
                                        .post("/api/v1/import/completed")
                                        .<Integer>path("completed"),
                        completed -> completed == ids.size());
    }

    private String row(int row, String language, String code, String outcome, String at)
            throws JsonProcessingException {
        return JSON.writeValueAsString(
                Map.of(
                        "row",
                        row,
                        "student",
                        student,
                        "problem",
                        "elsewhere-7",
                        "language",
                        language,
                        "code",
                        code,
                        "outcome",
                        outcome,
                        "at",
                        at,
                        "key",
                        "row " + row));
    }

    private Response send(String rows) {
        return Api.importRows(admin.token(), rows);
    }

    private List<JsonNode> take(String rows) throws JsonProcessingException {
        Response answer = send(rows);
        answer.then().statusCode(200);
        List<JsonNode> results = new ArrayList<>();
        for (String line : answer.asString().lines().toList()) {
            results.add(JSON.readTree(line));
        }
        return results;
    }
}
