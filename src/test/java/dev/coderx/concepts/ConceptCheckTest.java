package dev.coderx.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.problems.ProblemBank;
import dev.coderx.problems.TestProblems;
import dev.coderx.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConceptCheckTest {

    private static Concept concept(String id, @Nullable String partOf, ConceptResource... pages) {
        return new Concept(
                id,
                "Title",
                "Summary.",
                "basics",
                Set.of(Language.values()),
                20,
                id.equals("a") ? List.of() : List.of(new Prerequisite("a", 0.5)),
                partOf,
                Map.of(),
                List.of(pages));
    }

    @Test
    void thePackagedCatalogueIsWhole() {
        ConceptCheck check =
                ConceptCheck.packaged(new PatternCatalogue().all(), new ProblemBank().all());

        assertThat(check.violations()).isEmpty();
        assertThat(check.concepts()).isGreaterThanOrEqualTo(95);
        assertThat(check.patterns()).isEqualTo(new PatternCatalogue().all().size());
        assertThat(check.problems()).isEqualTo(new ProblemBank().all().size());
    }

    @Test
    void namesEverythingThatDoesNotHang() {
        var catalogue =
                new ConceptCatalogue(
                        "5",
                        List.of(
                                concept("a", null),
                                concept("b", "a"),
                                concept(
                                        "c",
                                        null,
                                        new ConceptResource(
                                                "Elsewhere",
                                                "https://example.org/",
                                                Language.JAVA))));

        ConceptCheck check =
                ConceptCheck.of(
                        catalogue,
                        List.of(),
                        List.of(TestProblems.problem("p", 0.5, Language.JAVA, "a", "zzz")),
                        List.of("5 000000000000"));

        assertThat(check.problems()).isZero();
        assertThat(check.violations())
                .satisfiesExactly(
                        problem -> assertThat(problem).contains("problem p", "no concept 'zzz'"),
                        alone -> assertThat(alone).contains("concept 'c'", "reaches it"),
                        page -> assertThat(page).contains("https://example.org/"),
                        version -> assertThat(version).contains("changed since version 5"));
    }

    @Test
    void saysWhichLineANewVersionNeeds() {
        var catalogue = new ConceptCatalogue("6", List.of(concept("a", null)));
        String line = "6 " + catalogue.digest();

        assertThat(
                        ConceptCheck.of(
                                        catalogue,
                                        List.of(),
                                        List.of(TestProblems.problem("p", 0.5, Language.JAVA, "a")),
                                        List.of("5 000000000000"))
                                .violations())
                .singleElement()
                .asString()
                .contains("'" + line + "'");
    }
}
