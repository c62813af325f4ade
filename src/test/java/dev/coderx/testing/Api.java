package dev.coderx.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls of the platform's two protocols. */
public final class Api {
    public static final String SUBMIT =
            "mutation($input: CodeInput!) { submitCode(input: $input)"
                    + " { submissionId status receivedAt alreadyKnown } }";

    /** Longer than a first message takes on a slow machine. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private Api() {}

    /** Sends a GraphQL request, without a token where none is given. */
    public static Response graphql(
            @Nullable String token, String query, Map<String, ? extends @Nullable Object> values) {
        return as(token)
                .contentType("application/json")
                .body(Map.of("query", query, "variables", values))
                .post("/graphql");
    }

    public static Response graphql(@Nullable String token, String query) {
        return graphql(token, query, Map.of());
    }

    public static Response submit(
            @Nullable String token, Map<String, ? extends @Nullable Object> input) {
        return graphql(token, SUBMIT, Map.of("input", input));
    }

    public static Response review(
            @Nullable String token, Map<String, ? extends @Nullable Object> input) {
        return as(token).contentType("application/json").body(input).post("/api/v1/review");
    }

    public static RequestSpecification as(@Nullable String token) {
        return token == null ? given() : given().header("Authorization", "Bearer " + token);
    }

    /** Sends NDJSON rows to the import. */
    public static Response importRows(@Nullable String token, String rows) {
        return as(token)
                .config(
                        RestAssuredConfig.config()
                                .encoderConfig(
                                        EncoderConfig.encoderConfig()
                                                .encodeContentTypeAs(
                                                        "application/x-ndjson", ContentType.TEXT)))
                .contentType("application/x-ndjson")
                .body(rows)
                .post("/api/v1/import");
    }

    /** Hands in code that is to be accepted, and returns its id. */
    public static UUID submitted(TestPerson student, String language, String code) {
        return submitted(student, Map.of("language", language, "code", code));
    }

    public static UUID submitted(TestPerson student, Map<String, String> input) {
        Response answer = submit(student.token(), new HashMap<>(input));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(errorCode(answer)).as(answer.asString()).isNull();
        return UUID.fromString(answer.path("data.submitCode.submissionId"));
    }

    /** Waits until a submission is through the whole chain. */
    public static void awaitChain(TestPerson student, UUID submissionId) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> stages(student, submissionId).contains("RECOMMENDATIONS_REFRESHED"));
    }

    public static List<String> stages(TestPerson student, UUID submissionId) {
        Response answer =
                graphql(
                        student.token(),
                        "query($id: ID!) { submission(id: $id) { stages { stage } } }",
                        Map.of("id", submissionId));
        return answer.path("data.submission.stages.stage");
    }

    /**
     * The code of a GraphQL answer's first error, or null where there is none. A token that does
     * not hold ends the request before GraphQL sees it: then it is the code of the problem JSON.
     */
    public static @Nullable String errorCode(Response answer) {
        return answer.contentType().startsWith("application/problem+json")
                ? answer.path("code")
                : answer.path("errors[0].extensions.code");
    }
}
