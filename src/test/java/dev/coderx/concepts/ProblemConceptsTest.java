package dev.coderx.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.problems.ProblemBank;
import dev.coderx.problems.ProblemKit;
import dev.coderx.problems.ProblemRule;
import dev.coderx.problems.TestProblems;
import dev.coderx.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the two catalogues against each other; problems cannot see concepts, so it stands here. */
class ProblemConceptsTest {

    private final ConceptGraph graph = new ConceptGraph(ConceptCatalogue.packaged().concepts());
    private final ProblemBank bank = new ProblemBank();

    @Test
    void everyProblemHangsOnKnownConceptsOfOneOfItsLanguages() {
        ConceptRule rule = new ConceptRule(graph);

        assertThat(bank.kits()).isNotEmpty();
        assertThat(bank.kits())
                .allSatisfy(
                        kit -> assertThat(rule.violations(kit)).as(kit.problem().id()).isEmpty());
    }

    @Test
    void aConceptThatIsUnknownOrOfOtherLanguagesIsRefused() {
        ConceptRule rule = new ConceptRule(graph);
        ProblemKit kit =
                new ProblemKit(
                        TestProblems.problem("a", 0.5, Language.JAVA, "no-such", "slicing"),
                        null,
                        Map.of(),
                        List.of());

        assertThat(rule.violations(kit))
                .extracting(ProblemRule.Violation::message)
                .satisfiesExactly(
                        unknown -> assertThat(unknown).contains("no concept 'no-such'"),
                        foreign -> assertThat(foreign).contains("'slicing' exists in none"));
    }

    @Test
    void coverageNamesTheDifficultiesThatALeafLacks() {
        ConceptCoverage coverage =
                ConceptCoverage.of(
                        graph,
                        List.of(
                                TestProblems.problem("a", 0.1, Language.PYTHON, "decorators"),
                                TestProblems.problem("b", 0.9, Language.PYTHON, "decorators"),
                                TestProblems.problem("c", 0.1, Language.PYTHON, "slicing"),
                                TestProblems.problem("d", 0.34, Language.PYTHON, "slicing"),
                                TestProblems.problem("e", 0.67, Language.PYTHON, "slicing")));

        assertThat(coverage.covered()).containsExactly("slicing");
        assertThat(coverage.gaps())
                .containsEntry("decorators", Set.of(ConceptCoverage.Band.MEDIUM));
        assertThat(coverage.untouched()).contains("lists").doesNotContain("decorators", "slicing");
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

    @Test
    void everyConceptIsPractisedAndEveryLeafAtThreeDifficulties() {
        ConceptCoverage coverage = ConceptCoverage.of(graph, bank.all());

        assertThat(coverage.untouched()).isEmpty();
        assertThat(coverage.gaps()).isEmpty();
    }
}
