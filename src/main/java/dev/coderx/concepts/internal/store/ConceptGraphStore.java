package dev.coderx.concepts.internal.store;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptCatalogue;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.async.AsyncSession;

/** The concept graph in Neo4j, loaded from the catalogue at start where its version is another. */
@ApplicationScoped
public class ConceptGraphStore {
    private static final String NEIGHBOURS =
            """
            MATCH (c:Concept {id: $id})
            RETURN COLLECT { MATCH (p:Concept)-[:PREREQUISITE_OF]->(c) RETURN p.id ORDER BY p.id }
                       AS prerequisites,
                   COLLECT { MATCH (c)-[:PREREQUISITE_OF]->(u:Concept) RETURN u.id ORDER BY u.id }
                       AS unlocks\
            """;

    private final Driver driver;
    private final ConceptCatalogue catalogue;

    ConceptGraphStore(Driver driver, ConceptCatalogue catalogue) {
        this.driver = driver;
        this.catalogue = catalogue;
    }

    /** The ids next to a concept. */
    public record Neighbours(List<String> prerequisites, List<String> unlocks) {}

    /** Returns what a concept stands on and what it opens the way to. */
    public Uni<Neighbours> neighbours(String conceptId) {
        return Uni.createFrom()
                .completionStage(() -> {
                    AsyncSession session = driver.session(AsyncSession.class);
                    return session.executeReadAsync(tx ->
                                    tx.runAsync(NEIGHBOURS, Map.of("id", conceptId))
                                            .thenCompose(result -> result.singleAsync()))
                            .thenApply(found ->
                                    new Neighbours(
                                            found.get("prerequisites").asList(v -> v.asString()),
                                            found.get("unlocks").asList(v -> v.asString())))
                            .whenComplete((done, failure) -> session.closeAsync());
                });
    }

    /** Returns how many concepts Neo4j holds. Blocks; for the health check. */
    public long count() {
        try (var session = driver.session()) {
            return session.executeRead(
                    tx -> tx.run("MATCH (c:Concept) RETURN count(c)").single().get(0).asLong());
        }
    }

    void load(@Observes StartupEvent event) {
        try (var session = driver.session()) {
            session.run(
                            "CREATE CONSTRAINT concept_id IF NOT EXISTS"
                                    + " FOR (c:Concept) REQUIRE c.id IS UNIQUE")
                    .consume();
            session.executeWriteWithoutResult(tx -> {
                boolean current =
                        tx.run(
                                        "MATCH (v:Catalogue {version: $version}) RETURN"
                                                + " count(v) > 0",
                                        Map.of("version", catalogue.version()))
                                .single()
                                .get(0)
                                .asBoolean();
                if (current) {
                    return;
                }
                tx.run(
                        """
                        UNWIND $concepts AS row
                        MERGE (c:Concept {id: row.id})
                        SET c.title = row.title, c.summary = row.summary, c.area = row.area,
                            c.languages = row.languages, c.minutes = row.minutes\
                        """,
                        Map.of("concepts", rows()));
                tx.run(
                        """
                        MATCH (c:Concept) WHERE NOT c.id IN $ids DETACH DELETE c\
                        """,
                        Map.of("ids", ids()));
                tx.run("MATCH (:Concept)-[r:PREREQUISITE_OF]->(:Concept) DELETE r");
                tx.run(
                        """
                        UNWIND $edges AS row
                        MATCH (p:Concept {id: row.from}), (c:Concept {id: row.to})
                        MERGE (p)-[r:PREREQUISITE_OF]->(c) SET r.strength = row.strength\
                        """,
                        Map.of("edges", edges()));
                tx.run(
                        "MERGE (v:Catalogue) SET v.version = $version",
                        Map.of("version", catalogue.version()));
            });
        }
        Log.infof("The concept graph has %d concepts", catalogue.concepts().size());
    }

    private List<Map<String, Object>> rows() {
        return catalogue.concepts().stream().map(ConceptGraphStore::row).toList();
    }

    private List<String> ids() {
        return catalogue.concepts().stream().map(Concept::id).toList();
    }

    private static Map<String, Object> row(Concept concept) {
        return Map.of(
                "id", concept.id(),
                "title", concept.title(),
                "summary", concept.summary(),
                "area", concept.area(),
                "languages", concept.languages().stream().map(Enum::name).sorted().toList(),
                "minutes", concept.minutes());
    }

    private List<Map<String, Object>> edges() {
        return catalogue.concepts().stream()
                .flatMap(concept ->
                        concept.prerequisites().stream()
                                .map(p ->
                                        Map.<String, Object>of(
                                                "from", p.conceptId(),
                                                "to", concept.id(),
                                                "strength", p.strength())))
                .toList();
    }
}
