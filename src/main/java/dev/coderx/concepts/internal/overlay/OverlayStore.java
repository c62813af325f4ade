package dev.coderx.concepts.internal.overlay;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.internal.overlay.Overlay.Edge;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;

/** Keeps the overlays in PostgreSQL. */
@ApplicationScoped
class OverlayStore {
    private static final String REVISION =
            "SELECT revision FROM concept_overlays WHERE institution_id = $1";
    private static final String RAISE =
            """
            INSERT INTO concept_overlays (institution_id, revision) VALUES ($1, 1)
            ON CONFLICT (institution_id) DO UPDATE SET revision = concept_overlays.revision + 1\
            """;
    private static final String EDGES =
            """
            SELECT concept_id, prerequisite_id, strength FROM concept_overlay_edges
            WHERE institution_id = $1\
            """;
    private static final String CONCEPTS =
            "SELECT id, content FROM concept_overlay_concepts WHERE institution_id = $1";
    private static final String PUT_EDGE =
            """
            INSERT INTO concept_overlay_edges
                (institution_id, concept_id, prerequisite_id, strength, author_id, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (institution_id, concept_id, prerequisite_id)
            DO UPDATE SET strength = $4, author_id = $5, updated_at = $6\
            """;
    private static final String PUT_CONCEPT =
            """
            INSERT INTO concept_overlay_concepts
                (institution_id, id, content, author_id, updated_at)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (institution_id, id)
            DO UPDATE SET content = $3, author_id = $4, updated_at = $5\
            """;
    private static final String DROP_EDGE =
            """
            DELETE FROM concept_overlay_edges
            WHERE institution_id = $1 AND concept_id = $2 AND prerequisite_id = $3\
            """;
    private static final String DROP_CONCEPT =
            "DELETE FROM concept_overlay_concepts WHERE institution_id = $1 AND id = $2";

    private final UnitOfWork unitOfWork;
    private final Clock clock;

    OverlayStore(UnitOfWork unitOfWork, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Returns the number that every change raises; 0 before the first. */
    Uni<Long> revision(UUID institutionId) {
        return unitOfWork
                .read(REVISION, Tuple.of(institutionId))
                .map(rows -> rows.rowCount() == 0 ? 0L : rows.iterator().next().getLong(0));
    }

    /** Reads an institution's overlay. */
    Uni<Overlay> read(UUID institutionId) {
        return Uni.combine()
                .all()
                .unis(
                        unitOfWork.read(EDGES, Tuple.of(institutionId)),
                        unitOfWork.read(CONCEPTS, Tuple.of(institutionId)))
                .with(OverlayStore::overlay);
    }

    /** Reads it for a change: until the transaction ends, nobody else changes it. */
    Uni<Overlay> readToChange(Transaction transaction, UUID institutionId) {
        Tuple institution = Tuple.of(institutionId);
        return transaction
                .query(RAISE, institution)
                .chain(() -> transaction.query(EDGES, institution))
                .chain(edges ->
                        transaction
                                .query(CONCEPTS, institution)
                                .map(concepts -> overlay(edges, concepts)));
    }

    /** Writes what differs between two overlays. */
    Uni<Void> write(
            Transaction transaction, UUID institutionId, UUID author, Overlay old, Overlay now) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var edge : now.edges().entrySet()) {
            if (!edge.getValue().equals(old.edges().get(edge.getKey()))) {
                all = all.chain(() -> put(transaction, institutionId, author, edge));
            }
        }
        for (Edge edge : old.edges().keySet()) {
            if (!now.edges().containsKey(edge)) {
                Tuple values = Tuple.of(institutionId, edge.conceptId(), edge.prerequisiteId());
                all = all.chain(() -> transaction.query(DROP_EDGE, values).replaceWithVoid());
            }
        }
        for (Concept concept : now.concepts().values()) {
            if (!concept.equals(old.concepts().get(concept.id()))) {
                Tuple values =
                        Tuple.of(
                                institutionId,
                                concept.id(),
                                OwnConcept.toYaml(concept),
                                author,
                                clock.instant().atOffset(ZoneOffset.UTC));
                all = all.chain(() -> transaction.query(PUT_CONCEPT, values).replaceWithVoid());
            }
        }
        for (String id : old.concepts().keySet()) {
            if (!now.concepts().containsKey(id)) {
                Tuple values = Tuple.of(institutionId, id);
                all = all.chain(() -> transaction.query(DROP_CONCEPT, values).replaceWithVoid());
            }
        }
        return all;
    }

    private Uni<Void> put(
            Transaction transaction,
            UUID institutionId,
            UUID author,
            Map.Entry<Edge, OptionalDouble> edge) {
        OptionalDouble strength = edge.getValue();
        Tuple values =
                Tuple.of(
                        institutionId,
                        edge.getKey().conceptId(),
                        edge.getKey().prerequisiteId(),
                        strength.isPresent() ? (Double) strength.getAsDouble() : null,
                        author,
                        clock.instant().atOffset(ZoneOffset.UTC));
        return transaction.query(PUT_EDGE, values).replaceWithVoid();
    }

    private static Overlay overlay(RowSet<Row> edges, RowSet<Row> concepts) {
        Map<Edge, OptionalDouble> read = new HashMap<>();
        for (Row row : edges) {
            Double strength = row.getDouble(2);
            read.put(
                    new Edge(row.getString(0), row.getString(1)),
                    strength == null ? OptionalDouble.empty() : OptionalDouble.of(strength));
        }
        Map<String, Concept> own = new HashMap<>();
        for (Row row : concepts) {
            own.put(row.getString(0), OwnConcept.read(row.getString(1)));
        }
        return new Overlay(read, own);
    }
}
