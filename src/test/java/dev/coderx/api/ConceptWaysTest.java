package dev.coderx.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.testing.Api;
import dev.coderx.testing.EmbeddedServices;
import dev.coderx.testing.TestPerson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ways through the concept graph, and what an institution makes of it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ConceptWaysTest {
    private static final String LOOPS =
            "{ concept(id: \"for-loops\") { leansOn { concept { id } strength } } }";

    private final TestPerson educator = TestPerson.educator();
    private final TestPerson student = TestPerson.student();
    private final TestPerson stranger = TestPerson.student();

    @BeforeEach
    void join() {
        educator.teaches(student);
    }

    @Test
    void aConceptComesWithAllThatHangsOnIt() {
        Response concept =
                ask(
                        stranger,
                        """
                        { concept(id: "slicing") {
                            partOf { id } parts { id } minutes languages own
                            variants { language name example } resources { title url language }
                            patterns { id title } problems { id difficulty concepts { id } } } }\
                        """);

        assertThat(concept.<String>path("data.concept.partOf.id")).isEqualTo("indexing");
        assertThat(concept.<List<String>>path("data.concept.variants.language"))
                .containsExactly("PYTHON", "JAVASCRIPT");
        assertThat(concept.<List<String>>path("data.concept.resources.url"))
                .allMatch(url -> url.startsWith("https://"))
                .isNotEmpty();
        assertThat(concept.<List<String>>path("data.concept.patterns.id")).isNotEmpty();
        assertThat(concept.<List<Float>>path("data.concept.problems.difficulty"))
                .isNotEmpty()
                .isSorted();
        assertThat(concept.<Boolean>path("data.concept.own")).isFalse();
    }

    @Test
    void theGapLeadsFromWhatIsKnownToTheGoalWithReasons() {
        Response gap =
                ask(
                        stranger,
                        """
                        { conceptGap(from: ["variables", "conditionals", "assignment"], goal: "slicing")
                            { position concept { id title } minutes reason } }\
                        """);

        assertThat(gap.<List<String>>path("data.conceptGap.concept.id"))
                .containsExactly("for-loops", "lists", "indexing", "slicing");
        assertThat(gap.<List<Integer>>path("data.conceptGap.position")).containsExactly(1, 2, 3, 4);
        List<String> reasons = gap.path("data.conceptGap.reason");
        assertThat(reasons.getFirst())
                .isEqualTo(
                        "“Lists and arrays” leans on it. It has not come up in your work so far.");
        assertThat(reasons.getLast()).startsWith("This is the goal.");
        // Without "from" it is what the student masters, and this one has done nothing yet.
        assertThat(
                        ask(stranger, "{ conceptBlockedBy(id: \"variables\") { concept { id } } }")
                                .<List<String>>path("data.conceptBlockedBy.concept.id"))
                .containsExactly("syntax", "program-structure");
    }

    @Test
    void whatAConceptBlocksAndWhatLiesAroundIt() {
        assertThat(
                        ask(stranger, "{ conceptBlocks(id: \"recursion\") { id title } }")
                                .<List<String>>path("data.conceptBlocks.id"))
                .contains("base-case", "dynamic-programming")
                .doesNotContain("recursion", "functions");
        Response around =
                ask(
                        stranger,
                        "{ conceptNeighbourhood(id: \"syntax\", depth: 2)"
                                + " { steps concept { id } prerequisites { id } } }");
        assertThat(around.<List<Integer>>path("data.conceptNeighbourhood.steps"))
                .isSorted()
                .contains(1, 2)
                .doesNotContain(3);
    }

    @Test
    void whatCannotBeAnsweredIsSaid() {
        refused(stranger, "{ conceptBlocks(id: \"nope\") { id } }", "NOT_FOUND");
        refused(stranger, "{ conceptGap(goal: \"nope\") { position } }", "NOT_FOUND");
        refused(
                stranger,
                "{ conceptGap(from: [\"nope\"], goal: \"lists\") { position } }",
                "INVALID_INPUT");
        refused(
                stranger,
                "{ conceptNeighbourhood(id: \"lists\", depth: 4) { steps } }",
                "INVALID_INPUT");
        refused(
                stranger,
                "{ conceptGap(goal: \"lists\", studentId: \"%s\") { position } }"
                        .formatted(student.id()),
                "FORBIDDEN");
        ask(
                educator,
                "{ conceptGap(goal: \"lists\", studentId: \"%s\") { position } }"
                        .formatted(student.id()));
    }

    @Test
    void anInstitutionSeesItsOwnGraphAndNobodyElseDoes() {
        TestPerson colleague = TestPerson.educator();
        colleague.teaches(stranger);
        change(
                "reweighPrerequisite(conceptId: \"for-loops\", prerequisiteId: \"naming\", strength: 0.8)");
        change("hidePrerequisite(conceptId: \"for-loops\", prerequisiteId: \"assignment\")");

        Response mine = ask(student, LOOPS);
        assertThat(mine.<List<String>>path("data.concept.leansOn.concept.id"))
                .containsExactly("conditionals", "naming");
        assertThat(mine.<List<Float>>path("data.concept.leansOn.strength"))
                .containsExactly(0.6f, 0.8f);
        for (TestPerson other : List.of(colleague, stranger, TestPerson.student())) {
            assertThat(ask(other, LOOPS).<List<String>>path("data.concept.leansOn.concept.id"))
                    .containsExactly("conditionals", "assignment");
        }
        assertThat(
                        ask(colleague, "{ conceptOverlay { prerequisites { strength } } }")
                                .<List<Object>>path("data.conceptOverlay.prerequisites"))
                .isEmpty();
        assertThat(
                        ask(student, "{ conceptBlocks(id: \"naming\") { id } }")
                                .<List<String>>path("data.conceptBlocks.id"))
                .contains("for-loops", "loop-bounds");

        change("removeOverlay(conceptId: \"for-loops\", prerequisiteId: \"naming\")");
        change("removeOverlay(conceptId: \"for-loops\", prerequisiteId: \"assignment\")");
        assertThat(ask(student, LOOPS).<List<String>>path("data.concept.leansOn.concept.id"))
                .containsExactly("conditionals", "assignment");
    }

    @Test
    void anInstitutionHasConceptsOfItsOwn() {
        change(
                """
                addOwnConcept(concept: {id: "own-turtle", title: "Turtle", summary: "Drawing.",
                    area: "basics", minutes: 20, partOf: "for-loops",
                    prerequisites: [{conceptId: "functions", strength: 0.9}]})\
                """);

        assertThat(
                        ask(student, "{ concept(id: \"own-turtle\") { title own partOf { id } } }")
                                .<Boolean>path("data.concept.own"))
                .isTrue();
        assertThat(
                        ask(student, "{ conceptGap(goal: \"own-turtle\") { concept { id } } }")
                                .<List<String>>path("data.conceptGap.concept.id"))
                .contains("functions")
                .endsWith("own-turtle");
        refused(stranger, "{ concept(id: \"own-turtle\") { id } }", "NOT_FOUND");

        change("removeOwnConcept(id: \"own-turtle\")");
        refused(student, "{ concept(id: \"own-turtle\") { id } }", "NOT_FOUND");
    }

    @Test
    void aChangeThatBreaksTheGraphChangesNothing() {
        Response answer =
                Api.graphql(
                        educator.token(),
                        mutation(
                                "reweighPrerequisite(conceptId: \"syntax\", prerequisiteId: \"lists\", strength: 0.5)"),
                        Map.of());
        assertThat(Api.errorCode(answer)).isEqualTo("INVALID_INPUT");
        assertThat(answer.<String>path("errors[0].message"))
                .startsWith("Concepts wait for one another in a circle: ")
                .endsWith(". Nothing was changed.");
        for (String wrong :
                List.of(
                        "reweighPrerequisite(conceptId: \"lists\", prerequisiteId: \"lists\", strength: 0.5)",
                        "reweighPrerequisite(conceptId: \"lists\", prerequisiteId: \"variables\", strength: 1.5)",
                        "reweighPrerequisite(conceptId: \"lists\", prerequisiteId: \"nope\", strength: 0.5)",
                        "hidePrerequisite(conceptId: \"lists\", prerequisiteId: \"sets\")",
                        "addOwnConcept(concept: {id: \"turtle\", title: \"T\", summary: \"S\", area: \"a\","
                                + " minutes: 20, prerequisites: [{conceptId: \"lists\", strength: 0.5}]})",
                        "addOwnConcept(concept: {id: \"own-t\", title: \"T\", summary: \"S\", area: \"a\","
                                + " minutes: 20, prerequisites: []})",
                        "importConcepts(format: CASE, content: \"{}\")")) {
            refused(educator, mutation(wrong), "INVALID_INPUT");
        }
        assertThat(
                        ask(educator, "{ conceptOverlay { prerequisites { strength } } }")
                                .<List<Object>>path("data.conceptOverlay.prerequisites"))
                .isEmpty();
    }

    @Test
    void onlyEducatorsOfAnInstitutionChangeTheGraph() {
        String change =
                mutation("hidePrerequisite(conceptId: \"lists\", prerequisiteId: \"for-loops\")");

        refused(student, change, "FORBIDDEN");
        refused(TestPerson.educator(), change, "FORBIDDEN");
        refused(student, "{ conceptOverlay { prerequisites { strength } } }", "FORBIDDEN");
    }

    @Test
    void aTrackIsImportedIntoTheInstitutionsGraph() {
        String track =
                """
                {"language": "Python", "concepts": [{"slug": "lists"}, {"slug": "turtles", "name": "Turtles"}],
                 "exercises": {"concept": [{"concepts": ["turtles"], "prerequisites": ["lists"]}]}}\
                """;
        Response answer =
                Api.graphql(
                        educator.token(),
                        """
                        mutation($content: String!) { importConcepts(format: EXERCISM, content: $content)
                            { notes overlay { ownConcepts { id title } } } }\
                        """,
                        Map.of("content", track));

        assertThat(Api.errorCode(answer)).as(answer.asString()).isNull();
        assertThat(answer.<List<String>>path("data.importConcepts.overlay.ownConcepts.id"))
                .containsExactly("own-turtles");
        assertThat(
                        ask(student, "{ concept(id: \"own-turtles\") { prerequisites { id } } }")
                                .<List<String>>path("data.concept.prerequisites.id"))
                .containsExactly("lists");
    }

    @Test
    void whereNeoIsAwayTheErrorSaysSo() {
        EmbeddedServices.command("stop neo4j");
        try {
            refused(stranger, "{ conceptBlocks(id: \"recursion\") { id } }", "UNAVAILABLE");
        } finally {
            EmbeddedServices.command("start neo4j");
        }
        await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> ask(stranger, "{ conceptBlocks(id: \"recursion\") { id } }"));
    }

    @Test
    void allConceptsAreThere() {
        assertThat(ask(student, "{ concepts { id } }").<List<String>>path("data.concepts.id"))
                .hasSize(ConceptCatalogue.packaged().concepts().size());
    }

    private void change(String what) {
        ask(educator, mutation(what));
    }

    private static String mutation(String what) {
        return what.startsWith("importConcepts")
                ? "mutation { %s { notes } }".formatted(what)
                : "mutation { %s { ownConcepts { id } } }".formatted(what);
    }

    private static void refused(TestPerson person, String query, String code) {
        Response answer = Api.graphql(person.token(), query, Map.of());
        assertThat(Api.errorCode(answer)).as("%s: %s", query, answer.asString()).isEqualTo(code);
    }

    private static Response ask(TestPerson person, String query) {
        Response answer = Api.graphql(person.token(), query, Map.of());
        assertThat(Api.errorCode(answer)).as(answer.asString()).isNull();
        return answer;
    }
}
