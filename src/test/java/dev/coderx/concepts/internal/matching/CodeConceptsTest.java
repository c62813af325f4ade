package dev.coderx.concepts.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ConceptMatch;
import dev.coderx.patterns.Analysis;
import dev.coderx.patterns.Finding;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.patterns.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodeConceptsTest {
    private static final Set<String> CONSTRUCTS =
            Set.of("variables", "functions", "comprehensions");

    private final CodeConcepts concepts =
            new CodeConcepts(
                    new ConceptGraph(ConceptCatalogue.packaged().concepts()),
                    new PatternCatalogue());

    @Test
    void theWorstMistakeComesFirst() {
        List<ConceptMatch> ranked =
                concepts.of(analysis(finding(0.4, 0.9, "naming"), finding(0.8, 0.9, "indexing")));

        assertThat(ids(ranked)).startsWith("indexing", "naming", "comprehensions");
        assertThat(ranked.getFirst().reason()).startsWith("Line 3: ");
    }

    @Test
    void theConstructThatStandsOnMostComesBeforeRemarksOfStyle() {
        assertThat(ids(concepts.of(analysis(finding(0.1, 0.9, "naming")))))
                .containsExactly("comprehensions", "naming", "functions", "variables");
    }

    @Test
    void scoresFallAlongTheList() {
        List<ConceptMatch> ranked =
                concepts.of(
                        analysis(
                                finding(0.1, 0.9, "naming"),
                                finding(0.9, 0.9, "indexing", "lists"),
                                finding(0.5, 0.5, "scope")));

        assertThat(ranked)
                .isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()))
                .allMatch(match -> match.score() > 0 && match.score() <= 1);
    }

    @Test
    void aConceptIsNamedOnceAndUnknownOnesNever() {
        List<ConceptMatch> ranked =
                concepts.of(
                        analysis(
                                finding(0.9, 0.9, "functions", "gone"),
                                finding(0.5, 0.9, "functions")));

        assertThat(ids(ranked)).doesNotHaveDuplicates().doesNotContain("gone");
    }

    @Test
    void anEmptyProgramShowsNothing() {
        assertThat(concepts.of(new Analysis(true, List.of(), Set.of()))).isEmpty();
    }

    private static Analysis analysis(Finding... findings) {
        return new Analysis(true, List.of(findings), CONSTRUCTS);
    }

    private static Finding finding(double severity, double confidence, String... concepts) {
        return new Finding(
                "python.some-" + severity,
                severity,
                confidence,
                new Span(3, 1, 3, 2),
                List.of(concepts),
                List.of(),
                null);
    }

    private static List<String> ids(List<ConceptMatch> ranked) {
        return ranked.stream().map(match -> match.concept().id()).toList();
    }
}
