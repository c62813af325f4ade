package dev.coderx.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConceptPathsTest {

    private static Concept concept(int number, List<Prerequisite> first) {
        return new Concept(
                id(number), "Title", "Summary.", "basics", Set.of(Language.values()), 20, first);
    }

    /** Letters only, as ids are. */
    private static String id(int number) {
        return "c-" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    /** Graphs whose concepts stand in an order that has nothing to do with their prerequisites. */
    @Provide
    Arbitrary<ConceptGraph> graphs() {
        return Arbitraries.longs()
                .flatMap(seed ->
                        Arbitraries.integers()
                                .between(1, 40)
                                .map(size -> {
                                    Random random = new Random(seed);
                                    List<Concept> concepts = new ArrayList<>();
                                    for (int i = 0; i < size; i++) {
                                        List<Prerequisite> first = new ArrayList<>();
                                        for (int j = 0; j < i; j++) {
                                            if (j == 0 || random.nextInt(4) == 0) {
                                                first.add(
                                                        new Prerequisite(
                                                                id(j), random.nextInt(11) / 10.0));
                                            }
                                        }
                                        concepts.add(concept(i, first));
                                    }
                                    java.util.Collections.shuffle(concepts, random);
                                    return new ConceptGraph(concepts);
                                }));
    }

    @Property(tries = 300)
    void theOrderPutsEachConceptAfterItsPrerequisitesAndAncestorsAreClosed(
            @ForAll("graphs") ConceptGraph graph) {
        List<String> order = graph.topologicalOrder().stream().map(Concept::id).toList();

        assertThat(order).doesNotHaveDuplicates().hasSize(graph.all().size());
        for (Concept concept : graph.all()) {
            for (Prerequisite first : concept.prerequisites()) {
                assertThat(order.indexOf(first.conceptId()))
                        .isLessThan(order.indexOf(concept.id()));
                assertThat(graph.ancestors(concept.id()))
                        .contains(first.conceptId())
                        .containsAll(graph.ancestors(first.conceptId()));
            }
        }
    }

    @Property(tries = 300)
    void theGapIsClosedUnderPrerequisitesAndNothingCanBeLeftOutOfIt(
            @ForAll("graphs") ConceptGraph graph, @ForAll long seed) {
        Random random = new Random(seed);
        List<Concept> all = graph.all();
        String goal = all.get(random.nextInt(all.size())).id();
        Set<String> known = new HashSet<>();
        all.stream().filter(_ -> random.nextInt(3) == 0).forEach(c -> known.add(c.id()));

        List<String> gap = ConceptPaths.gap(graph, known, goal).stream().map(Concept::id).toList();

        if (known.contains(goal)) {
            assertThat(gap).isEmpty();
            return;
        }
        assertThat(gap).endsWith(goal).noneMatch(known::contains);
        for (int i = 0; i < gap.size(); i++) {
            for (Prerequisite first : graph.prerequisites(gap.get(i))) {
                if (first.strength() >= ConceptPaths.NEEDED && !known.contains(first.conceptId())) {
                    assertThat(gap.subList(0, i)).contains(first.conceptId());
                }
            }
        }
        for (String step : gap.subList(0, gap.size() - 1)) {
            assertThat(gap).anyMatch(later -> leansOn(graph, later, step));
        }
    }

    private static boolean leansOn(ConceptGraph graph, String later, String first) {
        return graph.prerequisites(later).stream()
                .anyMatch(p -> p.conceptId().equals(first) && p.strength() >= ConceptPaths.NEEDED);
    }

    @Property(tries = 200)
    void whatAConceptBlocksBuildsOnIt(@ForAll("graphs") ConceptGraph graph) {
        for (Concept concept : graph.all()) {
            assertThat(ConceptPaths.blocks(graph, concept.id()))
                    .allSatisfy(later ->
                            assertThat(graph.ancestors(later.id())).contains(concept.id()));
        }
    }

    @Property(tries = 200)
    void aWiderNeighbourhoodHoldsTheNarrowerOne(@ForAll("graphs") ConceptGraph graph) {
        String start = graph.all().getFirst().id();
        Map<String, Integer> near = ConceptPaths.around(graph, start, 1);
        Map<String, Integer> far = ConceptPaths.around(graph, start, 3);

        assertThat(far).containsAllEntriesOf(near).doesNotContainKey(start);
        assertThat(far.values()).allMatch(steps -> steps >= 1 && steps <= 3);
    }

    @Example
    void weakPrerequisitesAreNoPartOfTheGap() {
        ConceptGraph graph =
                new ConceptGraph(
                        List.of(
                                concept(0, List.of()),
                                concept(1, List.of(new Prerequisite(id(0), 0.4))),
                                concept(
                                        2,
                                        Stream.of(0, 1)
                                                .map(n -> new Prerequisite(id(n), 0.5 + n * 0.4))
                                                .toList())));

        assertThat(ConceptPaths.gap(graph, Set.of(), id(1)))
                .extracting(Concept::id)
                .containsExactly(id(1));
        assertThat(ConceptPaths.gap(graph, Set.of("no-such"), id(2)))
                .extracting(Concept::id)
                .containsExactly(id(0), id(1), id(2));
        assertThat(ConceptPaths.blocks(graph, id(1)))
                .extracting(Concept::id)
                .containsExactly(id(2));
        assertThat(ConceptPaths.blocks(graph, id(0))).isEmpty();
    }
}
