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
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What keeps coming up, whether it gets less, and what can be found while somebody waits. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class PatternsOverTimeTest {
    private static final String PATTERN = "python.mutable-default";
    private static final String WITH =
            "def add(item, basket=[]):\n    basket.append(item)\n    return basket\n";
    private static final String WITHOUT = "def twice(number):\n    return number * 2\n";

    private final TestPerson student = TestPerson.student();

    @Test
    void aPatternThatStoppedIsSaidToBeGoneWithItsEvidence() {
        UUID last = new UUID(0, 0);
        for (String problem : List.of("rainy-days", "bus-window", "careful-reader")) {
            last =
                    Api.submitted(
                            student,
                            Map.of("language", "PYTHON", "code", WITH, "problemId", problem));
            Api.awaitChain(student, last);
        }
        submitWithout(2);
        assertThat(pattern()).containsEntry("trend", trend("UNKNOWN", 5, 3, 0, 0));
        submitWithout(1);
        assertThat(pattern()).containsEntry("trend", trend("GONE", 3, 0, 3, 3));
        submitWithout(9);

        Map<String, Object> pattern = pattern();
        List<Map<String, Object>> sightings =
                ask(
                                student,
                                "{ patternSightings(patternId: \"%s\", first: 2) { submissionId"
                                                .formatted(PATTERN)
                                        + " problemId firstLine occurrences } }")
                        .path("data.patternSightings");

        assertThat(pattern)
                .containsEntry("recurring", true)
                .containsEntry("submissions", 3)
                .containsEntry("problems", 3)
                .containsEntry("trend", trend("GONE", 8, 0, 7, 3));
        assertThat(sightings).hasSize(2);
        assertThat(sightings.get(0))
                .containsEntry("submissionId", last.toString())
                .containsEntry("problemId", "careful-reader")
                .containsEntry("firstLine", 1);
    }

    private void submitWithout(int times) {
        for (int i = 0; i < times; i++) {
            Api.awaitChain(student, Api.submitted(student, "PYTHON", WITHOUT));
        }
    }

    private Map<String, Object> pattern() {
        return ask(
                        student,
                        "{ patterns { patternId recurring submissions problems category"
                                + " trend { direction recentSubmissions recentWith"
                                + " earlierSubmissions earlierWith } } }")
                .<List<Map<String, Object>>>path("data.patterns")
                .stream()
                .filter(one -> PATTERN.equals(one.get("patternId")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> trend(
            String direction, int recent, int recentWith, int earlier, int earlierWith) {
        return Map.of(
                "direction", direction,
                "recentSubmissions", recent,
                "recentWith", recentWith,
                "earlierSubmissions", earlier,
                "earlierWith", earlierWith);
    }

    @Test
    void anEducatorSeesWhatTheCohortMeetsAndNobodyElseDoes() {
        TestPerson educator = TestPerson.educator();
        UUID cohort = educator.teaches(student, TestPerson.student());
        Api.awaitChain(student, Api.submitted(student, "PYTHON", WITH));
        String query =
                "{ cohortPatterns(cohortId: \"%s\") { patternId students cohortSize } }"
                        .formatted(cohort);

        Response seen = ask(educator, query);

        assertThat(seen.<List<Map<String, Object>>>path("data.cohortPatterns"))
                .contains(Map.of("patternId", PATTERN, "students", 1, "cohortSize", 2));
        TestPerson other = TestPerson.educator();
        other.teaches(student);
        for (TestPerson stranger : List.of(student, other)) {
            assertThat(Api.errorCode(Api.graphql(stranger.token(), query))).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void bugsAreDetectedAlsoWithoutTheLanguage() {
        String query =
                "query($code: String!) { detectBugs(fileContent: $code) { id language edit {"
                        + " replacement } finding { patternId message hint explanation span {"
                        + " startLine } evidence { note } } } }";

        Response python = Api.graphql(student.token(), query, Map.of("code", WITH));
        Response java =
                Api.graphql(
                        student.token(),
                        query,
                        Map.of("code", "class A { boolean f(int a) { return a == a; } }"));

        assertThat(python.<List<String>>path("data.detectBugs.finding.patternId"))
                .contains(PATTERN);
        assertThat(python.<List<String>>path("data.detectBugs.language")).containsOnly("PYTHON");
        assertThat(java.<List<String>>path("data.detectBugs.finding.patternId"))
                .contains("java.self-comparison");
        assertThat(
                        Api.errorCode(
                                Api.graphql(
                                        student.token(), query, Map.of("code", "x".repeat(20000)))))
                .isEqualTo("LINE_TOO_LONG");
        assertThat(Api.errorCode(Api.graphql(null, query, Map.of("code", WITH))))
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aPatternHasItsPage() {
        Response answer =
                ask(
                        student,
                        "{ pattern(id: \"%s\") { title languages nudge hint explanation bad good } }"
                                .formatted(PATTERN));

        assertThat(answer.<List<String>>path("data.pattern.languages")).containsExactly("PYTHON");
        assertThat(answer.<List<String>>path("data.pattern.bad")).isNotEmpty();
        assertThat(
                        Api.errorCode(
                                Api.graphql(
                                        student.token(), "{ pattern(id: \"no.such\") { title } }")))
                .isEqualTo("NOT_FOUND");
    }

    private static Response ask(TestPerson person, String query) {
        Response answer = Api.graphql(person.token(), query);
        assertThat(Api.errorCode(answer)).as(answer.asString()).isNull();
        return answer;
    }
}
