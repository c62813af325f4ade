package dev.coderx.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.testing.Api;
import dev.coderx.testing.EmbeddedServices;
import dev.coderx.testing.TestPerson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Without a jail nothing is run, that is said, and everything else works. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(RunningOffTest.WithoutBubblewrap.class)
class RunningOffTest {
    private final TestPerson student = TestPerson.student();

    @Test
    void aSubmissionGoesThroughTheChainAndSaysThatItWasNotTested() {
        UUID id =
                Api.submitted(
                        student,
                        Map.of("language", "PYTHON", "problemId", "savings-jar", "code", "x = 1"));
        Api.awaitChain(student, id);

        assertThat(Api.stages(student, id)).satisfies(ChainTest::areAllInOrder);
        Response answer =
                Api.graphql(
                        student.token(),
                        "query($id: ID!) { verdict(submissionId: $id) { source reason outcome"
                                + " summary } }",
                        Map.of("id", id));
        assertThat(answer.<String>path("data.verdict.source")).isEqualTo("NONE");
        assertThat(answer.<String>path("data.verdict.reason")).isEqualTo("RUNNING_OFF");
        assertThat(answer.<Object>path("data.verdict.outcome")).isNull();
    }

    @Test
    void aRunIsRefusedWithACodeOfItsOwn() {
        Response answer =
                Api.graphql(
                        student.token(),
                        "mutation { runCode(input: {code: \"1\", language: PYTHON}) { status } }");

        assertThat(Api.errorCode(answer)).isEqualTo("RUNNING_OFF");
    }

    @Test
    void theApplicationIsReadyAndSaysWhatToInstall() {
        RestAssured.get("/q/health/ready").then().statusCode(200);
        Response well = RestAssured.get("/q/health/well");

        assertThat(well.statusCode()).isEqualTo(200);
        assertThat(well.asString())
                .contains("bubblewrap is missing")
                .containsPattern("\"running\": ?false");
    }

    /** Looks for bubblewrap where it is not. */
    public static final class WithoutBubblewrap implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("coderx.judging.jail.bubblewrap", "/nowhere/bwrap");
        }
    }
}
