package dev.coderx.concepts.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.ClientException;

/**
 * Brings the graph in Neo4j to a content. All of it changes in one transaction or nothing does; of
 * two replicas that start at once, one waits for the other at the node {@code Catalogue} and finds
 * nothing left to do.
 */
final class GraphLoad {
    /** Labels of what is loaded, and the property that tells one node from another. */
    private static final Map<String, String> KEYS =
            Map.of(
                    "Concept", "id",
                    "Pattern", "id",
                    "Problem", "id",
                    "Resource", "id",
                    "Language", "id",
                    "Catalogue", "name");

    private static final int TRIES = 5;

    /** Writing to the node takes its lock until the transaction ends. */
    private static final String LOCK =
            """
            MERGE (v:Catalogue {name: 'concepts'})
            SET v.turn = coalesce(v.turn, 0) + 1
            RETURN coalesce(v.digest, '') = $digest AS current\
            """;

    private static final List<String> STEPS =
            List.of(
                    "MATCH (v:Catalogue) WHERE v.name IS NULL DELETE v",
                    nodes("concepts", "Concept"),
                    nodes("patterns", "Pattern"),
                    nodes("problems", "Problem"),
                    nodes("resources", "Resource"),
                    "UNWIND $variants AS row WITH DISTINCT row.to AS id MERGE (:Language {id: id})",
                    gone("concepts", "Concept"),
                    gone("patterns", "Pattern"),
                    gone("problems", "Problem"),
                    gone("resources", "Resource"),
                    "MATCH ()-[r:PREREQUISITE_OF|PART_OF|IN_LANGUAGE|ABOUT|PRACTISES|EXPLAINS]->()"
                            + " DELETE r",
                    links("edges", "Concept", "PREREQUISITE_OF", "Concept"),
                    links("parts", "Concept", "PART_OF", "Concept"),
                    links("variants", "Concept", "IN_LANGUAGE", "Language"),
                    links("about", "Pattern", "ABOUT", "Concept"),
                    links("practises", "Problem", "PRACTISES", "Concept"),
                    links("explains", "Resource", "EXPLAINS", "Concept"));

    private static final String DONE =
            "MATCH (v:Catalogue {name: 'concepts'}) SET v.version = $version, v.digest = $digest";

    private final Driver driver;

    GraphLoad(Driver driver) {
        this.driver = driver;
    }

    /** Loads a content unless it is there already. Blocks. Returns whether it loaded anything. */
    boolean bring(GraphContent content) {
        try (Session session = driver.session()) {
            constraints(session);
            String digest = content.digest();
            return session.executeWrite(tx -> {
                boolean current =
                        tx.run(LOCK, Map.of("digest", digest)).single().get("current").asBoolean();
                if (!current) {
                    write(tx, content, digest);
                }
                return !current;
            });
        }
    }

    private static void write(TransactionContext tx, GraphContent content, String digest) {
        Map<String, Object> rows = Map.copyOf(content.rows());
        STEPS.forEach(step -> tx.run(step, rows).consume());
        tx.run(DONE, Map.of("version", content.version(), "digest", digest)).consume();
    }

    /**
     * Two replicas may make the same constraint at once, which the later one is told as an error.
     */
    private static void constraints(Session session) {
        for (String statement : constraints()) {
            for (int tried = 1; ; tried++) {
                try {
                    session.executeWriteWithoutResult(tx -> tx.run(statement).consume());
                    break;
                } catch (ClientException e) {
                    boolean made =
                            e.code().endsWith("EquivalentSchemaRuleAlreadyExists")
                                    || e.code().endsWith("ConstraintAlreadyExists");
                    if (made) {
                        break;
                    }
                    if (tried == TRIES) {
                        throw e;
                    }
                }
            }
        }
    }

    private static List<String> constraints() {
        List<String> statements = new ArrayList<>();
        KEYS.forEach((label, key) ->
                statements.add(
                        "CREATE CONSTRAINT %s_%s IF NOT EXISTS FOR (n:%s) REQUIRE n.%s IS UNIQUE"
                                .formatted(label.toLowerCase(Locale.ROOT), key, label, key)));
        return statements.stream().sorted().toList();
    }

    private static String nodes(String rows, String label) {
        return "UNWIND $%s AS row MERGE (n:%s {id: row.id}) SET n += row".formatted(rows, label);
    }

    private static String gone(String rows, String label) {
        return "MATCH (n:%s) WHERE NOT n.id IN [row IN $%s | row.id] DETACH DELETE n"
                .formatted(label, rows);
    }

    private static String links(String rows, String from, String type, String to) {
        return """
        UNWIND $%s AS row
        MATCH (a:%s {id: row.from}), (b:%s {id: row.to})
        MERGE (a)-[r:%s]->(b) SET r = row {.*, from: null, to: null}\
        """
                .formatted(rows, from, to, type);
    }
}
