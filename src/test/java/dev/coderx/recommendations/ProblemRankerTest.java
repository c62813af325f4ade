package dev.coderx.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.MasteryView;
import dev.coderx.problems.Problem;
import dev.coderx.problems.ProblemBank;
import dev.coderx.problems.TestProblems;
import dev.coderx.roadmap.RoadmapPlanner;
import dev.coderx.roadmap.RoadmapStep;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProblemRankerTest {

    private static final ConceptGraph GRAPH =
            new ConceptGraph(ConceptCatalogue.packaged().concepts());
    private static final RoadmapPlanner PLANNER = new RoadmapPlanner(GRAPH);
    private static final ProblemRanker RANKER = new ProblemRanker(GRAPH);
    private static final List<Problem> BANK = new ProblemBank().all();

    private static Problem problem(String id, double difficulty, String... concepts) {
        return TestProblems.problem(id, difficulty, Language.JAVA, concepts);
    }

    private static RankingRequest request(
            List<Problem> problems, Map<String, MasteryView> masteries, List<RoadmapStep> steps) {
        return new RankingRequest(problems, masteries, steps, Set.of(), Set.of(), Set.of());
    }

    private static List<String> ids(List<RankedProblem> ranked) {
        return ranked.stream().map(r -> r.problem().id()).toList();
    }

    @Provide
    Arbitrary<Map<String, MasteryView>> students() {
        Arbitrary<String> concepts = Arbitraries.of(GRAPH.all().stream().map(c -> c.id()).toList());
        Arbitrary<MasteryView> views =
                Combinators.combine(
                                Arbitraries.doubles().between(0, 1),
                                Arbitraries.doubles().between(0, 0.28),
                                Arbitraries.integers().between(0, 30))
                        .as(MasteryView::new);
        return Arbitraries.maps(concepts, views).ofMaxSize(40);
    }

    @Provide
    Arbitrary<Set<String>> solved() {
        return Arbitraries.of(BANK.stream().map(Problem::id).toList()).set().ofMaxSize(20);
    }

    @Property(tries = 200)
    void everyScoreIsTheSumOfItsPartsAndSaysWhy(
            @ForAll("students") Map<String, MasteryView> masteries, @ForAll long seed) {
        List<Problem> shuffled = new ArrayList<>(BANK);
        Collections.shuffle(shuffled, new Random(seed));
        List<RoadmapStep> steps = PLANNER.plan(masteries, Set.of());

        List<RankedProblem> ranked = RANKER.rank(request(BANK, masteries, steps));

        assertThat(RANKER.rank(request(shuffled, masteries, steps))).isEqualTo(ranked);
        assertThat(ranked)
                .hasSameSizeAs(BANK)
                .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()))
                .allSatisfy(r -> {
                    double sum = r.parts().stream().mapToDouble(ScorePart::value).sum();
                    assertThat(r.score()).isCloseTo(sum, within(1e-9));
                    assertThat(r.reason()).isNotBlank();
                });
    }

    @Property(tries = 200)
    void everyUnsolvedProblemComesBeforeTheSolvedOnes(
            @ForAll("students") Map<String, MasteryView> masteries,
            @ForAll("solved") Set<String> solved,
            @ForAll("solved") Set<String> tried) {
        var steps = PLANNER.plan(masteries, Set.of());
        var request = new RankingRequest(BANK, masteries, steps, tried, solved, Set.of());

        assertThat(ids(RANKER.rank(request)).subList(0, BANK.size() - solved.size()))
                .doesNotContainAnyElementsOf(solved.isEmpty() ? Set.of("none") : solved);
    }

    @Property(tries = 200)
    void theChanceStaysInItsBounds(@ForAll("students") Map<String, MasteryView> masteries) {
        RankingRequest request = request(BANK, masteries, List.of());

        assertThat(BANK)
                .allSatisfy(p -> assertThat(SuccessChance.of(p, request)).isBetween(0.0, 1.0));
    }

    @Example
    void prefersAProblemOnTheRoadmapAndSaysSo() {
        var steps = List.of(new RoadmapStep(1, "recursion", "Because.", 30, 0.4));
        var ranked =
                RANKER.rank(
                        request(
                                List.of(problem("b", 0.3, "sets"), problem("c", 0.3, "recursion")),
                                Map.of(),
                                steps));

        assertThat(ids(ranked)).containsExactly("c", "b");
        assertThat(ranked.getFirst().reason())
                .startsWith("It practises “Recursion”, step 1 of your roadmap.");
    }

    @Example
    void prefersTheDifficultyThatFits() {
        var mastery = new MasteryView(0.7, 0.2, 5);
        var ranked =
                RANKER.rank(
                        request(
                                List.of(
                                        problem("easy", 0.0, "sets"),
                                        problem("fits", 0.5, "sets"),
                                        problem("hard", 1.0, "sets")),
                                Map.of("sets", mastery),
                                List.of()));

        assertThat(ids(ranked)).startsWith("fits");
        assertThat(ranked.getFirst().reason())
                .isEqualTo(
                        "It keeps “Sets” fresh. It should be within your reach (we guess about 7 in 10).");
    }

    @Example
    void putsSolvedProblemsLastAndRecentOnesBack() {
        List<Problem> problems =
                List.of(
                        problem("a", 0.3, "sets"),
                        problem("b", 0.3, "sets"),
                        problem("c", 0.3, "sets"));
        var ranked =
                RANKER.rank(
                        new RankingRequest(
                                problems, Map.of(), List.of(), Set.of("b"), Set.of("a"), Set.of()));

        assertThat(ids(ranked)).containsExactly("c", "b", "a");
        assertThat(ranked.get(1).reason()).endsWith("You tried it lately.");
        assertThat(ranked.get(2).reason()).endsWith("You solved it before.");
    }

    @Example
    void breaksTiesById() {
        List<Problem> problems = List.of(problem("b", 0.3, "sets"), problem("a", 0.3, "sets"));

        assertThat(ids(RANKER.rank(request(problems, Map.of(), List.of()))))
                .containsExactly("a", "b");
    }

    @Example
    void leavesOutOtherLanguages() {
        var request =
                new RankingRequest(
                        BANK, Map.of(), List.of(), Set.of(), Set.of(), Set.of(Language.JAVA));

        assertThat(RANKER.rank(request))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.problem().languages()).contains(Language.JAVA));
    }

    @Example
    void startsABeginnerWithAnEasyProblem() {
        var ranked = RANKER.rank(request(BANK, Map.of(), PLANNER.plan(Map.of(), Set.of())));

        assertThat(ranked.getFirst().problem().difficulty()).isLessThanOrEqualTo(0.3);
    }
}
