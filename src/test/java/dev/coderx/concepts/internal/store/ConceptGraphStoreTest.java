package dev.coderx.concepts.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ConceptPaths;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.problems.ProblemBank;
import dev.coderx.testing.EmbeddedServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

/** What Neo4j holds and answers, against the data files and the ways found in memory. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ConceptGraphStoreTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject ConceptGraphStore store;
    @Inject Driver driver;
    @Inject ConceptCatalogue catalogue;
    @Inject ConceptGraph graph;
    @Inject PatternCatalogue patterns;
    @Inject ProblemBank problems;

    @Test
    void itHoldsAllThatTheDataFilesSay() {
        requireAll();
    }

    private void requireAll() {
        assertThat(number("MATCH (c:Concept) RETURN count(c)")).isEqualTo(graph.all().size());
        assertThat(number("MATCH ()-[r:PREREQUISITE_OF]->() RETURN count(r)"))
                .isEqualTo(graph.edgeCount());
        assertThat(number("MATCH (:Concept)-[r:PART_OF]->(:Concept) RETURN count(r)"))
                .isEqualTo(graph.all().stream().filter(c -> c.partOf() != null).count());
        assertThat(number("MATCH (:Concept)-[r:IN_LANGUAGE]->(:Language) RETURN count(r)"))
                .isEqualTo(graph.all().stream().mapToInt(c -> c.variants().size()).sum());
        assertThat(number("MATCH (:Resource)-[r:EXPLAINS]->(:Concept) RETURN count(r)"))
                .isEqualTo(graph.all().stream().mapToInt(c -> c.resources().size()).sum());
        assertThat(number("MATCH (:Pattern)-[r:ABOUT]->(:Concept) RETURN count(r)"))
                .isEqualTo(
                        patterns.all().stream()
                                .mapToInt(p -> new HashSet<>(p.conceptIds()).size())
                                .sum());
        assertThat(number("MATCH (:Problem)-[r:PRACTISES]->(:Concept) RETURN count(r)"))
                .isEqualTo(problems.all().stream().mapToInt(p -> p.conceptIds().size()).sum());
        assertThat(
                        number(
                                "MATCH (n) WHERE (n:Pattern OR n:Problem) AND NOT (n)--(:Concept)"
                                        + " RETURN count(n)"))
                .isZero();
    }

    @Test
    void anotherReplicaFindsNothingLeftToDo() {
        assertThat(new GraphLoad(driver).bring(content(catalogue))).isFalse();
    }

    @Test
    void ofReplicasThatStartAtOnceExactlyOneLoads() throws Exception {
        ConceptCatalogue fewer =
                new ConceptCatalogue(
                        "test",
                        catalogue.concepts().stream()
                                .filter(c -> !c.id().equals("slicing"))
                                .toList());
        try {
            assertThat(atOnce(4, () -> new GraphLoad(driver).bring(content(fewer))))
                    .containsOnlyOnce(true);
            assertThat(number("MATCH (c:Concept) RETURN count(c)"))
                    .isEqualTo(graph.all().size() - 1);
            assertThat(number("MATCH (v:Catalogue) RETURN count(v)")).isEqualTo(1);
        } finally {
            assertThat(atOnce(4, () -> new GraphLoad(driver).bring(content(catalogue))))
                    .containsOnlyOnce(true);
        }
        requireAll();
    }

    @Test
    void itFindsTheSameWaysAsAreFoundInMemory() {
        Random random = new Random(5);
        for (Concept concept : graph.all()) {
            String id = concept.id();
            assertThat(store.blocks(id).await().atMost(PATIENCE))
                    .as("what %s blocks", id)
                    .containsExactlyInAnyOrderElementsOf(ids(ConceptPaths.blocks(graph, id)));
            int depth = 1 + random.nextInt(ConceptPaths.FARTHEST);
            assertThat(store.around(id, depth).await().atMost(PATIENCE))
                    .as("%d steps around %s", depth, id)
                    .isEqualTo(ConceptPaths.around(graph, id, depth));
            Set<String> known = new HashSet<>();
            graph.all().stream()
                    .filter(c -> !c.id().equals(id) && random.nextInt(4) == 0)
                    .forEach(c -> known.add(c.id()));
            List<String> way = new ArrayList<>(store.gap(known, id).await().atMost(PATIENCE));
            way.add(id);
            assertThat(way)
                    .as("from %s to %s", known, id)
                    .containsExactlyInAnyOrderElementsOf(ids(ConceptPaths.gap(graph, known, id)));
        }
    }

    private GraphContent content(ConceptCatalogue some) {
        return GraphContent.of(some, patterns.all(), problems.all());
    }

    private static List<String> ids(List<Concept> concepts) {
        return concepts.stream().map(Concept::id).toList();
    }

    private static <T> List<T> atOnce(int many, Callable<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(many);
        try (var threads = Executors.newFixedThreadPool(many)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                running.add(
                        threads.submit(() -> {
                            start.await();
                            return work.call();
                        }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        }
    }

    private long number(String query) {
        try (var session = driver.session()) {
            return session.executeRead(tx -> tx.run(query, Map.of()).single().get(0).asLong());
        }
    }
}
