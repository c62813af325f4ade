package dev.coderx.concepts.internal.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.MasteryView;
import dev.coderx.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProgressRulesTest {
    private static final MasteryView SURE = new MasteryView(0.9, 0.1, 9);
    private static final MasteryView UNSURE = new MasteryView(0.6, 0.2, 2);

    private final ConceptGraph graph = new ConceptGraph(ConceptCatalogue.packaged().concepts());
    private final ProgressRules rules = new ProgressRules(graph);

    @Test
    void aLessonIsCompletedWhereTheCautiousEstimateIsHighEnough() {
        assertThat(rules.completed(Map.of("variables", SURE, "lists", UNSURE)))
                .containsExactly("variables");
    }

    @Test
    void thePathGoesOnWithWhatWasBegun() {
        List<String> next = rules.next(Map.of("syntax", SURE, "lists", UNSURE), Language.PYTHON);

        assertThat(next).hasSize(5).startsWith("lists").doesNotContain("syntax");
    }

    @Test
    void thePathStaysInTheLanguage() {
        assertThat(rules.next(Map.of("promises", UNSURE), Language.PYTHON))
                .doesNotContain("promises");
    }

    @Test
    void theLevelGrowsWithTheShareOfCompletedConcepts() {
        Map<String, MasteryView> all =
                graph.all().stream()
                        .map(Concept::id)
                        .collect(Collectors.toMap(Function.identity(), _ -> SURE));
        Map<String, MasteryView> some =
                graph.topologicalOrder().stream()
                        .limit(graph.all().size() / 3)
                        .map(Concept::id)
                        .collect(Collectors.toMap(Function.identity(), _ -> SURE));

        assertThat(rules.level(Map.of(), Language.JAVA)).isEqualTo("beginner");
        assertThat(rules.level(some, Language.JAVA)).isEqualTo("intermediate");
        assertThat(rules.level(all, Language.JAVA)).isEqualTo("advanced");
    }

    @Test
    void aLevelSaysWhatItRestsOn() {
        var progress =
                new LearningProgress(
                        UUID.randomUUID(),
                        ProgressRules.BEGINNER,
                        List.of(Language.PYTHON),
                        List.of("syntax", "variables", "promises"),
                        List.of(),
                        0,
                        null);
        long concepts =
                graph.all().stream().filter(c -> c.existsIn(Set.of(Language.PYTHON))).count();

        assertThat(rules.reason(progress))
                .startsWith("2 of the %d concepts".formatted(concepts))
                .endsWith("Intermediate begins at %d.".formatted((int) Math.ceil(0.2 * concepts)));
        assertThat(rules.reason(LearningProgress.none(UUID.randomUUID()))).contains("begins here");
    }

    @Test
    void harderProblemsGiveMorePoints() {
        assertThat(ProgressRules.points(0)).isEqualTo(10);
        assertThat(ProgressRules.points(0.5)).isEqualTo(20);
        assertThat(ProgressRules.points(1)).isEqualTo(30);
    }
}
