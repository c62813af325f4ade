package dev.coderx.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.testing.Api;
import dev.coderx.testing.EmbeddedServices;
import dev.coderx.testing.TestPerson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From a submission to a roadmap that has changed, for every language, also for broken code. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ChainTest {
    private static final List<String> STAGES =
            List.of(
                    "RECEIVED",
                    "JUDGED",
                    "PATTERNS_DETECTED",
                    "PROFICIENCY_UPDATED",
                    "ROADMAP_UPDATED",
                    "RECOMMENDATIONS_REFRESHED");

    private final TestPerson student = TestPerson.student();

    /** Each stage once; the analysis and the judgement come at the same time, in either order. */
    static void areAllInOrder(List<? extends String> reached) {
        List<String> stages = List.copyOf(reached);
        assertThat(stages).containsExactlyInAnyOrderElementsOf(STAGES);
        List<String> inOrder = new ArrayList<>(STAGES);
        inOrder.remove("JUDGED");
        assertThat(stages).containsSubsequence(inOrder);
        assertThat(stages.indexOf("JUDGED")).isBetween(1, stages.indexOf("PROFICIENCY_UPDATED"));
    }

    static Stream<Program> programs() {
        return Stream.of(
                new Program(
                        "PYTHON",
                        true,
                        "python.mutable-default",
                        """
                        def add(item, basket=[]):
                            basket.append(item)
                            return basket
                        """),
                new Program(
                        "PYTHON",
                        false,
                        "python.missing-colon",
                        "for i in range(3)\n    print(i)\n"),
                new Program(
                        "JAVA",
                        true,
                        "java.string-identity",
                        """
                        class Door {
                            boolean opens(String word) {
                                return word == "sesame";
                            }
                        }
                        """),
                new Program(
                        "JAVA",
                        false,
                        "java.missing-semicolon",
                        """
                        class Sum {
                            int of(int a, int b) {
                                int sum = a + b
                                return sum;
                            }
                        }
                        """),
                new Program(
                        "JAVASCRIPT",
                        true,
                        "javascript.loose-equality",
                        """
                        function isOne(value) {
                            return value == 1;
                        }
                        """),
                new Program(
                        "JAVASCRIPT",
                        false,
                        "javascript.unclosed-bracket",
                        "function f(a) {\n    return a + 1;\n"),
                new Program(
                        "TYPESCRIPT",
                        true,
                        "javascript.loose-equality",
                        """
                        function isOne(value: unknown): boolean {
                            return value == 1;
                        }
                        """),
                new Program(
                        "TYPESCRIPT",
                        false,
                        "javascript.unclosed-bracket",
                        "function f(a: number): number {\n    return a + 1;\n"));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aSubmissionChangesFindingsProficiencyRoadmapAndNextProblems(Program program) {
        UUID id = Api.submitted(student, program.language(), program.code());
        Api.awaitChain(student, id);

        assertThat(Api.stages(student, id)).satisfies(ChainTest::areAllInOrder);
        Response analysis =
                ask(
                        "query($id: ID!) { analysis(submissionId: $id) { parses findings {"
                                + " patternId title message severity confidence"
                                + " span { startLine startColumn endLine endColumn }"
                                + " concepts { id title } } } }",
                        Map.of("id", id));
        assertThat(analysis.<Boolean>path("data.analysis.parses")).isEqualTo(program.parses());
        assertThat(analysis.<List<String>>path("data.analysis.findings.patternId"))
                .contains(program.finding());
        assertThat(analysis.<Integer>path("data.analysis.findings[0].span.startLine")).isPositive();
        assertThat(
                        ask("{ patterns { patternId occurrences submissions recurring } }")
                                .<List<String>>path("data.patterns.patternId"))
                .contains(program.finding());

        Response proficiency =
                ask(
                        "{ proficiency { concept { id } mean uncertainty evidenceCount"
                                + " evidence { submissionId points explanation } } }");
        assertThat(proficiency.<List<String>>path("data.proficiency.concept.id")).isNotEmpty();
        assertThat(
                        proficiency
                                .<List<List<String>>>path("data.proficiency.evidence.submissionId")
                                .stream()
                                .flatMap(List::stream))
                .isNotEmpty()
                .containsOnly(id.toString());
        assertThat(proficiency.<List<Float>>path("data.proficiency.mean"))
                .allSatisfy(mean -> assertThat(mean).isBetween(0f, 1f));

        Response roadmap =
                ask(
                        "{ roadmap { version updatedAt steps { position concept { id title }"
                                + " reason estimatedMinutes mastery } } }");
        assertThat(roadmap.<Integer>path("data.roadmap.version")).isEqualTo(1);
        assertThat(roadmap.<List<String>>path("data.roadmap.steps.reason"))
                .isNotEmpty()
                .noneMatch(String::isBlank);

        Response next = ask("{ recommendations { problem { id languages } score reason } }");
        assertThat(next.<List<String>>path("data.recommendations.reason"))
                .hasSize(5)
                .noneMatch(String::isBlank);
    }

    @Test
    void theRoadmapAndTheNextProblemsFollowEachSubmission() {
        UUID first = Api.submitted(student, "PYTHON", "x = 1\nprint(x)\n");
        Api.awaitChain(student, first);
        List<Object> before = ask(EVIDENCE).path("data.proficiency");
        UUID second =
                Api.submitted(
                        student,
                        Map.of(
                                "language",
                                "PYTHON",
                                "problemId",
                                "rainy-days",
                                "code",
                                "def add(item, basket=[]):\n    basket.append(item)\n"));
        Api.awaitChain(student, second);

        assertThat(ask("{ roadmap { version } }").<Integer>path("data.roadmap.version"))
                .isEqualTo(2);
        assertThat(ask(EVIDENCE).<List<Object>>path("data.proficiency")).isNotEqualTo(before);
    }

    @Test
    void theCodeComesBackAsItWasHandedIn() {
        String code = "name = 'Zo\u00eb \ud83d\ude00'\r\nprint(name)\n\tend";
        UUID id = Api.submitted(student, "PYTHON", code);

        Response answer =
                ask(
                        "query($id: ID!) { submission(id: $id) { id studentId language problemId"
                                + " outcome code } }",
                        Map.of("id", id));
        assertThat(answer.<String>path("data.submission.code")).isEqualTo(code);
        assertThat(answer.<String>path("data.submission.studentId"))
                .isEqualTo(student.id().toString());
        assertThat(answer.<Object>path("data.submission.outcome")).isNull();
    }

    @Test
    void submissionsComeInPagesNewestFirst() {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.addFirst(Api.submitted(student, "PYTHON", "x = " + i).toString());
        }
        String query =
                "query($after: String) { submissions(first: 2, after: $after)"
                        + " { items { id } nextCursor } }";

        List<String> seen = new ArrayList<>();
        Response page = ask(query);
        seen.addAll(page.path("data.submissions.items.id"));
        while (page.path("data.submissions.nextCursor") != null) {
            page = ask(query, Map.of("after", page.path("data.submissions.nextCursor")));
            seen.addAll(page.path("data.submissions.items.id"));
        }

        assertThat(seen).isEqualTo(sent);
        for (String arguments : List.of("first: 0", "first: 101", "after: \"nonsense\"")) {
            String asked = "{ submissions(%s) { nextCursor } }".formatted(arguments);
            assertThat(Api.errorCode(Api.graphql(student.token(), asked)))
                    .as(arguments)
                    .isEqualTo("INVALID_INPUT");
        }
    }

    @Test
    void theChainCountsWhatItDoes() {
        Api.awaitChain(student, Api.submitted(student, "PYTHON", "x = 1"));

        assertThat(RestAssured.get("/q/metrics").then().statusCode(200).extract().asString())
                .contains(
                        "coderx_submissions_received_total",
                        "coderx_events_handled_seconds_count",
                        "coderx_events_lag_seconds_count",
                        "coderx_outbox_waiting")
                .containsPattern("coderx_events_handled_seconds_count\\{[^}]*outcome=\"done\"");
    }

    @Test
    void theChainCanBeUsedWhenItSaysSo() {
        for (String kind : List.of("ready", "live")) {
            RestAssured.get("/q/health/" + kind).then().statusCode(200);
            assertThat(RestAssured.get("/q/health/" + kind).<String>path("status")).isEqualTo("UP");
        }
        assertThat(RestAssured.get("/q/health/ready").<List<String>>path("checks.name"))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    private static final String EVIDENCE = "{ proficiency { concept { id } mean evidenceCount } }";

    private Response ask(String query) {
        return ask(query, Map.of());
    }

    private Response ask(String query, Map<String, ?> values) {
        Response answer = Api.graphql(student.token(), query, values);
        assertThat(Api.errorCode(answer)).as(answer.asString()).isNull();
        return answer;
    }

    record Program(String language, boolean parses, String finding, String code) {
        @Override
        public String toString() {
            return (parses ? "" : "broken ") + language;
        }
    }
}
