package dev.coderx.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.MasteryView;
import dev.coderx.shared.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoadmapPlannerTest {

    private static final ConceptGraph GRAPH =
            new ConceptGraph(ConceptCatalogue.packaged().concepts());
    private static final RoadmapPlanner PLANNER = new RoadmapPlanner(GRAPH);
    private static final MasteryView STRONG = new MasteryView(0.9, 0.1, 12);
    private static final MasteryView SHAKY = new MasteryView(0.3, 0.2, 4);
    private static final Set<Language> PYTHON = Set.of(Language.PYTHON);

    private static List<String> ids(List<RoadmapStep> steps) {
        return steps.stream().map(RoadmapStep::conceptId).toList();
    }

    private static Map<String, MasteryView> allStrong() {
        Map<String, MasteryView> masteries = new HashMap<>();
        GRAPH.all().forEach(concept -> masteries.put(concept.id(), STRONG));
        return masteries;
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
        return Arbitraries.maps(concepts, views).ofMaxSize(72);
    }

    @Provide
    Arbitrary<Set<Language>> languages() {
        return Arbitraries.of(Language.class).set().ofMaxSize(4);
    }

    @Property
    void everyStepComesAfterItsPrerequisitesAndOnlyOnce(
            @ForAll("students") Map<String, MasteryView> masteries,
            @ForAll("languages") Set<Language> languages) {
        List<String> ids = ids(PLANNER.plan(masteries, languages));

        assertThat(ids).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(RoadmapPlanner.MOST_STEPS);
        for (int i = 0; i < ids.size(); i++) {
            assertThat(GRAPH.ancestors(ids.get(i)))
                    .doesNotContainAnyElementsOf(ids.subList(i, ids.size()));
        }
    }

    @Property
    void theSameStudentGetsTheSameRoadmap(
            @ForAll("students") Map<String, MasteryView> masteries,
            @ForAll("languages") Set<Language> languages) {
        List<RoadmapStep> steps = PLANNER.plan(masteries, languages);

        assertThat(PLANNER.plan(new HashMap<>(masteries), languages)).isEqualTo(steps);
        assertThat(steps)
                .allSatisfy(step -> {
                    assertThat(step.position()).isEqualTo(steps.indexOf(step) + 1);
                    assertThat(step.reason()).isNotBlank();
                    assertThat(step.estimatedMinutes()).isBetween(5, 600);
                    assertThat(GRAPH.get(step.conceptId()).existsIn(languages)).isTrue();
                });
    }

    @Example
    void withoutEvidenceItStartsAtTheBeginning() {
        List<RoadmapStep> steps = PLANNER.plan(Map.of(), PYTHON);

        assertThat(ids(steps))
                .hasSize(RoadmapPlanner.STARTER_STEPS)
                .startsWith("syntax", "program-structure", "variables");
        assertThat(steps.getFirst().reason())
                .startsWith("A good place to start: nothing has to come before it.");
    }

    @Example
    void putsAWeakConceptFirstWhenAllElseIsKnown() {
        Map<String, MasteryView> masteries = allStrong();
        masteries.put("slicing", SHAKY);

        List<RoadmapStep> steps = PLANNER.plan(masteries, PYTHON);

        assertThat(ids(steps)).containsExactly("slicing");
        assertThat(steps.getFirst().reason())
                .isEqualTo(
                        "Some practice here will help you most: estimated mastery 30 %, from 4 pieces of evidence.");
    }

    @Example
    void putsTheWeakPrerequisiteBeforeWhatBuildsOnIt() {
        Map<String, MasteryView> masteries = allStrong();
        masteries.put("recursion", SHAKY);
        masteries.put("return-values", new MasteryView(0.6, 0.25, 2));

        assertThat(ids(PLANNER.plan(masteries, PYTHON)))
                .containsExactly("return-values", "recursion");
    }

    @Example
    void addsAnUnseenPrerequisiteThatAWeakConceptLeansOn() {
        Map<String, MasteryView> masteries = new HashMap<>();
        GRAPH.ancestors("recursion").forEach(id -> masteries.put(id, STRONG));
        masteries.put("recursion", SHAKY);
        masteries.remove("return-values");

        List<RoadmapStep> steps = PLANNER.plan(masteries, PYTHON);

        assertThat(ids(steps)).startsWith("return-values", "recursion");
        assertThat(steps.getFirst().reason())
                .isEqualTo("“Recursion” builds on it, and it has not come up in your work so far.");
    }

    @Example
    void takesAnUnseenPrerequisiteAsKnownWhereWhatLeansOnItGoesWell() {
        var masteries = Map.of("for-loops", STRONG, "loop-bounds", SHAKY, "lists", STRONG);

        assertThat(ids(PLANNER.plan(masteries, PYTHON)))
                .contains("loop-bounds")
                .doesNotContain("variables", "syntax", "program-structure");
    }

    @Example
    void offersSomethingNewWhenNothingIsWeak() {
        Map<String, MasteryView> masteries = allStrong();
        masteries.remove("polymorphism");

        List<RoadmapStep> steps = PLANNER.plan(masteries, PYTHON);

        assertThat(ids(steps)).containsExactly("polymorphism");
        assertThat(steps.getFirst().reason())
                .isEqualTo(
                        "New for you, and you know what it builds on: “Inheritance” and “Methods”.");
    }

    @Example
    void leavesOutWhatTheLanguageDoesNotHave() {
        Map<String, MasteryView> masteries = allStrong();
        masteries.put("comprehensions", SHAKY);

        assertThat(PLANNER.plan(masteries, Set.of(Language.JAVA))).isEmpty();
    }

    @Example
    void asksForLessTimeWhereMoreIsMastered() {
        Map<String, MasteryView> masteries = allStrong();
        masteries.put("recursion", new MasteryView(0.75, 0.28, 1));

        assertThat(PLANNER.plan(masteries, PYTHON).getFirst().estimatedMinutes()).isEqualTo(30);
    }

    @Example
    void ignoresConceptsItDoesNotKnow() {
        assertThat(ids(PLANNER.plan(Map.of("astrology", SHAKY), PYTHON))).startsWith("syntax");
    }
}
