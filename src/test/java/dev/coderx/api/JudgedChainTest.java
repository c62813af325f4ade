package dev.coderx.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coderx.testing.Api;
import dev.coderx.testing.EmbeddedServices;
import dev.coderx.testing.Postgres;
import dev.coderx.testing.ProgressSocket;
import dev.coderx.testing.TestPerson;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From a submission to a verdict that says what to look at. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class JudgedChainTest {
    private static final String PROBLEM = "savings-jar";
    private static final String CORRECT =
            """
            def weeks(start, weekly, goal):
                passed = 0
                while start < goal:
                    start += weekly
                    passed += 1
                return passed
            """;
    private static final String ONE_TOO_MANY = CORRECT.replace("start < goal", "start <= goal");
    private static final String ENDLESS = CORRECT.replace("        start += weekly\n", "");
    private static final String BROKEN = CORRECT.replace("return passed", "return (passed");

    /** Tells what it was called with wherever it can, in tests that show it and that do not. */
    private static final String TELL_TALE =
            """
            def weeks(start, weekly, goal):
                print("called with", [start, weekly, goal])
                if goal > 100:
                    raise ValueError(f"called with {[start, weekly, goal]}")
                return f"called with {[start, weekly, goal]}"
            """;

    private static final String VERDICT =
            """
            query($id: ID!) { verdict(submissionId: $id) { source outcome status reason summary
              problemVersion testsPassed testsTotal millis
              problem { kind explanation line concept { id title } }
              tests { number status shown input expected got difference printed
                problem { kind explanation line concept { id } } } } }\
            """;

    @Inject RedisDataSource redis;

    private final TestPerson student = TestPerson.student();

    @Test
    void aCorrectSolutionPassesEveryTestAndCountsAsSolved() {
        UUID id = judged(CORRECT);

        Response verdict = verdict(student, id);
        assertThat(verdict.<String>path("data.verdict.source")).isEqualTo("TESTS");
        assertThat(verdict.<String>path("data.verdict.outcome")).isEqualTo("CORRECT");
        assertThat(verdict.<String>path("data.verdict.status")).isEqualTo("PASSED");
        assertThat(verdict.<Integer>path("data.verdict.problemVersion")).isEqualTo(1);
        assertThat(verdict.<List<String>>path("data.verdict.tests.status"))
                .hasSize(8)
                .containsOnly("PASSED");
        assertThat(evidence()).contains("SOLVED").doesNotContain("NOT_SOLVED", "PRACTISED");
    }

    @Test
    void javaAndJavaScriptAreJudgedToo() {
        for (var solution :
                Map.of(
                                "JAVA",
                                """
                                class Jar {
                                    static int weeks(int start, int weekly, int goal) {
                                        return start >= goal ? 0 : (goal - start + weekly - 1) / weekly;
                                    }
                                }
                                """,
                                "JAVASCRIPT",
                                "const weeks = (start, weekly, goal) =>"
                                        + " Math.max(0, Math.ceil((goal - start) / weekly));")
                        .entrySet()) {
            UUID id =
                    Api.submitted(
                            student,
                            Map.of(
                                    "language",
                                    solution.getKey(),
                                    "problemId",
                                    PROBLEM,
                                    "code",
                                    solution.getValue()));
            Api.awaitChain(student, id);

            assertThat(verdict(student, id).<String>path("data.verdict.status"))
                    .as(verdict(student, id).asString())
                    .isEqualTo("PASSED");
        }
    }

    @Test
    void aWrongSolutionIsShownWhatCameAndWhatShouldHave() {
        UUID id = judged(ONE_TOO_MANY);

        Response verdict = verdict(student, id);
        assertThat(verdict.<String>path("data.verdict.outcome")).isEqualTo("WRONG");
        assertThat(verdict.<String>path("data.verdict.status")).isEqualTo("FAILED");
        Map<String, Object> first = verdict.path("data.verdict.tests[0]");
        assertThat(first)
                .containsEntry("status", "WRONG_ANSWER")
                .containsEntry("input", "weeks(0, 5, 20)")
                .containsEntry("expected", "4")
                .containsEntry("got", "5");
        assertThat(first.get("difference")).asString().isNotBlank();
        assertThat(evidence()).contains("NOT_SOLVED");
    }

    @Test
    void aHiddenTestShowsNothingOfWhatItGivesAndExpects() {
        UUID id = judged(TELL_TALE);

        List<Map<String, Object>> tests = verdict(student, id).path("data.verdict.tests");
        assertThat(tests).hasSize(8);
        assertThat(tests.subList(0, 3))
                .allSatisfy(test -> assertThat(test.get("shown")).isEqualTo(true))
                .allSatisfy(test -> assertThat(test.toString()).contains("called with"));
        assertThat(tests.subList(3, 8))
                .allSatisfy(test -> {
                    assertThat(test.get("shown")).isEqualTo(false);
                    for (String part :
                            List.of("input", "expected", "got", "difference", "printed")) {
                        assertThat(test.get(part)).as(part).isNull();
                    }
                    assertThat(test.toString()).doesNotContain("called with", "1000", "250");
                })
                .anySatisfy(test -> assertThat(test.get("status")).isEqualTo("EXCEPTION"));
    }

    @Test
    void brokenCodeIsExplainedWithItsLine() {
        Response verdict = verdict(student, judged(BROKEN));

        assertThat(verdict.<String>path("data.verdict.status")).isEqualTo("BROKEN");
        assertThat(verdict.<String>path("data.verdict.outcome")).isEqualTo("WRONG");
        assertThat(verdict.<Integer>path("data.verdict.problem.line")).isBetween(6, 7);
        assertThat(verdict.<String>path("data.verdict.problem.explanation"))
                .isNotBlank()
                .doesNotContain("Traceback");
    }

    @Test
    void anEndlessLoopIsNamedWithItsLineAndEndsTheRun() {
        Response verdict = verdict(student, judged(ENDLESS));

        Map<String, Object> first = verdict.path("data.verdict.tests[0]");
        assertThat(first).containsEntry("status", "TIMEOUT");
        assertThat(verdict.<Integer>path("data.verdict.tests[0].problem.line")).isEqualTo(3);
        assertThat(verdict.<List<String>>path("data.verdict.tests.status"))
                .filteredOn("NOT_RUN"::equals)
                .hasSize(7);
        assertThat(verdict.<Float>path("data.verdict.millis")).isLessThan(5_000f);
    }

    @Test
    void whatCannotBeTestedSaysWhy() {
        assertReason("NO_PROBLEM", Map.of("language", "PYTHON", "code", CORRECT));
        assertReason(
                "LANGUAGE_NOT_RUN",
                Map.of("language", "TYPESCRIPT", "code", "let x = 1;", "problemId", PROBLEM));
    }

    @Test
    void eachTestIsToldAsItEndsAndThenTheVerdict() {
        try (var socket = ProgressSocket.connect(RestAssured.port, student.token())) {
            socket.next();
            UUID id = submitted(ONE_TOO_MANY);
            socket.subscribe(progress(id));

            assertTellsAll(socket.valuesUntilTheEnd(), id);
        }
    }

    @Test
    void whoComesLateHearsAllTheSame() {
        UUID id = judged(ONE_TOO_MANY);
        try (var socket = ProgressSocket.connect(RestAssured.port, student.token())) {
            socket.next();
            socket.subscribe(progress(id));

            assertTellsAll(socket.valuesUntilTheEnd(), id);
        }
    }

    @Test
    void redisAndTheDatabaseKeepNothingReadableOfWhatTheCodeSaid() {
        UUID id = judged(TELL_TALE);

        String told = String.valueOf(redis.value(String.class).get("coderx:verdict:" + id));
        assertThat(told).doesNotContain("called");
        assertThat(
                        Postgres.number(
                                "SELECT count(*) FROM judgements WHERE submission_id = '"
                                        + id
                                        + "'"
                                        + " AND results IS NOT NULL AND position('called'::bytea"
                                        + " IN results) = 0"))
                .isEqualTo(1);
    }

    @Test
    void theVerdictIsForTheStudentAndTheStudentsEducators() {
        UUID id = judged(CORRECT);
        TestPerson educator = TestPerson.educator();
        educator.teaches(student);

        assertThat(verdict(educator, id).<String>path("data.verdict.status")).isEqualTo("PASSED");
        assertThat(Api.errorCode(ask(TestPerson.student(), id))).isEqualTo("FORBIDDEN");
        assertThat(Api.errorCode(ask(TestPerson.educator(), id))).isEqualTo("FORBIDDEN");
    }

    @Test
    void aReportedOutcomeIsTakenAsItIs() {
        String row =
                "{\"row\":1,\"student\":\"%s\",\"language\":\"python\",\"code\":\"x = 1\",\"problem\":\"%s\",\"outcome\":\"correct\"}\n"
                        .formatted(UUID.randomUUID(), PROBLEM);
        TestPerson admin = TestPerson.admin();
        Response taken = Api.importRows(admin.token(), row);
        UUID id =
                UUID.fromString(
                        new io.restassured.path.json.JsonPath(taken.asString())
                                .getString("submissionId"));
        Api.awaitChain(admin, id);

        Response verdict = verdict(admin, id);
        assertThat(verdict.<String>path("data.verdict.source")).isEqualTo("REPORTED");
        assertThat(verdict.<String>path("data.verdict.outcome")).isEqualTo("CORRECT");
        assertThat(verdict.<List<Object>>path("data.verdict.tests")).isEmpty();
    }

    @Test
    void sixtyAtOnceAreAllJudgedOnceWhileOthersAreAnswered() {
        List<UUID> sent = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            TestPerson each = i % 10 == 0 ? TestPerson.student() : student;
            UUID id =
                    Api.submitted(
                            each,
                            Map.of(
                                    "language",
                                    "PYTHON",
                                    "problemId",
                                    PROBLEM,
                                    "code",
                                    (i % 2 == 0 ? CORRECT : ONE_TOO_MANY) + "# " + i));
            sent.add(id);
        }
        long started = System.nanoTime();
        RestAssured.get("/q/health/ready").then().statusCode(200);
        assertThat((System.nanoTime() - started) / 1_000_000).isLessThan(2_000);

        TestPerson admin = TestPerson.admin();
        for (UUID id : sent) {
            Api.awaitChain(admin, id);
        }
        String ids = String.join("','", sent.stream().map(UUID::toString).toList());
        assertThat(
                        Postgres.number(
                                "SELECT count(*) FROM judgements WHERE source = 'TESTS' AND"
                                        + " submission_id IN ('"
                                        + ids
                                        + "')"))
                .isEqualTo(60);
        assertThat(
                        Postgres.number(
                                "SELECT count(*) FROM judgements WHERE outcome = 'CORRECT' AND"
                                        + " submission_id IN ('"
                                        + ids
                                        + "')"))
                .isEqualTo(30);
    }

    private UUID submitted(String code) {
        return Api.submitted(
                student, Map.of("language", "PYTHON", "problemId", PROBLEM, "code", code));
    }

    private UUID judged(String code) {
        UUID id = submitted(code);
        Api.awaitChain(student, id);
        return id;
    }

    private void assertReason(String reason, Map<String, String> input) {
        UUID id = Api.submitted(student, new HashMap<>(input));
        Api.awaitChain(student, id);
        Response verdict = verdict(student, id);
        assertThat(verdict.<String>path("data.verdict.source")).isEqualTo("NONE");
        assertThat(verdict.<String>path("data.verdict.reason")).isEqualTo(reason);
        assertThat(verdict.<String>path("data.verdict.summary")).isNotBlank();
        assertThat(verdict.<@Nullable String>path("data.verdict.outcome")).isNull();
    }

    private static String progress(UUID id) {
        return "subscription { verdictProgress(submissionId: \"%s\") { total number status complete"
                        .formatted(id)
                + " verdict { submissionId outcome tests { number status } } } }";
    }

    private static void assertTellsAll(List<JsonNode> steps, UUID id) {
        List<Integer> numbers =
                steps.stream()
                        .filter(step -> step.path("number").isInt())
                        .map(step -> step.path("number").asInt())
                        .toList();
        assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        JsonNode last = steps.getLast();
        assertThat(last.path("complete").asBoolean()).isTrue();
        assertThat(last.at("/verdict/submissionId").asText()).isEqualTo(id.toString());
        assertThat(last.at("/verdict/outcome").asText()).isEqualTo("WRONG");
        assertThat(steps.subList(0, steps.size() - 1))
                .allSatisfy(step -> assertThat(step.path("complete").asBoolean()).isFalse())
                .allSatisfy(step -> assertThat(step.path("total").asInt()).isEqualTo(8));
    }

    private static Response verdict(TestPerson person, UUID id) {
        Response answer = ask(person, id);
        assertThat(Api.errorCode(answer)).as(answer.asString()).isNull();
        return answer;
    }

    private static Response ask(TestPerson person, UUID id) {
        return Api.graphql(person.token(), VERDICT, Map.of("id", id));
    }

    private List<String> evidence() {
        return Api.graphql(student.token(), "{ proficiency { evidence { kind } } }")
                .<List<List<String>>>path("data.proficiency.evidence.kind")
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
