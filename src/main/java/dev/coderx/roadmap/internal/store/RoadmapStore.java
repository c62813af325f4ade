package dev.coderx.roadmap.internal.store;

import dev.coderx.roadmap.Roadmap;
import dev.coderx.roadmap.RoadmapStep;
import dev.coderx.shared.events.EventJson;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The table {@code roadmaps}. */
@ApplicationScoped
public class RoadmapStore {
    private static final String SAVE =
            """
            INSERT INTO roadmaps AS r (student_id, version, steps, updated_at)
            VALUES ($1, 1, $2, $3)
            ON CONFLICT (student_id) DO UPDATE SET
                version = r.version + 1, steps = EXCLUDED.steps, updated_at = EXCLUDED.updated_at
            RETURNING version\
            """;
    private static final String FIND =
            "SELECT student_id, version, steps, updated_at FROM roadmaps WHERE student_id = $1";

    private final UnitOfWork unitOfWork;
    private final Clock clock;

    RoadmapStore(UnitOfWork unitOfWork, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Replaces a student's roadmap; returns its new version. */
    public Uni<Integer> save(Transaction transaction, UUID studentId, List<RoadmapStep> steps) {
        return transaction
                .query(
                        SAVE,
                        Tuple.of(
                                studentId,
                                new JsonArray(EventJson.write(steps)),
                                clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    /** Returns a student's roadmap, where one was planned. */
    public Uni<Optional<Roadmap>> find(UUID studentId) {
        return unitOfWork
                .read(FIND, Tuple.of(studentId))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(RoadmapStore::roadmap)
                                .findFirst());
    }

    private static Roadmap roadmap(Row row) {
        byte[] steps = row.getJsonArray("steps").encode().getBytes(StandardCharsets.UTF_8);
        try {
            return new Roadmap(
                    row.getUUID("student_id"),
                    row.getInteger("version"),
                    row.getOffsetDateTime("updated_at").toInstant(),
                    List.of(EventJson.read(steps, RoadmapStep[].class)));
        } catch (IOException e) {
            throw new IllegalStateException("A kept roadmap cannot be read", e);
        }
    }
}
