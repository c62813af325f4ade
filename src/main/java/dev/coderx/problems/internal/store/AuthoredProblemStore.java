package dev.coderx.problems.internal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coderx.problems.AuthoredProblem;
import dev.coderx.problems.AuthoredProblem.Check;
import dev.coderx.problems.AuthoredProblem.State;
import dev.coderx.shared.events.EventJson;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The table {@code authored_problems}. */
@ApplicationScoped
public class AuthoredProblemStore {
    private static final String COLUMNS =
            "institution_id, id, version, state, author_id, content, check_report, created_at,"
                    + " updated_at";
    // One writer at a time in an institution, so that its limits hold.
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtextextended('problems:' || $1::text, 0))";
    private static final String COUNTS =
            """
            SELECT (SELECT count(DISTINCT id) FROM authored_problems
                    WHERE institution_id = $1 AND id <> $2),
                   COALESCE(max(version), 0),
                   COALESCE(max(version) FILTER (WHERE state IN ('DRAFT', 'CHECKED')), 0)
            FROM authored_problems WHERE institution_id = $1 AND id = $2\
            """;
    private static final String SAVE =
            """
            INSERT INTO authored_problems AS p
                (institution_id, id, version, state, author_id, content, created_at, updated_at)
            VALUES ($1, $2, $3, 'DRAFT', $4, $5, $6, $6)
            ON CONFLICT (institution_id, id, version) DO UPDATE SET
                state = 'DRAFT', author_id = EXCLUDED.author_id, content = EXCLUDED.content,
                check_report = NULL, updated_at = EXCLUDED.updated_at
            RETURNING\
            """
                    + " "
                    + COLUMNS;
    private static final String CHECKED =
            """
            UPDATE authored_problems SET state = $5, check_report = $6, updated_at = $7
            WHERE institution_id = $1 AND id = $2 AND version = $3 AND content = $4
              AND state IN ('DRAFT', 'CHECKED')
            RETURNING\
            """
                    + " "
                    + COLUMNS;
    private static final String MOVE =
            """
            UPDATE authored_problems SET state = $5, updated_at = $6
            WHERE institution_id = $1 AND id = $2 AND ($3 = 0 OR version = $3) AND state = $4
            RETURNING\
            """
                    + " "
                    + COLUMNS;
    private static final String FIND =
            "SELECT " + COLUMNS + " FROM authored_problems WHERE institution_id = $1 AND id = $2";
    private static final String VERSION = FIND + " AND version = $3";
    private static final String NEWEST = FIND + " ORDER BY version DESC LIMIT 1";
    private static final String NEWEST_PUBLISHED =
            FIND + " AND state = 'PUBLISHED' ORDER BY version DESC LIMIT 1";
    private static final String ALL_NEWEST =
            "SELECT DISTINCT ON (id) "
                    + COLUMNS
                    + " FROM authored_problems WHERE institution_id = $1 AND id > $2"
                    + " ORDER BY id, version DESC LIMIT $3";
    private static final String ALL_PUBLISHED =
            "SELECT id, max(version) AS version FROM authored_problems"
                    + " WHERE institution_id = $1 AND state = 'PUBLISHED' GROUP BY id ORDER BY id";

    private final UnitOfWork unitOfWork;
    private final Clock clock;

    AuthoredProblemStore(UnitOfWork unitOfWork, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * What there is before a draft is written.
     *
     * @param others problems of the institution beside this one
     * @param newest the highest version of this one; 0 for none
     * @param inWork the version that is being worked on; 0 for none
     */
    public record Before(long others, int newest, int inWork) {}

    /** Keeps others from writing to an institution until the transaction ends. */
    public Uni<Void> lock(Transaction transaction, UUID institutionId) {
        return transaction.query(LOCK, Tuple.of(institutionId.toString())).replaceWithVoid();
    }

    public Uni<Before> before(Transaction transaction, UUID institutionId, String id) {
        return transaction
                .query(COUNTS, Tuple.of(institutionId, id))
                .map(rows -> rows.iterator().next())
                .map(row -> new Before(row.getLong(0), row.getInteger(1), row.getInteger(2)));
    }

    /** Writes a draft, over the one of this version where there is one. */
    public Uni<AuthoredProblem> save(
            Transaction transaction,
            UUID institutionId,
            String id,
            int version,
            UUID authorId,
            String content) {
        return transaction
                .query(
                        SAVE,
                        Tuple.from(List.of(institutionId, id, version, authorId, content, now())))
                .map(rows -> problem(rows.iterator().next()));
    }

    /** Keeps what came of a check, unless the content is another one by now. */
    public Uni<Optional<AuthoredProblem>> checked(AuthoredProblem problem, Check check) {
        State state = check.passed() ? State.CHECKED : State.DRAFT;
        return unitOfWork
                .inTransaction(transaction ->
                        transaction.query(
                                CHECKED,
                                Tuple.from(
                                        List.of(
                                                problem.institutionId(),
                                                problem.id(),
                                                problem.version(),
                                                problem.content(),
                                                state.name(),
                                                new JsonObject(EventJson.write(check)),
                                                now()))))
                .map(AuthoredProblemStore::first);
    }

    /**
     * Moves versions that are in one state to another.
     *
     * @param version 0 for all
     * @return the newest that was moved
     */
    public Uni<Optional<AuthoredProblem>> move(
            UUID institutionId, String id, int version, State from, State to) {
        return unitOfWork
                .inTransaction(transaction ->
                        transaction.query(
                                MOVE,
                                Tuple.from(
                                        List.of(
                                                institutionId,
                                                id,
                                                version,
                                                from.name(),
                                                to.name(),
                                                now()))))
                .map(rows ->
                        stream(rows)
                                .max(java.util.Comparator.comparingInt(AuthoredProblem::version)));
    }

    public Uni<Optional<AuthoredProblem>> version(UUID institutionId, String id, int version) {
        return unitOfWork
                .read(VERSION, Tuple.of(institutionId, id, version))
                .map(AuthoredProblemStore::first);
    }

    public Uni<Optional<AuthoredProblem>> newest(UUID institutionId, String id) {
        return unitOfWork
                .read(NEWEST, Tuple.of(institutionId, id))
                .map(AuthoredProblemStore::first);
    }

    public Uni<Optional<AuthoredProblem>> published(UUID institutionId, String id) {
        return unitOfWork
                .read(NEWEST_PUBLISHED, Tuple.of(institutionId, id))
                .map(AuthoredProblemStore::first);
    }

    /** The newest version of each problem after an id, by id. */
    public Uni<List<AuthoredProblem>> allNewest(UUID institutionId, String after, int most) {
        return unitOfWork
                .read(ALL_NEWEST, Tuple.of(institutionId, after, most))
                .map(rows -> stream(rows).toList());
    }

    /** The published version of each problem, by its id. */
    public Uni<Map<String, Integer>> allPublished(UUID institutionId) {
        return unitOfWork
                .read(ALL_PUBLISHED, Tuple.of(institutionId))
                .map(rows -> {
                    Map<String, Integer> versions = new LinkedHashMap<>();
                    rows.forEach(
                            row -> versions.put(row.getString("id"), row.getInteger("version")));
                    return versions;
                });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Optional<AuthoredProblem> first(RowSet<Row> rows) {
        return stream(rows).findFirst();
    }

    private static java.util.stream.Stream<AuthoredProblem> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(AuthoredProblemStore::problem);
    }

    private static AuthoredProblem problem(Row row) {
        return new AuthoredProblem(
                row.getUUID("institution_id"),
                row.getString("id"),
                row.getInteger("version"),
                State.valueOf(row.getString("state")),
                row.getUUID("author_id"),
                row.getString("content"),
                check(row.getJsonObject("check_report")),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    private static @Nullable Check check(@Nullable JsonObject report) {
        try {
            return report == null
                    ? null
                    : EventJson.read(report.encode().getBytes(UTF_8), Check.class);
        } catch (IOException e) {
            throw new IllegalStateException("A kept check cannot be read", e);
        }
    }
}
