package dev.coderx.patterns.internal.store;

import dev.coderx.patterns.AuthoredPattern;
import dev.coderx.patterns.AuthoredPattern.State;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The table {@code authored_patterns}. */
@ApplicationScoped
public class AuthoredPatternStore {
    private static final String COLUMNS =
            "id, version, state, author_id, content, created_at, updated_at";

    // Writing is rare; one writer at a time keeps ids unique and limits kept.
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtextextended('authored_patterns', 0))";
    private static final String BEFORE =
            """
            SELECT (SELECT count(*) FROM authored_patterns
                    WHERE author_id = $1 AND id <> $2 AND state = 'IN_USE'),
                   COALESCE(max(version), 0),
                   COALESCE(bool_or(state = 'IN_USE'), FALSE),
                   COALESCE(bool_or(author_id <> $1), FALSE)
            FROM authored_patterns WHERE id = $2\
            """;
    private static final String REPLACE =
            "UPDATE authored_patterns SET state = 'REPLACED', updated_at = $2"
                    + " WHERE id = $1 AND state = 'IN_USE'";
    private static final String SAVE =
            "INSERT INTO authored_patterns (id, version, state, author_id, content, created_at,"
                    + " updated_at) VALUES ($1, $2, 'IN_USE', $3, $4, $5, $5) RETURNING "
                    + COLUMNS;
    private static final String WITHDRAW =
            "UPDATE authored_patterns SET state = 'WITHDRAWN', updated_at = CASE state WHEN"
                    + " 'WITHDRAWN' THEN updated_at ELSE $3 END WHERE id = $1 AND version = $2"
                    + " RETURNING "
                    + COLUMNS;
    private static final String VERSION =
            "SELECT "
                    + COLUMNS
                    + " FROM authored_patterns WHERE author_id = $1 AND id = $2"
                    + " AND ($3 = 0 OR version = $3) ORDER BY version DESC LIMIT 1";
    private static final String ALL_NEWEST =
            "SELECT DISTINCT ON (id) "
                    + COLUMNS
                    + " FROM authored_patterns WHERE author_id = $1 AND id > $2"
                    + " ORDER BY id, version DESC LIMIT $3";
    private static final String IN_USE =
            "SELECT "
                    + COLUMNS
                    + " FROM authored_patterns WHERE state = 'IN_USE' AND author_id = ANY($1)"
                    + " ORDER BY id";
    private static final String NEWEST =
            "SELECT DISTINCT ON (id) "
                    + COLUMNS
                    + " FROM authored_patterns WHERE id = ANY($1) ORDER BY id, version DESC";

    private final UnitOfWork unitOfWork;
    private final Clock clock;

    AuthoredPatternStore(UnitOfWork unitOfWork, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * What there is before a version is saved.
     *
     * @param others the author's patterns in use beside this one
     * @param newest the highest version of this one; 0 for none
     * @param inUse whether a version of this one is in use
     * @param ofAnother whether the id is another author's
     */
    public record Before(long others, int newest, boolean inUse, boolean ofAnother) {}

    /** Keeps others from saving until the transaction ends. */
    public Uni<Void> lock(Transaction transaction) {
        return transaction.query(LOCK, Tuple.tuple()).replaceWithVoid();
    }

    public Uni<Before> before(Transaction transaction, UUID authorId, String id) {
        return transaction
                .query(BEFORE, Tuple.of(authorId, id))
                .map(rows -> rows.iterator().next())
                .map(row ->
                        new Before(
                                row.getLong(0),
                                row.getInteger(1),
                                row.getBoolean(2),
                                row.getBoolean(3)));
    }

    /** Saves a version, which takes the place of the one in use. */
    public Uni<AuthoredPattern> save(
            Transaction transaction, String id, int version, UUID authorId, String content) {
        return transaction
                .query(REPLACE, Tuple.of(id, now()))
                .chain(() ->
                        transaction.query(SAVE, Tuple.of(id, version, authorId, content, now())))
                .map(rows -> pattern(rows.iterator().next()));
    }

    /** Takes a version back. */
    public Uni<AuthoredPattern> withdraw(String id, int version) {
        return unitOfWork
                .inTransaction(
                        transaction -> transaction.query(WITHDRAW, Tuple.of(id, version, now())))
                .map(rows -> pattern(rows.iterator().next()));
    }

    /** A version of an author's; the newest for null. */
    public Uni<Optional<AuthoredPattern>> version(
            UUID authorId, String id, @Nullable Integer version) {
        return unitOfWork
                .read(VERSION, Tuple.of(authorId, id, version == null ? 0 : version))
                .map(rows -> stream(rows).findFirst());
    }

    /** The newest version of each of an author's patterns after an id, by id. */
    public Uni<List<AuthoredPattern>> allNewest(UUID authorId, String after, int most) {
        return unitOfWork
                .read(ALL_NEWEST, Tuple.of(authorId, after, most))
                .map(rows -> stream(rows).toList());
    }

    /** What these authors have in use, by id. */
    public Uni<List<AuthoredPattern>> inUseOf(Collection<UUID> authorIds) {
        return unitOfWork
                .read(IN_USE, Tuple.of(authorIds.toArray(UUID[]::new)))
                .map(rows -> stream(rows).toList());
    }

    /** The newest version of each of these ids, in whatever state. */
    public Uni<List<AuthoredPattern>> newestOf(Collection<String> ids) {
        return unitOfWork
                .read(NEWEST, Tuple.of(ids.toArray(String[]::new)))
                .map(rows -> stream(rows).toList());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Stream<AuthoredPattern> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(AuthoredPatternStore::pattern);
    }

    private static AuthoredPattern pattern(Row row) {
        return new AuthoredPattern(
                row.getString("id"),
                row.getInteger("version"),
                State.valueOf(row.getString("state")),
                row.getUUID("author_id"),
                row.getString("content"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }
}
