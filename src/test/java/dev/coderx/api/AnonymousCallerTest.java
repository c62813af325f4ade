package dev.coderx.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.contract.Operations;
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
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody gets anything without a token of ours that still holds. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class AnonymousCallerTest {
    private static final Map<String, String> CODE = Map.of("language", "PYTHON", "code", "x = 1");

    @Test
    void everyOperationOfTheSchemaRefusesTheAnonymous() {
        String schema = RestAssured.get("/graphql/schema.graphql").asString();
        List<String> requests = Operations.requests(schema);

        assertThat(requests).hasSizeGreaterThanOrEqualTo(14);
        assertThat(requests)
                .allSatisfy(request ->
                        assertThat(Api.errorCode(Api.graphql(null, request)))
                                .isEqualTo("UNAUTHENTICATED"));
    }

    @Test
    void restRefusesTheAnonymous() {
        Stored before = Stored.now();

        RefusedSubmissionsTest.assertProblem(Api.review(null, CODE), ErrorCode.UNAUTHENTICATED);
        RefusedSubmissionsTest.assertProblem(importRow(null), ErrorCode.UNAUTHENTICATED);
        RefusedSubmissionsTest.assertProblem(
                Api.as(null).get("/api/v1/dead-letters"), ErrorCode.UNAUTHENTICATED);
        RefusedSubmissionsTest.assertProblem(
                Api.as(null).post("/api/v1/dead-letters/replay"), ErrorCode.UNAUTHENTICATED);
        RefusedSubmissionsTest.assertProblem(
                Api.as(null).get("/api/v1/problems/export"), ErrorCode.UNAUTHENTICATED);
        RefusedSubmissionsTest.assertProblem(
                Api.as(null)
                        .contentType("application/octet-stream")
                        .body(new byte[0])
                        .post("/api/v1/problems/import"),
                ErrorCode.UNAUTHENTICATED);
        assertThat(Stored.now()).isEqualTo(before);
    }

    @Test
    void anExpiredTokenIsRefused() {
        assertRefused(
                TestPerson.student()
                        .token(TestPerson.ISSUER, Instant.now().minus(Duration.ofMinutes(5))));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertRefused(
                TestPerson.student()
                        .token("https://elsewhere.example", Instant.now().plusSeconds(3600)));
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        String id = TestPerson.student().id().toString();

        assertRefused(
                Jwt.issuer(TestPerson.ISSUER)
                        .subject(id)
                        .upn(id)
                        .groups("admin")
                        .expiresAt(Instant.now().plusSeconds(3600))
                        .sign(generator.generateKeyPair().getPrivate()));
    }

    @Test
    void whatIsNoTokenIsRefused() {
        assertRefused("not.a.token");
    }

    @Test
    void everySubscriptionOfTheSchemaRefusesTheAnonymous() {
        String schema = RestAssured.get("/graphql/schema.graphql").asString();
        List<String> subscriptions = Operations.subscriptions(schema);

        assertThat(subscriptions).isNotEmpty();
        for (String subscription : subscriptions) {
            try (var socket = ProgressSocket.connect(RestAssured.port, null)) {
                socket.next();
                socket.subscribe(subscription);

                assertThat(socket.next().toString()).contains("UNAUTHENTICATED");
            }
        }
    }

    private static void assertRefused(String token) {
        Stored before = Stored.now();
        Response answer = Api.submit(token, CODE);

        assertThat(Api.errorCode(answer)).as(answer.asString()).isEqualTo("UNAUTHENTICATED");
        assertThat(Api.errorCode(Api.graphql(token, "{ me { id } }"))).isEqualTo("UNAUTHENTICATED");
        RefusedSubmissionsTest.assertProblem(Api.review(token, CODE), ErrorCode.UNAUTHENTICATED);
        RefusedSubmissionsTest.assertProblem(importRow(token), ErrorCode.UNAUTHENTICATED);
        assertThat(Stored.now()).isEqualTo(before);
    }

    private static Response importRow(@org.jspecify.annotations.Nullable String token) {
        return Api.importRows(
                token,
                "{\"row\":1,\"student\":\"s\",\"language\":\"python\",\"code\":\"x = 1\"}\n");
    }
}
