package dev.coderx.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.shared.errors.ErrorCode;
import dev.coderx.testing.Api;
import dev.coderx.testing.EmbeddedServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One click signs in where the demo is on. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class SessionTest {

    @Test
    void theDemoIsOffered() {
        assertThat(Api.as(null).get("/api/v1/session/options").<Boolean>path("demo")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"student", "educator"})
    void oneClickSignsIn(String role) {
        Response session = signIn(Map.of("role", role));

        session.then().statusCode(200);
        assertThat(Instant.parse(session.path("expiresAt"))).isAfter(Instant.now());
        assertThat(session.<List<String>>path("person.roles")).containsExactly(role);
        Response me = Api.graphql(session.path("token"), "{ me { id displayName roles } }");
        assertThat(me.<Map<String, Object>>path("data.me")).isEqualTo(session.path("person"));
    }

    @Test
    void theDemoEducatorTeachesTheDemoStudent() {
        String student = signIn(Map.of("role", "student")).path("person.id");
        String educator = signIn(Map.of("role", "educator")).path("token");

        assertThat(
                        Api.graphql(educator, "{ cohorts { name students { id } } }")
                                .<List<List<String>>>path("data.cohorts.students.id"))
                .containsExactly(List.of(student));
    }

    @Test
    void nobodyBecomesAnAdministratorByAClick() {
        for (Map<String, String> body :
                List.of(
                        Map.of("role", "admin"),
                        Map.of("role", "king"),
                        Map.of("rule", "student"))) {
            Response answer = signIn(body);
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(answer.<String>path("code"))
                    .isIn(ErrorCode.INVALID_INPUT.name(), ErrorCode.NOT_FOUND.name());
        }
    }

    private static Response signIn(Map<String, String> body) {
        return Api.as(null).contentType("application/json").body(body).post("/api/v1/session/demo");
    }
}
