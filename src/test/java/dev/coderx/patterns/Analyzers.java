package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.shared.Language;
import java.time.Duration;
import java.util.List;

/** The real analyzer, made without a container. */
final class Analyzers {

    static final PatternCatalogue CATALOGUE = new PatternCatalogue();
    static final PatternAnalyzer ANALYZER = within(Duration.ofSeconds(10));

    private Analyzers() {}

    static PatternAnalyzer within(Duration deadline) {
        return with(deadline, 200);
    }

    static PatternAnalyzer with(Duration deadline, int maxFindings) {
        return new PatternAnalyzer(
                CATALOGUE,
                new PatternsConfig() {
                    @Override
                    public Duration deadline() {
                        return deadline;
                    }

                    @Override
                    public int maxFindings() {
                        return maxFindings;
                    }
                },
                (pattern, failure) -> {
                    throw new AssertionError(pattern + " failed", failure);
                });
    }

    static Analysis analyze(Language language, String code) {
        AnalysisResult result = ANALYZER.analyze(language, code);
        assertThat(result).isInstanceOf(AnalysisResult.Analysed.class);
        return ((AnalysisResult.Analysed) result).analysis();
    }

    static List<String> found(Language language, String code) {
        return analyze(language, code).findings().stream().map(Finding::patternId).toList();
    }
}
