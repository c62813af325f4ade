package dev.coderx.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.problems.ProblemBank;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the two catalogues against each other; problems cannot see concepts, so it stands here. */
class ProblemConceptsTest {

    private final ConceptGraph graph = new ConceptGraph(ConceptCatalogue.packaged().concepts());
    private final ProblemBank bank = new ProblemBank();

    @Test
    void everyProblemHangsOnKnownConceptsThatExistInItsLanguages() {
        assertThat(bank.all())
                .allSatisfy(problem ->
                        assertThat(problem.conceptIds())
                                .as(problem.id())
                                .allSatisfy(id ->
                                        assertThat(graph.get(id).languages())
                                                .containsAll(problem.languages())));
    }

    @Test
    void everyAreaHasAProblem() {
        Set<String> practised =
                bank.all().stream()
                        .flatMap(problem -> problem.conceptIds().stream())
                        .map(id -> graph.get(id).area())
                        .collect(Collectors.toSet());
        Set<String> areas = graph.all().stream().map(Concept::area).collect(Collectors.toSet());

        assertThat(practised).isEqualTo(areas);
    }
}
