package dev.coderx.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.shared.errors.ErrorCode;
import dev.coderx.testing.Api;
import dev.coderx.testing.EmbeddedServices;
import dev.coderx.testing.Stored;
import dev.coderx.testing.TestPerson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is over a limit gets its code of the catalogue by both ways in, and leaves no trace. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RefusedSubmissionsTest {
    private final TestPerson student = TestPerson.student();
    private final Stored before = Stored.now();

    static Stream<Refused> refused() {
        String tooLong = "a".repeat(10_001);
        return Stream.of(
                new Refused("empty", ErrorCode.CODE_EMPTY, code("")),
                new Refused("blank", ErrorCode.CODE_EMPTY, code(" \n\t\n")),
                new Refused(
                        "more than 200 KB",
                        ErrorCode.CODE_TOO_LARGE,
                        code("x = 'some text'\n".repeat(200 * 1024 / 16 + 1))),
                new Refused(
                        "more than 200 KB in UTF-8 only",
                        ErrorCode.CODE_TOO_LARGE,
                        code(
                                "# \u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\n"
                                        .repeat(8_000))),
                new Refused("a long line", ErrorCode.LINE_TOO_LONG, code("x = 1\n" + tooLong)),
                new Refused(
                        "501 brackets",
                        ErrorCode.NESTING_TOO_DEEP,
                        code("(".repeat(501) + ")".repeat(501))),
                new Refused("NUL", ErrorCode.CODE_NOT_TEXT, code("a = 1\0")),
                new Refused(
                        "a language we do not read",
                        ErrorCode.LANGUAGE_UNSUPPORTED,
                        Map.of("code", "print 1", "language", "COBOL")),
                new Refused(
                        "an unknown problem",
                        ErrorCode.PROBLEM_UNKNOWN,
                        Map.of("code", "x = 1", "language", "PYTHON", "problemId", "nowhere")),
                new Refused("a blank key", ErrorCode.INVALID_INPUT, key(" ")),
                new Refused("a long key", ErrorCode.INVALID_INPUT, key("k".repeat(101))),
                new Refused("a key with a line end", ErrorCode.INVALID_INPUT, key("a\nb")),
                new Refused(
                        "a long file name",
                        ErrorCode.INVALID_INPUT,
                        Map.of(
                                "code",
                                "x = 1",
                                "language",
                                "PYTHON",
                                "fileName",
                                "f".repeat(256))));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void byGraphQl(Refused refused) {
        Response answer = Api.submit(student.token(), refused.input());

        assertThat(Api.errorCode(answer)).isEqualTo(refused.code().name());
        assertThat(answer.<String>path("errors[0].message")).isNotBlank();
        assertThat(answer.<Object>path("data.submitCode")).isNull();
        assertThat(Stored.now()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void byRest(Refused refused) {
        assertProblem(Api.review(student.token(), refused.input()), refused.code());
        assertThat(Stored.now()).isEqualTo(before);
    }

    @Test
    void loneSurrogatesAreNotText() {
        String input = "{\"language\":\"PYTHON\",\"code\":\"x = '\\ud83d'\"}";

        assertProblem(rest(input), ErrorCode.CODE_NOT_TEXT);
        assertThat(
                        Api.errorCode(
                                graphql(
                                        "{\"query\":\"%s\",\"variables\":{\"input\":%s}}"
                                                .formatted(
                                                        Api.SUBMIT.replace("\"", "\\\""), input))))
                .isEqualTo("CODE_NOT_TEXT");
        assertThat(Stored.now()).isEqualTo(before);
    }

    @Test
    void bytesThatAreNoUtf8AreNotTakenIn() {
        byte[] body =
                "{\"language\":\"PYTHON\",\"code\":\"x = '?'\"}"
                        .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < body.length; i++) {
            if (body[i] == '?') {
                body[i] = (byte) 0xff;
            }
        }

        Response answer =
                Api.as(student.token())
                        .contentType("application/json")
                        .body(body)
                        .post("/api/v1/review");

        assertProblem(answer, ErrorCode.INVALID_INPUT);
        assertThat(Stored.now()).isEqualTo(before);
    }

    @Test
    void brokenJsonIsInvalidInput() {
        assertProblem(rest("{\"language\":\"PYTHON\",\"code\":"), ErrorCode.INVALID_INPUT);
        assertProblem(rest("[1, 2]"), ErrorCode.INVALID_INPUT);
        assertProblem(rest("null"), ErrorCode.INVALID_INPUT);
        assertProblem(rest("{\"language\":\"PYTHON\"}"), ErrorCode.INVALID_INPUT);
        assertThat(Api.errorCode(graphql("{\"query\": \"{ me"))).isEqualTo("INVALID_INPUT");
        assertThat(Api.errorCode(graphql("[1]"))).isEqualTo("INVALID_INPUT");
        assertThat(Api.errorCode(graphql("{\"query\": 1}"))).isEqualTo("INVALID_INPUT");
        assertThat(Api.errorCode(graphql(""))).isEqualTo("INVALID_INPUT");
        assertThat(Api.errorCode(graphql("{\"query\": \"{ me \"}"))).isEqualTo("INVALID_INPUT");
        assertThat(Stored.now()).isEqualTo(before);
    }

    @Test
    void aKeyUsedForOtherCodeIsRefused() {
        Api.submitted(
                student, Map.of("language", "PYTHON", "code", "x = 1", "idempotencyKey", "k"));
        Map<String, String> other =
                Map.of("language", "PYTHON", "code", "x = 2", "idempotencyKey", "k");
        Stored one = before.plus(1);

        assertThat(Api.errorCode(Api.submit(student.token(), other)))
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertProblem(Api.review(student.token(), other), ErrorCode.IDEMPOTENCY_KEY_REUSED);
        assertThat(Stored.now()).isEqualTo(one);
    }

    @Test
    void tooManyInAMinuteAreHeldBack() {
        String token = student.token();
        Map<String, String> empty = Map.of("language", "PYTHON", "code", "");
        String code = "CODE_EMPTY";
        // Twice the limit and one: the minute may turn over meanwhile.
        for (int i = 0; i <= 240 && code.equals("CODE_EMPTY"); i++) {
            code = Api.review(token, empty).path("code");
        }

        assertThat(code).isEqualTo("RATE_LIMITED");
        Map<String, String> good = Map.of("language", "PYTHON", "code", "x = 1");
        assertProblem(Api.review(token, good), ErrorCode.RATE_LIMITED);
        assertThat(Api.errorCode(Api.submit(token, good))).isEqualTo("RATE_LIMITED");
        assertThat(Stored.now()).isEqualTo(before);
    }

    @Test
    void aQueryThatGoesTooDeepIsRefused() {
        String query =
                "{ __schema { types { fields { type { "
                        + "ofType { ".repeat(12)
                        + "name"
                        + " }".repeat(12)
                        + " } } } } }";

        assertThat(Api.errorCode(Api.graphql(student.token(), query))).isEqualTo("INVALID_INPUT");
    }

    @Test
    void aQueryThatCostsTooMuchIsRefused() {
        StringBuilder query = new StringBuilder("{ ");
        for (int i = 0; i < 120; i++) {
            query.append("a%d: problems { id title statement concepts { id } } ".formatted(i));
        }

        assertThat(Api.errorCode(Api.graphql(student.token(), query + "}")))
                .isEqualTo("INVALID_INPUT");
    }

    private Response rest(String body) {
        return Api.as(student.token())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/review");
    }

    private Response graphql(String body) {
        return Api.as(student.token()).contentType("application/json").body(body).post("/graphql");
    }

    static void assertProblem(Response answer, ErrorCode code) {
        answer.then().statusCode(code.httpStatus()).contentType("application/problem+json");
        assertThat(answer.<String>path("code")).isEqualTo(code.name());
        assertThat(answer.<Integer>path("status")).isEqualTo(code.httpStatus());
        assertThat(answer.<String>path("type")).isEqualTo("about:blank");
        assertThat(answer.<String>path("title")).isNotBlank();
        assertThat(answer.<String>path("detail")).isNotBlank();
    }

    private static Map<String, String> code(String code) {
        return Map.of("code", code, "language", "PYTHON");
    }

    private static Map<String, String> key(String key) {
        return Map.of("code", "x = 1", "language", "PYTHON", "idempotencyKey", key);
    }

    record Refused(String what, ErrorCode code, Map<String, String> input) {
        @Override
        public String toString() {
            return what;
        }
    }
}
