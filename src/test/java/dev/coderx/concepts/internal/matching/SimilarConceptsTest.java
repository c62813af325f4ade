package dev.coderx.concepts.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ConceptMatch;
import dev.coderx.concepts.ConceptMatchSource;
import dev.coderx.concepts.Prerequisite;
import dev.coderx.shared.Language;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimilarConceptsTest {
    private final ConceptGraph graph =
            new ConceptGraph(
                    List.of(
                            concept("variables", EnumSet.allOf(Language.class)),
                            concept("loops", EnumSet.allOf(Language.class), "variables"),
                            concept("promises", Set.of(Language.JAVASCRIPT), "loops")));

    @Test
    void whatIsBelowTheThresholdIsUnknown() {
        assertThat(similar(null, near(SimilarConcepts.THRESHOLD - 0.001, "loops"))).isEmpty();
        assertThat(similar(null, near(SimilarConcepts.THRESHOLD, "loops")))
                .extracting(match -> match.concept().id())
                .containsExactly("loops");
    }

    @Test
    void theBestTextOfAConceptCounts() {
        List<ConceptMatch> found = similar(null, near(0.9, "loops"), near(0.6, "loops"));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().score()).isEqualTo(0.9);
        assertThat(found.getFirst().source()).isEqualTo(ConceptMatchSource.SIMILAR);
        assertThat(found.getFirst().reason()).isEqualTo("The text is 90 % like \"A title\".");
    }

    @Test
    void theOrderIsByScoreAndThenById() {
        assertThat(similar(null, near(0.5, "variables"), near(0.7, "promises"), near(0.5, "loops")))
                .extracting(match -> match.concept().id())
                .containsExactly("promises", "loops", "variables");
    }

    @Test
    void aTextsFurtherConceptsStandBehindItsFirst() {
        assertThat(similar(null, near(0.5, "variables", "loops")))
                .extracting(match -> match.concept().id())
                .containsExactly("variables", "loops");
    }

    @Test
    void whatTheLanguageDoesNotHaveIsLeftOut() {
        Near text = near(0.8, "promises", "loops");

        assertThat(similar(Language.JAVA, text))
                .extracting(match -> match.concept().id())
                .containsExactly("loops");
        assertThat(similar(Language.JAVASCRIPT, text)).hasSize(2);
    }

    @Test
    void conceptsOfAnotherCatalogueAreLeftOut() {
        assertThat(similar(null, near(0.9, "gone"))).isEmpty();
    }

    private List<ConceptMatch> similar(@Nullable Language language, Near... texts) {
        return SimilarConcepts.of(Arrays.asList(texts), graph, language);
    }

    private static Near near(double cosine, String... concepts) {
        return new Near(List.of(concepts), "A title", cosine);
    }

    private static Concept concept(String id, Set<Language> languages, String... before) {
        return new Concept(
                id,
                "The " + id,
                "About " + id + ".",
                "basics",
                languages,
                30,
                Arrays.stream(before).map(first -> new Prerequisite(first, 0.5)).toList());
    }
}
