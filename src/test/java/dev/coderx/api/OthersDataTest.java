package dev.coderx.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coderx.shared.errors.ErrorCode;
import dev.coderx.testing.Api;
import dev.coderx.testing.EmbeddedServices;
import dev.coderx.testing.ProgressSocket;
import dev.coderx.testing.Stored;
import dev.coderx.testing.TestPerson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A student's data is seen by the student and by the educators of the student's cohorts. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class OthersDataTest {
    private static final List<String> OF_A_STUDENT =
            List.of(
                    "submissions(studentId: $id) { items { id code } }",
                    "patterns(studentId: $id) { patternId }",
                    "patternSightings(patternId: \"python.unused-variable\", studentId: $id) { firstLine }",
                    "proficiency(studentId: $id) { mean }",
                    "weakAreas(studentId: $id) { mean }",
                    "solveChance(problemId: \"rainy-days\", studentId: $id) { chance }",
                    "roadmap(studentId: $id) { version }",
                    "recommendations(studentId: $id) { score }");

    private static final List<String> OF_A_SUBMISSION =
            List.of(
                    "submission(id: $id) { code }",
                    "submission(id: $id) { stages { stage } }",
                    "analysis(submissionId: $id) { parses }",
                    "analysis(submissionId: $id) { edits { patternId } }",
                    "verdict(submissionId: $id) { summary }");

    private final TestPerson student = TestPerson.student();
    private UUID submission = new UUID(0, 0);

    @BeforeEach
    void handIn() {
        submission = Api.submitted(student, "PYTHON", "secret_of_mine = 1");
    }

    @Test
    void anotherStudentSeesNothing() {
        assertSeesNothing(TestPerson.student());
    }

    @Test
    void anEducatorOfAnotherCohortSeesNothing() {
        TestPerson educator = TestPerson.educator();
        educator.teaches(TestPerson.student());

        assertSeesNothing(educator);
    }

    @Test
    void aFellowStudentOfTheCohortSeesNothing() {
        TestPerson fellow = TestPerson.student();
        TestPerson.educator().teaches(student, fellow);

        assertSeesNothing(fellow);
    }

    @Test
    void anEducatorOfTheCohortSeesTheStudent() {
        TestPerson educator = TestPerson.educator();
        educator.teaches(student);

        assertSeesAll(educator);
        Response cohorts = Api.graphql(educator.token(), "{ cohorts { name students { id } } }");
        assertThat(cohorts.<List<String>>path("data.cohorts[0].students.id"))
                .containsExactly(student.id().toString());
        try (var socket = ProgressSocket.connect(RestAssured.port, educator.token())) {
            socket.next();
            socket.follow(submission);
            assertThat(socket.nextStage()).isEqualTo("RECEIVED");
        }
    }

    @Test
    void anAdministratorSeesTheStudent() {
        assertSeesAll(TestPerson.admin());
    }

    @Test
    void theStudentSeesAll() {
        assertSeesAll(student);
    }

    @Test
    void theAnswerDoesNotTellWhetherAStudentExists() {
        String token = TestPerson.student().token();
        String query = "query($id: ID) { roadmap(studentId: $id) { version } }";
        Response existing = Api.graphql(token, query, Map.of("id", student.id()));
        Response nobody = Api.graphql(token, query, Map.of("id", UUID.randomUUID()));

        assertThat(nobody.asString()).isEqualTo(existing.asString());
    }

    @Test
    void aStudentHasNoCohortsToTeach() {
        assertThat(Api.errorCode(Api.graphql(student.token(), "{ cohorts { id } }")))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void importAndDeadLettersAreForAdministrators() {
        Stored before = Stored.now();
        for (TestPerson person : List.of(student, TestPerson.educator())) {
            RefusedSubmissionsTest.assertProblem(
                    Api.importRows(
                            person.token(),
                            "{\"row\":1,\"student\":\"s\",\"language\":\"python\","
                                    + "\"code\":\"x = 1\"}\n"),
                    ErrorCode.FORBIDDEN);
            RefusedSubmissionsTest.assertProblem(
                    Api.as(person.token())
                            .contentType("application/json")
                            .body(List.of(submission))
                            .post("/api/v1/import/completed"),
                    ErrorCode.FORBIDDEN);
            RefusedSubmissionsTest.assertProblem(
                    Api.as(person.token()).get("/api/v1/dead-letters"), ErrorCode.FORBIDDEN);
            RefusedSubmissionsTest.assertProblem(
                    Api.as(person.token()).post("/api/v1/dead-letters/replay"),
                    ErrorCode.FORBIDDEN);
        }
        assertThat(Stored.now()).isEqualTo(before);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        Map<String, UUID> nothing = Map.of("id", UUID.randomUUID());

        assertThat(OF_A_SUBMISSION)
                .allSatisfy(query ->
                        assertThat(code(student, "ID!", query, nothing)).isEqualTo("NOT_FOUND"));
        assertThat(Api.errorCode(Api.graphql(student.token(), "{ problem(id: \"no\") { id } }")))
                .isEqualTo("NOT_FOUND");
        assertThat(Api.errorCode(Api.graphql(student.token(), "{ concept(id: \"no\") { id } }")))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void whatIsNoIdIsInvalidInput() {
        Map<String, String> nonsense = Map.of("id", "not-an-id");

        assertThat(OF_A_SUBMISSION)
                .allSatisfy(query ->
                        assertThat(code(student, "ID!", query, nonsense))
                                .isEqualTo("INVALID_INPUT"));
        assertThat(OF_A_STUDENT)
                .allSatisfy(query ->
                        assertThat(code(student, "ID", query, nonsense))
                                .isEqualTo("INVALID_INPUT"));
    }

    private void assertSeesNothing(TestPerson caller) {
        assertThat(OF_A_STUDENT)
                .allSatisfy(query ->
                        assertThat(code(caller, "ID", query, Map.of("id", student.id())))
                                .isEqualTo("FORBIDDEN"));
        assertThat(OF_A_SUBMISSION)
                .allSatisfy(query ->
                        assertThat(code(caller, "ID!", query, Map.of("id", submission)))
                                .isEqualTo("FORBIDDEN"));
        try (var socket = ProgressSocket.connect(RestAssured.port, caller.token())) {
            socket.next();
            socket.follow(submission);
            JsonNode answer = socket.next();
            assertThat(answer.toString()).contains("FORBIDDEN").doesNotContain("RECEIVED");
        }
        try (var socket = ProgressSocket.connect(RestAssured.port, caller.token())) {
            socket.next();
            socket.subscribe(
                    "subscription { verdictProgress(submissionId: \"%s\") { complete } }"
                            .formatted(submission));
            assertThat(socket.next().toString())
                    .contains("FORBIDDEN")
                    .doesNotContain("\"complete\":");
        }
    }

    private void assertSeesAll(TestPerson caller) {
        assertThat(OF_A_STUDENT)
                .allSatisfy(query ->
                        assertThat(code(caller, "ID", query, Map.of("id", student.id()))).isNull());
        assertThat(OF_A_SUBMISSION)
                .allSatisfy(query ->
                        assertThat(code(caller, "ID!", query, Map.of("id", submission))).isNull());
    }

    private static @org.jspecify.annotations.Nullable String code(
            TestPerson caller, String type, String query, Map<String, ?> values) {
        Response answer =
                Api.graphql(caller.token(), "query($id: %s) { %s }".formatted(type, query), values);
        assertThat(answer.asString().contains("secret_of_mine") && Api.errorCode(answer) != null)
                .isFalse();
        return Api.errorCode(answer);
    }
}
