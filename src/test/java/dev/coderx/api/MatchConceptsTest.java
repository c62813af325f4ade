package dev.coderx.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.testing.Api;
import dev.coderx.testing.EmbeddedServices;
import dev.coderx.testing.TestPerson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From messages and programs to concepts. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class MatchConceptsTest {
    private static final String MATCH =
            "query($text: String!, $most: Int) { matchConcepts(text: $text, language: PYTHON, most:"
                    + " $most) { concept { id title } score source reason } }";
    private static final String IN_CODE =
            "query($code: String!) { conceptsInCode(code: $code, language: PYTHON)"
                    + " { concept { id } score source reason } }";

    private final TestPerson student = TestPerson.student();

    @Test
    void aKnownErrorLeadsDirectlyToItsConcepts() {
        Response answer = match("IndexError: list index out of range", null);

        assertThat(answer.<String>path("data.matchConcepts[0].concept.id")).isEqualTo("indexing");
        assertThat(answer.<String>path("data.matchConcepts[0].source")).isEqualTo("DIRECT");
        assertThat(answer.<Float>path("data.matchConcepts[0].score")).isEqualTo(1f);
        assertThat(answer.<String>path("data.matchConcepts[0].reason")).contains("IndexError");
    }

    @Test
    void anUnknownMessageIsMatchedByItsMeaning() {
        Response answer = match("The loop runs one time too many and reads past the end", 5);

        assertThat(answer.<List<String>>path("data.matchConcepts.source")).containsOnly("SIMILAR");
        assertThat(answer.<List<String>>path("data.matchConcepts.concept.id"))
                .hasSizeLessThanOrEqualTo(5)
                .containsAnyOf("loop-bounds", "indexing");
    }

    @Test
    void anUnrelatedTextIsUnknown() {
        Response answer = match("Bake the bread for forty minutes at two hundred degrees.", null);

        assertThat(answer.<List<Object>>path("data.matchConcepts")).isEmpty();
    }

    @Test
    void whatIsOverALimitIsRefused() {
        assertThat(Api.errorCode(match("x".repeat(2_001), null))).isEqualTo("INPUT_TOO_LARGE");
        assertThat(Api.errorCode(match("  ", null))).isEqualTo("INVALID_INPUT");
        assertThat(Api.errorCode(match("IndexError", 0))).isEqualTo("INVALID_INPUT");
        assertThat(Api.errorCode(match("IndexError", 21))).isEqualTo("INVALID_INPUT");
    }

    @Test
    void aProgramShowsTheConceptsOfItsMistakesFirst() {
        Response answer =
                Api.graphql(
                        student.token(),
                        IN_CODE,
                        Map.of(
                                "code",
                                "def add(item, to=[]):\n    to.append(item)\n    return to\n"));

        assertThat(answer.<List<String>>path("data.conceptsInCode.concept.id"))
                .hasSize(3)
                .contains("default-arguments");
    }

    @Test
    void nobodyAsksWithoutBeingSignedIn() {
        assertThat(Api.errorCode(Api.graphql(null, MATCH, Map.of("text", "IndexError"))))
                .isEqualTo("UNAUTHENTICATED");
        assertThat(Api.errorCode(Api.graphql(null, IN_CODE, Map.of("code", "x = 1"))))
                .isEqualTo("UNAUTHENTICATED");
    }

    private Response match(String text, @Nullable Integer most) {
        return Api.graphql(
                student.token(),
                MATCH,
                most == null ? Map.of("text", text) : Map.of("text", text, "most", most));
    }
}
