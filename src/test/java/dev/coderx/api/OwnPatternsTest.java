package dev.coderx.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.patterns.internal.own.OwnPatternFiles;
import dev.coderx.testing.Api;
import dev.coderx.testing.EmbeddedServices;
import dev.coderx.testing.TestPerson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Patterns of educators: from the check to what their students see. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class OwnPatternsTest {
    private static final String CODE = "def area(r):\n    print(3 * r * r)\n";

    private final TestPerson educator = TestPerson.educator();
    private final TestPerson student = TestPerson.student();
    private final String id = "own.printing-" + UUID.randomUUID().toString().substring(0, 8);
    private final String file = OwnPatternFiles.printing(id);

    @BeforeEach
    void join() {
        educator.teaches(student);
    }

    @Test
    void aSavedPatternIsFoundInWhatTheAuthorsStudentsSubmitAndInNoOthers() {
        assertThat(save(educator, file).<String>path("data.savePattern.state")).isEqualTo("IN_USE");
        TestPerson stranger = TestPerson.student();

        assertThat(found(student, "Prints instead of returning")).contains(id);
        assertThat(found(stranger, null)).doesNotContain(id);
        assertThat(
                        query(student, "{ patterns { patternId title } }")
                                .<List<String>>path("data.patterns.title"))
                .contains("Prints instead of returning");
        Response page = page(student);
        assertThat(page.<String>path("data.pattern.nudge")).startsWith("Look at what");
        assertThat(page.<Boolean>path("data.pattern.own")).isTrue();
        assertThat(page.<List<String>>path("data.pattern.concepts.id"))
                .containsExactly("return-values");
        assertThat(code(page(stranger))).isEqualTo("NOT_FOUND");

        query(educator, "mutation { withdrawPattern(id: \"%s\") { state } }".formatted(id));
        assertThat(found(student, null)).doesNotContain(id);
    }

    @Test
    void aPatternOfTheCatalogueHasItsPage() {
        Response page =
                query(
                        student,
                        "{ pattern(id: \"python.self-comparison\") { title category languages"
                                + " severity hint explanation bad good own concepts { title } } }");

        assertThat(page.<String>path("data.pattern.category")).isEqualTo("LOGIC");
        assertThat(page.<List<String>>path("data.pattern.bad")).isNotEmpty();
        assertThat(page.<Boolean>path("data.pattern.own")).isFalse();
        assertThat(code(query(student, "{ pattern(id: \"python.nothing\") { title } }")))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void checkingSaysWhatIsWrongAndKeepsNothing() {
        Response wrong = check(file.replace("print(3 * r * r)", "return 1"));

        assertThat(wrong.<Boolean>path("data.checkPattern.passed")).isFalse();
        assertThat(wrong.<List<String>>path("data.checkPattern.violations"))
                .containsExactly("The pattern is not found in bad example 1 (PYTHON).");
        assertThat(check(file).<Boolean>path("data.checkPattern.passed")).isTrue();
        assertThat(ids(educator)).isEmpty();
        Response refused = save(educator, file.replace("return-values", "no-such-concept"));
        assertThat(code(refused)).isEqualTo("INVALID_INPUT");
        assertThat(refused.<String>path("errors[0].message")).contains("no-such-concept");
    }

    @Test
    void aPatternHasVersionsAndOneIsInUse() {
        save(educator, file);
        Response second = save(educator, file.replace("severity: 0.4", "severity: 0.6"));

        assertThat(second.<Integer>path("data.savePattern.version")).isEqualTo(2);
        assertThat(version(educator, 1).<String>path("data.authoredPattern.state"))
                .isEqualTo("REPLACED");
        assertThat(version(educator, 1).<String>path("data.authoredPattern.content"))
                .isEqualTo(file);
        assertThat(ids(educator)).containsExactly(id);
        String withdraw =
                "mutation { withdrawPattern(id: \"%s\") { version state } }".formatted(id);
        for (int i = 0; i < 2; i++) {
            assertThat(query(educator, withdraw).<String>path("data.withdrawPattern.state"))
                    .isEqualTo("WITHDRAWN");
        }
        assertThat(save(educator, file).<Integer>path("data.savePattern.version")).isEqualTo(3);
    }

    @Test
    void writingIsForEducatorsEachTheirOwn() {
        save(educator, file);
        TestPerson colleague = TestPerson.educator();
        String withdraw = "mutation { withdrawPattern(id: \"%s\") { state } }".formatted(id);

        assertThat(code(save(student, file))).isEqualTo("FORBIDDEN");
        assertThat(code(query(student, withdraw))).isEqualTo("FORBIDDEN");
        assertThat(code(query(student, "{ authoredPatterns { id } }"))).isEqualTo("FORBIDDEN");
        assertThat(code(version(student, 1))).isEqualTo("FORBIDDEN");
        assertThat(code(save(colleague, file))).isEqualTo("INVALID_INPUT");
        assertThat(code(query(colleague, withdraw))).isEqualTo("NOT_FOUND");
        assertThat(code(version(colleague, 1))).isEqualTo("NOT_FOUND");
        assertThat(ids(colleague)).isEmpty();
        assertThat(code(query(educator, "{ authoredPatterns(first: 0) { id } }")))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void suppressedFindingsAreCountedAllTheSame() {
        UUID submission =
                Api.submitted(
                        student, "PYTHON", "def f(a):\n    return a == a  # coderx: ignore\n");
        Api.awaitChain(student, submission);

        Response analysis =
                query(
                        student,
                        "{ analysis(submissionId: \"%s\") { suppressed findings { patternId } } }"
                                .formatted(submission));
        assertThat(analysis.<Integer>path("data.analysis.suppressed")).isEqualTo(1);
        assertThat(analysis.<List<String>>path("data.analysis.findings")).isEmpty();
        assertThat(
                        query(student, "{ patterns { patternId } }")
                                .<List<String>>path("data.patterns.patternId"))
                .contains("python.self-comparison");
    }

    private static List<String> found(
            TestPerson person, @org.jspecify.annotations.Nullable String title) {
        UUID submission = Api.submitted(person, "PYTHON", CODE);
        Api.awaitChain(person, submission);
        Response answer =
                query(
                        person,
                        "{ analysis(submissionId: \"%s\") { findings { patternId title } } }"
                                .formatted(submission));
        if (title != null) {
            assertThat(answer.<List<String>>path("data.analysis.findings.title")).contains(title);
        }
        return answer.path("data.analysis.findings.patternId");
    }

    private Response page(TestPerson person) {
        return query(person, "{ pattern(id: \"%s\") { nudge own concepts { id } } }".formatted(id));
    }

    private Response version(TestPerson person, int version) {
        return query(
                person,
                "{ authoredPattern(id: \"%s\", version: %d) { state content } }"
                        .formatted(id, version));
    }

    private static List<String> ids(TestPerson person) {
        return query(person, "{ authoredPatterns { id } }").path("data.authoredPatterns.id");
    }

    private Response check(String content) {
        return Api.graphql(
                educator.token(),
                "mutation($content: String!) { checkPattern(content: $content)"
                        + " { passed violations } }",
                Map.of("content", content));
    }

    private static Response save(TestPerson person, String content) {
        return Api.graphql(
                person.token(),
                "mutation($content: String!) { savePattern(content: $content)"
                        + " { id version state } }",
                Map.of("content", content));
    }

    private static Response query(TestPerson person, String query) {
        return Api.graphql(person.token(), query);
    }

    private static @org.jspecify.annotations.Nullable String code(Response answer) {
        return Api.errorCode(answer);
    }
}
