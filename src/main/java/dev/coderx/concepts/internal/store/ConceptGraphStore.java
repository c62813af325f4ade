package dev.coderx.concepts.internal.store;

import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptPaths;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.problems.ProblemBank;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * The concept graph in Neo4j: concepts, what comes before what and is a part of what, and the
 * patterns, problems and pages that hang on them. It is brought to what the data files say at
 * start. Each question has a deadline, and fails with UNAVAILABLE where Neo4j is away or does not
 * keep it.
 */
@ApplicationScoped
public class ConceptGraphStore {
    /** No way without a circle through the graph is longer. */
    private static final int LONGEST = 60;

    /** What Neo4j may take for one question; the driver's own waiting comes on top. */
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private static final Duration DEADLINE = Duration.ofSeconds(8);

    private static final String NEIGHBOURS =
            """
            MATCH (c:Concept {id: $id})
            RETURN COLLECT { MATCH (p:Concept)-[:PREREQUISITE_OF]->(c) RETURN p.id ORDER BY p.id }
                       AS prerequisites,
                   COLLECT { MATCH (c)-[:PREREQUISITE_OF]->(u:Concept) RETURN u.id ORDER BY u.id }
                       AS unlocks,
                   COLLECT { MATCH (a:Pattern)-[:ABOUT]->(c) RETURN a.id ORDER BY a.id }
                       AS patterns,
                   COLLECT { MATCH (q:Problem)-[:PRACTISES]->(c)
                             RETURN q.id ORDER BY q.difficulty, q.id } AS problems\
            """;

    private static final String BLOCKS =
            """
            MATCH (c:Concept {id: $id})
            MATCH ANY SHORTEST
                (c)((:Concept)-[r:PREREQUISITE_OF WHERE r.strength >= $strength]->(:Concept)){1,%d}
                (n:Concept)
            RETURN n.id AS id\
            """
                    .formatted(LONGEST);

    private static final String GAP =
            """
            MATCH (goal:Concept {id: $goal})
            MATCH ANY SHORTEST
                (n:Concept)
                ((a:Concept WHERE NOT a.id IN $known)
                    -[r:PREREQUISITE_OF WHERE r.strength >= $strength]->(:Concept)){1,%d}
                (goal)
            RETURN n.id AS id\
            """
                    .formatted(LONGEST);

    private final Driver driver;
    private final ConceptCatalogue catalogue;
    private final PatternCatalogue patterns;
    private final ProblemBank problems;

    ConceptGraphStore(
            Driver driver,
            ConceptCatalogue catalogue,
            PatternCatalogue patterns,
            ProblemBank problems) {
        this.driver = driver;
        this.catalogue = catalogue;
        this.patterns = patterns;
        this.problems = problems;
    }

    /** The ids next to a concept, and of what hangs on it; problems the easy ones first. */
    public record Neighbours(
            List<String> prerequisites,
            List<String> unlocks,
            List<String> patterns,
            List<String> problems) {}

    /** Returns what a concept stands on, what it opens the way to, and what hangs on it. */
    public Uni<Neighbours> neighbours(String conceptId) {
        return ask(NEIGHBOURS, Map.of("id", conceptId), Function.identity())
                .map(rows -> {
                    if (rows.isEmpty()) {
                        return new Neighbours(List.of(), List.of(), List.of(), List.of());
                    }
                    Record found = rows.getFirst();
                    return new Neighbours(
                            ids(found, "prerequisites"),
                            ids(found, "unlocks"),
                            ids(found, "patterns"),
                            ids(found, "problems"));
                });
    }

    /** As {@link ConceptPaths#around}, in no order. */
    public Uni<Map<String, Integer>> around(String conceptId, int depth) {
        // A parameter cannot stand for the length of a way.
        String query =
                """
                MATCH (c:Concept {id: $id})
                MATCH way = ANY SHORTEST (c)-[:PREREQUISITE_OF]-{1,%d}(n:Concept)
                WHERE n <> c
                RETURN n.id AS id, length(way) AS steps\
                """
                        .formatted(depth);
        return ask(query, Map.of("id", conceptId), Function.identity())
                .map(rows ->
                        rows.stream()
                                .collect(
                                        Collectors.toMap(
                                                row -> row.get("id").asString(),
                                                row -> row.get("steps").asInt())));
    }

    /** As {@link ConceptPaths#blocks}, in no order. */
    public Uni<List<String>> blocks(String conceptId) {
        return ask(
                BLOCKS,
                Map.of("id", conceptId, "strength", ConceptPaths.STRONG),
                row -> row.get("id").asString());
    }

    /** As {@link ConceptPaths#gap} for a goal that is not known, without the goal, in no order. */
    public Uni<List<String>> gap(Collection<String> known, String goal) {
        return ask(
                GAP,
                Map.of("goal", goal, "known", List.copyOf(known), "strength", ConceptPaths.NEEDED),
                row -> row.get("id").asString());
    }

    /** Returns how many concepts Neo4j holds. Blocks; for the health check. */
    public long count() {
        try (var session = driver.session()) {
            return session.executeRead(
                    tx -> tx.run("MATCH (c:Concept) RETURN count(c)").single().get(0).asLong());
        }
    }

    void load(@Observes StartupEvent event) {
        GraphContent content = GraphContent.of(catalogue, patterns.all(), problems.all());
        boolean loaded = new GraphLoad(driver).bring(content);
        Log.infof(
                "The concept graph has %d concepts (version %s%s)",
                catalogue.concepts().size(), catalogue.version(), loaded ? ", loaded now" : "");
    }

    private static List<String> ids(Record row, String name) {
        return row.get(name).asList(value -> value.asString());
    }

    private <T> Uni<List<T>> ask(
            String query, Map<String, Object> values, Function<Record, T> row) {
        return Uni.createFrom()
                .completionStage(() -> {
                    AsyncSession session = driver.session(AsyncSession.class);
                    return session.executeReadAsync(
                                    tx ->
                                            tx.runAsync(query, values)
                                                    .thenCompose(ResultCursor::listAsync),
                                    TransactionConfig.builder().withTimeout(LIMIT).build())
                            .whenComplete((_, _) -> session.closeAsync());
                })
                .ifNoItem()
                .after(DEADLINE)
                .fail()
                .map(rows -> rows.stream().map(row).toList())
                .onFailure(ConceptGraphStore::isAway)
                .transform(failure -> {
                    Log.warnf("Neo4j does not answer: %s", failure.getMessage());
                    return new CoderxException(
                            ErrorCode.UNAVAILABLE,
                            "The concept graph does not answer at the moment. Try again in a minute.");
                });
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof Neo4jException
                || failure instanceof TimeoutException
                || failure instanceof io.smallrye.mutiny.TimeoutException;
    }
}
