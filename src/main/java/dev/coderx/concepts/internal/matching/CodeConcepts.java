package dev.coderx.concepts.internal.matching;

import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ConceptMatch;
import dev.coderx.concepts.ConceptMatchSource;
import dev.coderx.concepts.ConceptRef;
import dev.coderx.patterns.Analysis;
import dev.coderx.patterns.Finding;
import dev.coderx.patterns.PatternCatalogue;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The concepts that a program shows, most telling first.
 *
 * <p>What goes wrong says most: first the concepts of the mistakes found, by severity times
 * confidence. Then the construct that stands on most other concepts, as nearly every program has a
 * function and few have a generator; then the remarks of style; then the other constructs.
 */
@Singleton
public final class CodeConcepts {
    /** Findings below are remarks of style, which good programs have too. */
    private static final double MISTAKE = 0.2;

    private final ConceptGraph graph;
    private final PatternCatalogue patterns;

    /** Works out nothing yet. */
    public CodeConcepts(ConceptGraph graph, PatternCatalogue patterns) {
        this.graph = graph;
        this.patterns = patterns;
    }

    /** Ranks the concepts of an analysed program; scores fall from 1 to 0 along the list. */
    public List<ConceptMatch> of(Analysis analysis) {
        Map<String, ConceptMatch> ranked = new LinkedHashMap<>();
        List<Finding> findings =
                analysis.findings().stream()
                        .sorted(
                                Comparator.comparingDouble(CodeConcepts::weight)
                                        .reversed()
                                        .thenComparing(Finding::patternId))
                        .toList();
        List<String> constructs =
                analysis.conceptsPractised().stream()
                        .filter(id -> graph.find(id).isPresent())
                        .sorted(
                                Comparator.comparingInt((String id) -> -graph.ancestors(id).size())
                                        .thenComparing(id -> id))
                        .toList();
        for (Finding finding : findings) {
            if (finding.severity() >= MISTAKE) {
                add(ranked, finding, 0.6 + 0.4 * weight(finding));
            }
        }
        constructs.stream()
                .filter(id -> !ranked.containsKey(id))
                .findFirst()
                .ifPresent(id -> add(ranked, id, 0.55, uses(id)));
        for (Finding finding : findings) {
            add(ranked, finding, 0.4 + 0.1 * weight(finding));
        }
        double deepest = Math.max(1, graph.all().size());
        for (String id : constructs) {
            add(ranked, id, 0.1 + 0.3 * graph.ancestors(id).size() / deepest, uses(id));
        }
        return List.copyOf(ranked.values());
    }

    private static double weight(Finding finding) {
        return finding.severity() * finding.confidence();
    }

    private String uses(String id) {
        return "The program uses it: %s.".formatted(graph.get(id).title());
    }

    private void add(Map<String, ConceptMatch> ranked, Finding finding, double score) {
        String title =
                patterns.find(finding.patternId())
                        .map(pattern -> pattern.title())
                        .orElse(finding.patternId());
        String reason = "Line %d: %s.".formatted(finding.span().startLine(), title);
        for (String id : finding.conceptIds()) {
            if (graph.find(id).isPresent()) {
                add(ranked, id, score, reason);
            }
        }
    }

    private void add(Map<String, ConceptMatch> ranked, String id, double score, String reason) {
        ranked.putIfAbsent(
                id,
                new ConceptMatch(
                        ConceptRef.of(graph, id), score, ConceptMatchSource.DIRECT, reason));
    }
}
