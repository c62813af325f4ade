package dev.coderx.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.problems.ProblemBank;
import dev.coderx.testing.Api;
import dev.coderx.testing.EmbeddedServices;
import dev.coderx.testing.TestPerson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Problems and concepts, which are the same for everybody. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class CatalogueTest {
    @Inject ProblemBank bank;

    private final TestPerson student = TestPerson.student();

    @Test
    void thePagesOfProblemsHoldEachOnce() {
        String query =
                "query($after: String) { problems(first: 4, after: $after) { id difficulty } }";
        List<String> seen = new ArrayList<>();
        List<String> page = ask(query, Map.of()).path("data.problems.id");
        while (!page.isEmpty()) {
            seen.addAll(page);
            page = ask(query, Map.of("after", page.getLast())).path("data.problems.id");
        }

        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(bank.all().stream().map(each -> each.id()).toList());
        for (String arguments : List.of("first: 0", "first: 201")) {
            assertThat(
                            Api.errorCode(
                                    Api.graphql(
                                            student.token(),
                                            "{ problems(%s) { id } }".formatted(arguments))))
                    .isEqualTo("INVALID_INPUT");
        }
    }

    @Test
    void aProblemNamesItsConcepts() {
        Response answer =
                ask(
                        "{ problem(id: \"rainy-days\") { id title statement difficulty languages"
                                + " concepts { id title } } }",
                        Map.of());

        assertThat(answer.<String>path("data.problem.statement")).isNotBlank();
        assertThat(answer.<List<String>>path("data.problem.concepts.title"))
                .isNotEmpty()
                .noneMatch(String::isBlank);
    }

    @Test
    void theConceptsComeAfterTheirPrerequisites() {
        Response answer =
                ask(
                        "{ concepts { id title summary area prerequisites { id } unlocks { id } } }",
                        Map.of());
        List<String> ids = answer.path("data.concepts.id");
        List<List<String>> before = answer.path("data.concepts.prerequisites.id");

        assertThat(ids).hasSizeGreaterThanOrEqualTo(45);
        for (int i = 0; i < ids.size(); i++) {
            assertThat(ids.subList(0, i)).containsAll(before.get(i));
        }
    }

    @Test
    void aConceptFromTheGraphIsTheOneOfTheCatalogue() {
        Response all =
                ask("{ concepts { id title prerequisites { id } unlocks { id } } }", Map.of());
        Map<String, Object> listed =
                all.<List<Map<String, Object>>>path("data.concepts").stream()
                        .filter(concept -> "recursion".equals(concept.get("id")))
                        .findFirst()
                        .orElseThrow();

        Map<String, Object> single =
                ask(
                                "{ concept(id: \"recursion\")"
                                        + " { id title prerequisites { id } unlocks { id } } }",
                                Map.of())
                        .path("data.concept");

        assertThat(single).usingRecursiveComparison().ignoringCollectionOrder().isEqualTo(listed);
    }

    private Response ask(String query, Map<String, ?> values) {
        Response answer = Api.graphql(student.token(), query, values);
        assertThat(Api.errorCode(answer)).as(answer.asString()).isNull();
        return answer;
    }
}
