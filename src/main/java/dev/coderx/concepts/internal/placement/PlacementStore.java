package dev.coderx.concepts.internal.placement;

import dev.coderx.concepts.MasteryView;
import dev.coderx.shared.Language;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The tables {@code placements} and {@code placement_answers}. */
@ApplicationScoped
class PlacementStore {
    private static final String COLUMNS =
            """
            SELECT p.id, p.student_id, p.language, p.concept_id, p.status, p.prior, p.avoid,
                p.next_item, p.started_at, p.expires_at FROM placements p\
            """;

    /** Two starts at the same time: the second waits, and finds the first one's placement. */
    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended('placement:' || $1::text, 0))";

    private static final String OPEN =
            COLUMNS + " WHERE p.student_id = $1 AND p.status = 'OPEN' FOR UPDATE";
    private static final String BY_ID = COLUMNS + " WHERE p.id = $1";
    private static final String LOCKED = COLUMNS + " WHERE p.id = $1 FOR UPDATE";
    private static final String ANSWERS =
            """
            SELECT item_id, concept_id, choice, is_right, at FROM placement_answers
            WHERE placement_id = $1 ORDER BY place\
            """;
    private static final String RECENT =
            """
            SELECT DISTINCT a.item_id FROM placement_answers a
            JOIN placements p ON p.id = a.placement_id
            WHERE p.student_id = $1 AND p.language = $2 AND a.at > $3\
            """;
    private static final String LAST_CHECK =
            """
            SELECT max(ended_at) FROM placements
            WHERE student_id = $1 AND language = $2 AND concept_id = $3 AND status = 'DONE'
                AND EXISTS (SELECT 1 FROM placement_answers a WHERE a.placement_id = id)\
            """;
    private static final String ADD =
            """
            INSERT INTO placements (id, student_id, language, concept_id, status, prior, avoid,
                next_item, started_at, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)\
            """;
    private static final String ADD_ANSWER =
            """
            INSERT INTO placement_answers (placement_id, place, item_id, concept_id, choice,
                is_right, at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)\
            """;
    private static final String GO_ON =
            "UPDATE placements SET status = $2, next_item = $3, ended_at = $4 WHERE id = $1";

    private final UnitOfWork unitOfWork;

    PlacementStore(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** Lets one start of a student through at a time, until the transaction ends. */
    Uni<Void> oneAtATime(Transaction transaction, UUID studentId) {
        return transaction.query(ONE_AT_A_TIME, Tuple.of(studentId.toString())).replaceWithVoid();
    }

    /** The student's open placement, locked. */
    Uni<Optional<KeptPlacement>> open(Transaction transaction, UUID studentId) {
        return withAnswers(transaction, transaction.query(OPEN, Tuple.of(studentId)));
    }

    /** A placement, locked. */
    Uni<Optional<KeptPlacement>> locked(Transaction transaction, UUID id) {
        return withAnswers(transaction, transaction.query(LOCKED, Tuple.of(id)));
    }

    /** A placement as it is. */
    Uni<Optional<KeptPlacement>> find(UUID id) {
        // In one transaction, so that the answers fit the status.
        return unitOfWork.inTransaction(
                transaction -> withAnswers(transaction, transaction.query(BY_ID, Tuple.of(id))));
    }

    /** The items of a language a student answered after a moment. */
    Uni<Set<String>> answeredSince(
            Transaction transaction, UUID studentId, Language language, Instant since) {
        return transaction
                .query(RECENT, Tuple.of(studentId, language.name(), utc(since)))
                .map(rows ->
                        rows(rows).stream()
                                .map(row -> row.getString(0))
                                .collect(Collectors.toSet()));
    }

    /** When the student's last check on a concept ended, if there was one with an answer. */
    Uni<Optional<Instant>> lastCheck(
            Transaction transaction, UUID studentId, Language language, String conceptId) {
        return transaction
                .query(LAST_CHECK, Tuple.of(studentId, language.name(), conceptId))
                .map(rows ->
                        Optional.ofNullable(rows.iterator().next().getOffsetDateTime(0))
                                .map(OffsetDateTime::toInstant));
    }

    Uni<Void> add(Transaction transaction, KeptPlacement placement) {
        JsonObject prior = new JsonObject();
        placement
                .prior()
                .forEach((concept, view) ->
                        prior.put(
                                concept,
                                new JsonArray()
                                        .add(view.mean())
                                        .add(view.uncertainty())
                                        .add(view.evidenceCount())));
        return transaction
                .query(
                        ADD,
                        Tuple.tuple(
                                Arrays.asList(
                                        placement.id(),
                                        placement.studentId(),
                                        placement.language().name(),
                                        placement.conceptId(),
                                        placement.status().name(),
                                        prior,
                                        placement.avoid().toArray(new String[0]),
                                        placement.nextItem(),
                                        utc(placement.startedAt()),
                                        utc(placement.expiresAt()))))
                .replaceWithVoid();
    }

    /** Keeps the newest answer of a placement. */
    Uni<Void> addLastAnswer(Transaction transaction, KeptPlacement placement) {
        GivenAnswer answer = placement.answers().getLast();
        return transaction
                .query(
                        ADD_ANSWER,
                        Tuple.tuple(
                                List.of(
                                        placement.id(),
                                        placement.answers().size() - 1,
                                        answer.itemId(),
                                        answer.conceptId(),
                                        answer.choice(),
                                        answer.right(),
                                        utc(answer.at()))))
                .replaceWithVoid();
    }

    /** Keeps a placement's status and open item. */
    Uni<Void> goOn(Transaction transaction, KeptPlacement placement, Instant now) {
        return transaction
                .query(
                        GO_ON,
                        Tuple.tuple(
                                Arrays.asList(
                                        placement.id(),
                                        placement.status().name(),
                                        placement.nextItem(),
                                        placement.status() == PlacementStatus.DONE
                                                ? utc(now)
                                                : null)))
                .replaceWithVoid();
    }

    private static Uni<Optional<KeptPlacement>> withAnswers(
            Transaction transaction, Uni<RowSet<Row>> found) {
        return found.chain(rows -> {
            if (rows.rowCount() == 0) {
                return Uni.createFrom().item(Optional.empty());
            }
            Row row = rows.iterator().next();
            return transaction
                    .query(ANSWERS, Tuple.of(row.getUUID("id")))
                    .map(answers -> Optional.of(placement(row, answers)));
        });
    }

    private static KeptPlacement placement(Row row, RowSet<Row> answers) {
        List<GivenAnswer> given = new ArrayList<>();
        for (Row answer : rows(answers)) {
            given.add(
                    new GivenAnswer(
                            answer.getString(0),
                            answer.getString(1),
                            answer.getInteger(2),
                            answer.getBoolean(3),
                            answer.getOffsetDateTime(4).toInstant()));
        }
        return new KeptPlacement(
                row.getUUID("id"),
                row.getUUID("student_id"),
                Language.valueOf(row.getString("language")),
                row.getString("concept_id"),
                PlacementStatus.valueOf(row.getString("status")),
                prior(row.getJsonObject("prior")),
                Set.of(row.getArrayOfStrings("avoid")),
                row.getString("next_item"),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant(),
                given);
    }

    private static Map<String, MasteryView> prior(@Nullable JsonObject stored) {
        Map<String, MasteryView> prior = new HashMap<>();
        if (stored != null) {
            for (String concept : stored.fieldNames()) {
                JsonArray view = stored.getJsonArray(concept);
                prior.put(
                        concept,
                        new MasteryView(view.getDouble(0), view.getDouble(1), view.getInteger(2)));
            }
        }
        return prior;
    }

    private static List<Row> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
