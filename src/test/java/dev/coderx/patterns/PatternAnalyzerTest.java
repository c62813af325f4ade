package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.shared.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class PatternAnalyzerTest {

    private static final String CODE =
            """
            def add(item, basket=[]):
                basket.append(item)
                for x in basket:
                    if x == None:
                        basket.remove(x)
                return basket
            """;

    @Test
    void findsWhatIsThereInTheOrderOfTheText() {
        Analysis analysis = Analyzers.analyze(Language.PYTHON, CODE);

        assertThat(analysis.parses()).isTrue();
        assertThat(analysis.findings())
                .extracting(Finding::patternId)
                .containsExactly(
                        "python.mutable-default",
                        "python.none-equality",
                        "python.change-while-iterating");
        assertThat(analysis.findings().get(0).span()).isEqualTo(new Span(1, 22, 1, 24));
    }

    @Test
    void notesTheConceptsPractisedSorted() {
        Analysis analysis = Analyzers.analyze(Language.PYTHON, CODE);

        assertThat(analysis.conceptsPractised())
                .contains("functions", "for-loops", "conditionals", "default-arguments")
                .doesNotContain("classes", "while-loops");
        assertThat(new ArrayList<>(analysis.conceptsPractised())).isSorted();
    }

    @Test
    void saysWhenTheDeadlineCameFirst() {
        Duration none = Duration.ZERO;

        assertThat(Analyzers.within(none).analyze(Language.PYTHON, "x = 1\n".repeat(5_000)))
                .isEqualTo(new AnalysisResult.TimedOut(none));
    }

    @Test
    void keepsTheMostSevereFindingsWhereThereAreTooMany() {
        String code = "x = len(\"\") == None\n".repeat(50) + CODE;

        AnalysisResult result =
                Analyzers.with(Duration.ofSeconds(5), 2).analyze(Language.PYTHON, code);

        assertThat(((AnalysisResult.Analysed) result).analysis().findings())
                .extracting(Finding::patternId)
                .containsExactly("python.mutable-default", "python.change-while-iterating");
    }

    @Test
    void givesTheSameFromManyThreadsAtOnce() throws Exception {
        Analysis expected = Analyzers.analyze(Language.PYTHON, CODE);
        Callable<Boolean> work =
                () -> {
                    for (int i = 0; i < 200; i++) {
                        if (!Analyzers.analyze(Language.PYTHON, CODE).equals(expected)) {
                            return false;
                        }
                    }
                    return true;
                };

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var outcome : threads.invokeAll(List.of(work, work, work, work))) {
                assertThat(outcome.get()).isTrue();
            }
        }
    }
}
