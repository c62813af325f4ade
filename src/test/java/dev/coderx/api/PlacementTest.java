package dev.coderx.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coderx.testing.Api;
import dev.coderx.testing.EmbeddedServices;
import dev.coderx.testing.Postgres;
import dev.coderx.testing.TestPerson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The placement quiz and "I know this" by both protocols, and the progress that follows. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class PlacementTest {
    private static final String VIEW =
            " { id language conceptId status asked most outcome level { name reason }"
                    + " item { id concept { id title } question code choices }"
                    + " results { concept { id } mean uncertainty reason }"
                    + " lastAnswer { itemId right explanation } }";

    private final TestPerson student = TestPerson.student();

    @Test
    void endsWithinTwelveItemsAndMovesTheState() {
        Response view = start(student, "PYTHON");
        Set<String> asked = new HashSet<>();
        while (view.<String>path("data.p.status").equals("OPEN")) {
            String item = view.path("data.p.item.id");
            assertThat(asked.add(item)).isTrue();
            assertThat(view.<List<String>>path("data.p.item.choices")).hasSizeBetween(3, 4);
            view = answer(student, view.path("data.p.id"), item, 0);
        }

        assertThat(asked.size()).isBetween(6, 12);
        assertThat(view.<Object>path("data.p.item")).isNull();
        assertThat(view.<List<Object>>path("data.p.results")).hasSizeGreaterThan(100);
        assertThat(view.<List<String>>path("data.p.results.reason")).doesNotContainNull();
        Response state =
                Api.graphql(
                        student.token(),
                        "{ proficiency { concept { id } evidenceCount evidence { kind } } }");
        assertThat(
                        state.<List<Integer>>path("data.proficiency.evidenceCount").stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                .isEqualTo(asked.size());
    }

    @Test
    void answeringTwiceGivesTheFirstResultAndCountsOnce() {
        Response view = start(student, "JAVA");
        UUID id = UUID.fromString(view.path("data.p.id"));
        String item = view.path("data.p.item.id");
        Response first = answer(student, id.toString(), item, 0);
        Response second = answer(student, id.toString(), item, 1);

        assertThat(second.<Object>path("data.p")).isEqualTo(first.<Object>path("data.p"));
        assertThat(count("placement_answers WHERE placement_id = ?", id)).isEqualTo(1);
        assertThat(count("proficiency_evidence WHERE source_id = ?", id)).isEqualTo(1);
    }

    @Test
    void aSecondStartGoesOnAndAnotherSubjectEndsTheFirst() {
        Response first = start(student, "PYTHON");
        Response again = start(student, "PYTHON");
        Response other = start(student, "JAVASCRIPT");

        assertThat(again.<String>path("data.p.id")).isEqualTo(first.path("data.p.id"));
        assertThat(again.<String>path("data.p.item.id")).isEqualTo(first.path("data.p.item.id"));
        assertThat(other.<String>path("data.p.id")).isNotEqualTo(first.path("data.p.id"));
        assertThat(count("placements WHERE student_id = ? AND status = 'OPEN'", student.id()))
                .isEqualTo(1);
        assertThat(
                        Api.errorCode(
                                answer(
                                        student,
                                        first.path("data.p.id"),
                                        first.path("data.p.item.id"),
                                        0)))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void whatIsNoAnswerIsRefusedWithWhatToDo() {
        Response view = start(student, "PYTHON");
        String id = view.path("data.p.id");
        String item = view.path("data.p.item.id");

        Response choice = answer(student, id, item, 9);
        assertThat(Api.errorCode(choice)).isEqualTo("INVALID_INPUT");
        assertThat(choice.<String>path("errors[0].message")).contains("from 0 to");
        Response unknown = answer(student, id, "nowhere", 0);
        assertThat(Api.errorCode(unknown)).isEqualTo("INVALID_INPUT");
        assertThat(unknown.<String>path("errors[0].message")).contains(item);
        assertThat(Api.errorCode(answer(student, UUID.randomUUID().toString(), item, 0)))
                .isEqualTo("NOT_FOUND");
        Postgres.run(
                "UPDATE placements SET expires_at = now() - interval '1 minute' WHERE id = ?",
                UUID.fromString(id));
        assertThat(Api.errorCode(answer(student, id, item, 0))).isEqualTo("INVALID_INPUT");
        assertThat(start(student, "PYTHON").<String>path("data.p.id")).isNotEqualTo(id);
    }

    @Test
    void aClaimMovesNothingAndAFailedCheckHasToWait() {
        Response view = check(student, "recursion", "PYTHON");
        assertThat(view.<String>path("data.p.outcome")).isEqualTo("OPEN");
        assertThat(count("proficiency WHERE student_id = ?", student.id())).isZero();

        while (view.<String>path("data.p.status").equals("OPEN")) {
            view = answer(student, view.path("data.p.id"), view.path("data.p.item.id"), 0);
        }

        assertThat(view.<String>path("data.p.outcome")).isIn("SHOWN", "NOT_YET_SHOWN");
        assertThat(view.<String>path("data.p.conceptId")).isEqualTo("recursion");
        assertThat(count("proficiency WHERE student_id = ?", student.id())).isPositive();
        assertThat(Api.errorCode(check(student, "recursion", "PYTHON"))).isEqualTo("RATE_LIMITED");
        assertThat(Api.errorCode(check(student, "promises", "JAVA"))).isEqualTo("INVALID_INPUT");
        assertThat(Api.errorCode(check(student, "nowhere", "JAVA"))).isEqualTo("NOT_FOUND");
    }

    @Test
    void onlyTheStudentAnswersAndAnEducatorSeesResultsWithoutTheItem() {
        TestPerson educator = TestPerson.educator();
        educator.teaches(student);
        Response view = start(student, "PYTHON");
        String id = view.path("data.p.id");
        String item = view.path("data.p.item.id");

        Response seen = placement(educator, id);
        assertThat(seen.<String>path("data.p.status")).isEqualTo("OPEN");
        assertThat(seen.<Object>path("data.p.item")).isNull();
        assertThat(Api.errorCode(answer(educator, id, item, 0))).isEqualTo("NOT_FOUND");
        TestPerson stranger = TestPerson.student();
        assertThat(Api.errorCode(placement(stranger, id))).isEqualTo("NOT_FOUND");
        assertThat(Api.errorCode(answer(stranger, id, item, 0))).isEqualTo("NOT_FOUND");
        assertThat(
                        Api.errorCode(
                                Api.graphql(
                                        null,
                                        "mutation { startPlacement(language: JAVA) { id } }")))
                .isEqualTo("UNAUTHENTICATED");
        assertThat(placement(student, id).<String>path("data.p.item.id")).isEqualTo(item);
    }

    @Test
    void assessByRest() {
        Response first = assess(student, Map.of("language", "python"));
        first.then().statusCode(200);
        Response second =
                assess(
                        student,
                        Map.of(
                                "placementId", first.path("placementId"),
                                "itemId", first.path("nextItem.id"),
                                "choice", 1));

        second.then().statusCode(200);
        assertThat(second.<Integer>path("asked")).isEqualTo(1);
        assertThat(second.<String>path("lastAnswer.explanation")).isNotBlank();
        assertThat(second.<String>path("skillLevel.name")).isNotBlank();
        assertThat(second.<List<Object>>path("concepts")).isNotEmpty();
        assertThat(second.<String>path("nextItem.id")).isNotEqualTo(first.path("nextItem.id"));
        assertThat(first.asString()).doesNotContain("explanation").doesNotContain("\"answer\"");
    }

    @Test
    void assessRefusesByProblemJson() {
        problem(assess(student, Map.of()), 400, "INVALID_INPUT");
        problem(assess(student, Map.of("language", "cobol")), 422, "LANGUAGE_UNSUPPORTED");
        problem(
                assess(student, Map.of("placementId", "x", "itemId", "y", "choice", 0)),
                400,
                "INVALID_INPUT");
        problem(
                assess(
                        student,
                        Map.of(
                                "placementId",
                                UUID.randomUUID().toString(),
                                "itemId",
                                "y",
                                "choice",
                                0)),
                404,
                "NOT_FOUND");
        assertThat(
                        Api.as(null)
                                .contentType("application/json")
                                .body(Map.of("language", "python"))
                                .post("/api/v1/learn/assess")
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void progressFollowsTheEvents() {
        Response none = progress(student, student);
        assertThat(none.<String>path("data.getUserProgress.skillLevel")).isEqualTo("beginner");
        assertThat(none.<Integer>path("data.getUserProgress.points")).isZero();
        assertThat(none.<String>path("data.getUserProgress.levelReason")).contains("begins here");

        Response view = start(student, "JAVA");
        answer(student, view.path("data.p.id"), view.path("data.p.item.id"), 0);

        await().atMost(Api.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        progress(student, student)
                                                .<List<String>>path(
                                                        "data.getUserProgress.languages"))
                                .containsExactly("JAVA"));
        Response after = progress(student, student);
        assertThat(after.<List<String>>path("data.getUserProgress.currentPath.id")).hasSize(5);
        assertThat(Api.errorCode(progress(TestPerson.student(), student))).isEqualTo("FORBIDDEN");
        TestPerson educator = TestPerson.educator();
        educator.teaches(student);
        assertThat(Api.errorCode(progress(educator, student))).isNull();
    }

    private static Response start(TestPerson person, String language) {
        return Api.graphql(
                person.token(),
                "mutation { p: startPlacement(language: %s)".formatted(language) + VIEW + " }");
    }

    private static Response check(TestPerson person, String concept, String language) {
        return Api.graphql(
                person.token(),
                "mutation { p: startCheck(conceptId: \"%s\", language: %s)"
                                .formatted(concept, language)
                        + VIEW
                        + " }");
    }

    private static Response answer(TestPerson person, String id, String item, int choice) {
        return Api.graphql(
                person.token(),
                "mutation { p: answerPlacement(placementId: \"%s\", itemId: \"%s\", choice: %d)"
                                .formatted(id, item, choice)
                        + VIEW
                        + " }");
    }

    private static Response placement(TestPerson person, String id) {
        return Api.graphql(
                person.token(), "{ p: placement(id: \"%s\")".formatted(id) + VIEW + " }");
    }

    private static Response progress(TestPerson asking, TestPerson about) {
        return Api.graphql(
                asking.token(),
                "{ getUserProgress(userId: \"%s\") { userId skillLevel levelReason languages completedLessons { id } currentPath { id title } points updatedAt } }"
                        .formatted(about.id()));
    }

    private static Response assess(TestPerson person, Map<String, Object> body) {
        return Api.as(person.token())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/learn/assess");
    }

    private static void problem(Response answer, int status, String code) {
        answer.then().statusCode(status).contentType("application/problem+json");
        assertThat(answer.<String>path("code")).isEqualTo(code);
        assertThat(answer.<String>path("detail")).isNotBlank();
    }

    private static long count(String what, UUID id) {
        return Postgres.number("SELECT count(*) FROM " + what, id);
    }
}
