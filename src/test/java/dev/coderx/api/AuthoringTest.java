package dev.coderx.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coderx.problems.TestProblems;
import dev.coderx.shared.errors.ErrorCode;
import dev.coderx.testing.Api;
import dev.coderx.testing.EmbeddedServices;
import dev.coderx.testing.Postgres;
import dev.coderx.testing.TestPerson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Problems of educators: from draft to published, for one institution. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class AuthoringTest {
    private static final String ID = "gap-of-ours";
    private static final String FILE = python();
    private static final String FIELDS =
            " { id version state content check { passed violations" + " { part message } } }";

    private final TestPerson educator = TestPerson.educator();
    private final TestPerson student = TestPerson.student();

    @BeforeEach
    void join() {
        educator.teaches(student);
    }

    @Test
    void aProblemIsDraftedCheckedAndPublishedForTheInstitution() {
        Response draft = ask(educator, "draftProblem(content: $content)", FILE);
        assertThat(draft.<String>path("data.draftProblem.state")).isEqualTo("DRAFT");
        assertThat(problemCode(student)).isEqualTo("NOT_FOUND");
        assertThat(code(ask(educator, "publishProblem(id: \"%s\", version: 1)".formatted(ID))))
                .isEqualTo("INVALID_INPUT");

        Response checked = ask(educator, "checkProblem(id: \"%s\", version: 1)".formatted(ID));
        assertThat(checked.<String>path("data.checkProblem.state"))
                .as(checked.asString())
                .isEqualTo("CHECKED");
        Response published = ask(educator, "publishProblem(id: \"%s\", version: 1)".formatted(ID));
        assertThat(published.<String>path("data.publishProblem.state")).isEqualTo("PUBLISHED");
        ask(educator, "publishProblem(id: \"%s\", version: 1)".formatted(ID));

        assertThat(problemCode(student)).isNull();
        assertThat(ids(student)).contains(ID);
        assertThat(problemCode(TestPerson.student())).isEqualTo("NOT_FOUND");
        assertThat(ids(TestPerson.student())).doesNotContain(ID);
        assertThat(submissionCode(student)).isNull();
        assertThat(submissionCode(TestPerson.student())).isEqualTo("PROBLEM_UNKNOWN");

        Response next =
                ask(educator, "draftProblem(content: $content)", FILE.replace("First", "Last"));
        assertThat(next.<Integer>path("data.draftProblem.version")).isEqualTo(2);
        assertThat(problem(student).<String>path("data.problem.title")).isEqualTo("First gap");
        assertThatThrownBy(() ->
                        Postgres.run(
                                "UPDATE authored_problems SET content = 'x' WHERE version = 1 AND"
                                        + " author_id = ?",
                                educator.id()))
                .hasStackTraceContaining("is published and does not change");

        ask(educator, "withdrawProblem(id: \"%s\")".formatted(ID));
        assertThat(problemCode(student)).isEqualTo("NOT_FOUND");
        assertThat(code(ask(educator, "publishProblem(id: \"%s\", version: 1)".formatted(ID))))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void aChangedDraftHasToBeCheckedAgain() {
        ask(educator, "draftProblem(content: $content)", FILE);
        ask(educator, "checkProblem(id: \"%s\", version: 1)".formatted(ID));
        Response changed =
                ask(
                        educator,
                        "draftProblem(content: $content)",
                        FILE.replace("[[7]], returns: -1", "[[7]], returns: 7")
                                .replace("| `-1` |", "| `7` |"));

        assertThat(changed.<Integer>path("data.draftProblem.version")).isEqualTo(1);
        assertThat(changed.<String>path("data.draftProblem.state")).isEqualTo("DRAFT");
        assertThat(changed.<Object>path("data.draftProblem.check")).isNull();
        Response checked = ask(educator, "checkProblem(id: \"%s\", version: 1)".formatted(ID));
        assertThat(checked.<Boolean>path("data.checkProblem.check.passed")).isFalse();
        assertThat(checked.<List<String>>path("data.checkProblem.check.violations.part"))
                .contains("solutions.python");
        assertThat(code(ask(educator, "publishProblem(id: \"%s\", version: 1)".formatted(ID))))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void aFileThatIsNoProblemIsRefusedByItsLine() {
        Response answer =
                ask(
                        educator,
                        "draftProblem(content: $content)",
                        FILE.replace("minutes: 20", "minutes: 0"));

        assertThat(code(answer)).isEqualTo("INVALID_INPUT");
        assertThat(answer.<String>path("errors[0].message")).contains("line 7", "'minutes'");
        assertThat(code(ask(educator, "draftProblem(content: $content)", TestProblems.FIRST_GAP)))
                .as("an id of the bank")
                .isEqualTo("INVALID_INPUT");
        assertThat(all(educator)).isEmpty();
    }

    @Test
    void authoringIsForEducatorsOfTheInstitution() {
        ask(educator, "draftProblem(content: $content)", FILE);
        TestPerson other = TestPerson.educator();
        other.teaches(TestPerson.student());
        List<String> ofOne =
                List.of(
                        "checkProblem(id: \"gap-of-ours\", version: 1)",
                        "publishProblem(id: \"gap-of-ours\", version: 1)",
                        "withdrawProblem(id: \"gap-of-ours\")");

        for (String operation : ofOne) {
            assertThat(code(ask(student, operation))).isEqualTo("FORBIDDEN");
            assertThat(code(ask(TestPerson.educator(), operation))).isEqualTo("FORBIDDEN");
            assertThat(code(ask(other, operation))).isEqualTo("NOT_FOUND");
        }
        assertThat(code(ask(student, "draftProblem(content: $content)", FILE)))
                .isEqualTo("FORBIDDEN");
        assertThat(code(query(student, "{ authoredProblems { id } }"))).isEqualTo("FORBIDDEN");
        assertThat(code(query(student, "{ authoredProblem(id: \"gap-of-ours\") { id } }")))
                .isEqualTo("FORBIDDEN");
        assertThat(code(query(other, "{ authoredProblem(id: \"gap-of-ours\") { id } }")))
                .isEqualTo("NOT_FOUND");
        assertThat(all(other)).isEmpty();
        assertThat(all(educator)).containsExactly(ID);
        for (Response refused :
                List.of(
                        Api.as(student.token()).get("/api/v1/problems/export"),
                        send(student, new byte[0]))) {
            RefusedSubmissionsTest.assertProblem(refused, ErrorCode.FORBIDDEN);
        }
    }

    @Test
    void aPackGoesFromOneInstitutionToAnotherAllOrNothing() {
        ask(educator, "draftProblem(content: $content)", FILE);
        byte[] pack = Api.as(educator.token()).get("/api/v1/problems/export").asByteArray();
        TestPerson other = TestPerson.educator();
        other.teaches();

        byte[] cut = java.util.Arrays.copyOf(pack, pack.length / 2);
        RefusedSubmissionsTest.assertProblem(send(other, cut), ErrorCode.INVALID_INPUT);
        assertThat(all(other)).isEmpty();

        Response imported = send(other, pack);
        assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(200);
        assertThat(imported.<List<String>>path("drafts.id")).containsExactly(ID);
        assertThat(all(other)).containsExactly(ID);
        assertThat(
                        query(other, "{ authoredProblem(id: \"gap-of-ours\") { content } }")
                                .<String>path("data.authoredProblem.content"))
                .isEqualTo(FILE);
    }

    @Test
    void aStudentGetsHintsOneByOneAndNothingHidden() {
        Response hint = query(student, "{ problemHint(id: \"first-gap\", number: 1) }");
        Response none = query(student, "{ problemHint(id: \"first-gap\", number: 9) }");

        assertThat(hint.asString()).doesNotContain("errors");
        assertThat(code(none)).isEqualTo("INVALID_INPUT");
    }

    private static String python() {
        String yaml = TestProblems.FIRST_GAP;
        return yaml.replace("id: first-gap", "id: " + ID)
                .replace("[PYTHON, JAVA, JAVASCRIPT]", "[PYTHON]")
                .replaceFirst("(?s)  java: \\|.*?(?=wrong:)", "");
    }

    private static Response ask(TestPerson person, String operation) {
        return query(person, "mutation { %s%s }".formatted(operation, FIELDS));
    }

    private static Response ask(TestPerson person, String operation, String content) {
        return Api.graphql(
                person.token(),
                "mutation($content: String!) { %s%s }".formatted(operation, FIELDS),
                Map.of("content", content));
    }

    private static Response query(TestPerson person, String query) {
        return Api.graphql(person.token(), query);
    }

    private static Response problem(TestPerson person) {
        return query(person, "{ problem(id: \"%s\") { id title version } }".formatted(ID));
    }

    private static @org.jspecify.annotations.Nullable String problemCode(TestPerson person) {
        return code(problem(person));
    }

    private static @org.jspecify.annotations.Nullable String submissionCode(TestPerson person) {
        return code(
                Api.submit(
                        person.token(),
                        Map.of("code", "x = 1", "language", "PYTHON", "problemId", ID)));
    }

    private static List<String> ids(TestPerson person) {
        return query(person, "{ problems(first: 200) { id } }").path("data.problems.id");
    }

    private static List<String> all(TestPerson person) {
        return query(person, "{ authoredProblems { id } }").path("data.authoredProblems.id");
    }

    private static Response send(TestPerson person, byte[] zip) {
        return Api.as(person.token())
                .config(
                        RestAssuredConfig.config()
                                .encoderConfig(
                                        EncoderConfig.encoderConfig()
                                                .encodeContentTypeAs(
                                                        "application/zip", ContentType.BINARY)))
                .contentType("application/zip")
                .body(zip)
                .post("/api/v1/problems/import");
    }

    private static @org.jspecify.annotations.Nullable String code(Response answer) {
        return Api.errorCode(answer);
    }
}
