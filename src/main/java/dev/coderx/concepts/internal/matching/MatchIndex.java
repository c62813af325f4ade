package dev.coderx.concepts.internal.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.TransactionContext;

/**
 * The vectors of the texts in Neo4j's vector index. All of it blocks.
 *
 * <p>The texts have one version for all replicas. Filling takes a lock on that version's node
 * first, so that of two replicas the second finds what the first has written.
 */
@ApplicationScoped
public class MatchIndex {
    private static final String CONSTRAINT =
            "CREATE CONSTRAINT match_version IF NOT EXISTS"
                    + " FOR (v:MatchVersion) REQUIRE v.id IS UNIQUE";
    private static final String INDEX =
            """
            CREATE VECTOR INDEX match_text IF NOT EXISTS FOR (t:MatchText) ON (t.vector)
            OPTIONS {indexConfig: {`vector.dimensions`: %d,
                `vector.similarity_function`: 'cosine', `vector.quantization.enabled`: false}}\
            """
                    .formatted(Sentences.DIMENSIONS);
    private static final String IS_CURRENT =
            "MATCH (v:MatchVersion {id: 'texts', version: $version}) RETURN count(v) > 0";
    private static final String LOCK =
            "MERGE (v:MatchVersion {id: 'texts'}) SET v.locks = coalesce(v.locks, 0) + 1"
                    + " RETURN coalesce(v.version, '') = $version";
    private static final String FILL =
            """
            UNWIND $rows AS row
            CREATE (t:MatchText {id: row.id, place: row.place, title: row.title,
                conceptIds: row.conceptIds})
            WITH t, row
            CALL db.create.setNodeVectorProperty(t, 'vector', row.vector)\
            """;
    private static final String NEAREST =
            """
            CALL db.index.vector.queryNodes('match_text', $asked, $vector) YIELD node, score
            RETURN node.title AS title, node.conceptIds AS conceptIds, score
            ORDER BY score DESC, node.place LIMIT $most\
            """;

    /** The index searches roughly: asked for few, it may miss the nearest. */
    private static final int ASKED_AT_LEAST = 300;

    private final Driver driver;
    private final MatchTexts texts;
    private final MatchVectors vectors;

    MatchIndex(Driver driver, MatchTexts texts, MatchVectors vectors) {
        this.driver = driver;
        this.texts = texts;
        this.vectors = vectors;
    }

    /**
     * Writes the texts of this version where Neo4j has another.
     *
     * @return whether it had to
     * @throws org.neo4j.driver.exceptions.Neo4jException if Neo4j is away
     * @throws ModelAwayException if the vectors cannot be worked out
     */
    public boolean fill() {
        Map<String, Object> version = Map.of("version", texts.version());
        try (var session = driver.session()) {
            boolean current =
                    session.executeRead(
                            tx -> tx.run(IS_CURRENT, version).single().get(0).asBoolean());
            if (current) {
                return false;
            }
            List<Map<String, Object>> rows = rows();
            session.executeWriteWithoutResult(tx -> tx.run(CONSTRAINT).consume());
            session.executeWriteWithoutResult(tx -> tx.run(INDEX).consume());
            boolean written = session.executeWrite(tx -> write(tx, version, rows));
            session.run("CALL db.awaitIndexes(60)").consume();
            return written;
        }
    }

    private static boolean write(
            TransactionContext tx, Map<String, Object> version, List<Map<String, Object>> rows) {
        if (tx.run(LOCK, version).single().get(0).asBoolean()) {
            return false;
        }
        tx.run("MATCH (t:MatchText) DELETE t").consume();
        tx.run(FILL, Map.of("rows", rows)).consume();
        tx.run("MATCH (v:MatchVersion {id: 'texts'}) SET v.version = $version", version).consume();
        return true;
    }

    /**
     * The texts nearest to a vector, nearest first.
     *
     * @param most how many at most
     * @throws org.neo4j.driver.exceptions.Neo4jException if Neo4j is away or has no index yet
     */
    public List<Near> nearest(float[] vector, int most) {
        List<Double> numbers = new ArrayList<>(vector.length);
        for (float number : vector) {
            numbers.add((double) number);
        }
        var query =
                new Query(
                        NEAREST,
                        Map.of(
                                "most", most,
                                "asked", Math.max(most, ASKED_AT_LEAST),
                                "vector", numbers));
        try (var session = driver.session()) {
            return session.executeRead(tx ->
                    tx.run(query)
                            .list(found ->
                                    new Near(
                                            found.get("conceptIds").asList(id -> id.asString()),
                                            found.get("title").asString(),
                                            2 * found.get("score").asDouble() - 1)));
        }
    }

    private List<Map<String, Object>> rows() {
        List<float[]> all = vectors.all();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            MatchText text = texts.all().get(place);
            rows.add(
                    Map.of(
                            "id", text.id(),
                            "place", place,
                            "title", text.title(),
                            "conceptIds", text.conceptIds(),
                            "vector", all.get(place)));
        }
        return rows;
    }
}
