package dev.coderx.concepts.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ConceptMatch;
import dev.coderx.concepts.ConceptMatchSource;
import dev.coderx.concepts.internal.matching.measure.UnrelatedTexts;
import dev.coderx.patterns.ForeignRules;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.shared.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectLinksTest {
    private final PatternCatalogue patterns = new PatternCatalogue();
    private final DirectLinks links =
            new DirectLinks(
                    new ConceptGraph(ConceptCatalogue.packaged().concepts()),
                    patterns,
                    new ForeignRules(patterns));

    @Test
    void aPatternOfOursLeadsToItsConcepts() {
        List<ConceptMatch> found = links.in("python.mutable-default was found", null);

        assertThat(ids(found))
                .containsExactlyInAnyOrderElementsOf(
                        patterns.find("python.mutable-default").orElseThrow().conceptIds());
        assertThat(found.getFirst().score()).isEqualTo(1);
        assertThat(found).allMatch(match -> match.source() == ConceptMatchSource.DIRECT);
    }

    @Test
    void anotherToolsRuleLeadsToTheConceptsOfOurPattern() {
        List<ConceptMatch> found =
                links.in("Dangerous default value (dangerous-default-value)", null);

        assertThat(ids(found)).contains("default-arguments");
        assertThat(found.getFirst().reason()).contains("dangerous-default-value");
        assertThat(ids(links.ofRule("dangerous-default-value", Language.PYTHON)))
                .isEqualTo(ids(found));
    }

    @Test
    void aRuleOfAnotherLanguageLeadsNowhere() {
        assertThat(links.ofRule("dangerous-default-value", Language.JAVA)).isEmpty();
    }

    @Test
    void kindsOfErrorsLeadToConcepts() {
        Map<String, String> first =
                Map.of(
                        "IndexError: list index out of range", "indexing",
                        "java.lang.NullPointerException: Cannot invoke \"String.length()\"",
                                "null-values",
                        "Main.java:3: error: ';' expected", "syntax",
                        "ReferenceError: total is not defined", "variables",
                        "error: missing return statement", "return-values",
                        "RecursionError: maximum recursion depth exceeded", "base-case",
                        "KeyError: 'apple'", "dictionaries");

        first.forEach((message, concept) ->
                assertThat(ids(links.in(message, null))).as(message).startsWith(concept));
    }

    @Test
    void theMoreTellingPartOfAMessageComesFirst() {
        assertThat(first("TypeError: 'NoneType' object is not subscriptable"))
                .contains("null-values", "indexing");
        assertThat(first("ArrayIndexOutOfBoundsException: Index 5 out of bounds for length 5"))
                .contains("indexing");
    }

    @Test
    void sentencesAboutOtherThingsLeadNowhere() {
        UnrelatedTexts texts = UnrelatedTexts.read();

        assertThat(texts.choosing()).allSatisfy(text -> assertThat(links.in(text, null)).isEmpty());
        assertThat(texts.measuring())
                .hasSizeGreaterThanOrEqualTo(100)
                .allSatisfy(text -> assertThat(links.in(text, null)).isEmpty());
    }

    @Test
    void theOrderIsByScoreAndThenById() {
        List<ConceptMatch> found =
                links.in("TypeError: 'NoneType' object is not subscriptable", null);

        assertThat(found).isSortedAccordingTo(MatchOrder.BY_SCORE);
    }

    private List<String> first(String message) {
        return ids(links.in(message, null)).subList(0, 2);
    }

    private static List<String> ids(List<ConceptMatch> found) {
        return found.stream().map(match -> match.concept().id()).toList();
    }
}
