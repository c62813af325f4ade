package dev.coderx.submissions.internal.store;

import dev.coderx.shared.Language;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.persistence.UnitOfWork;
import dev.coderx.submissions.NewSubmission;
import dev.coderx.submissions.Outcome;
import dev.coderx.submissions.Submission;
import dev.coderx.submissions.Submissions.Position;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The table {@code submissions}. */
@ApplicationScoped
public class SubmissionStore {
    private static final String INSERT =
            """
            INSERT INTO submissions (id, student_id, language, problem_id, file_name,
                idempotency_key, fingerprint, size_bytes, reported_outcome, submitted_at, received_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT (student_id, idempotency_key) DO NOTHING\
            """;
    private static final String BY_KEY =
            "SELECT id, fingerprint, received_at FROM submissions"
                    + " WHERE student_id = $1 AND idempotency_key = $2";
    private static final String COLUMNS =
            "SELECT id, student_id, language, problem_id, reported_outcome, submitted_at, received_at"
                    + " FROM submissions ";

    private final UnitOfWork unitOfWork;

    SubmissionStore(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** Inserts a submission; returns false where the student's key is taken already. */
    public Uni<Boolean> insert(Transaction transaction, NewRow row) {
        NewSubmission submission = row.submission();
        Outcome reported = submission.reportedOutcome();
        return transaction
                .query(
                        INSERT,
                        Tuple.wrap(
                                new Object[] {
                                    row.id(),
                                    row.studentId(),
                                    submission.language().name(),
                                    submission.problemId(),
                                    submission.fileName(),
                                    row.key(),
                                    row.fingerprint(),
                                    row.sizeBytes(),
                                    reported == null ? null : reported.name(),
                                    utc(row.submittedAt()),
                                    utc(row.receivedAt())
                                }))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Finds what a student's key was used for. */
    public Uni<Optional<Known>> findByKey(UUID studentId, String key) {
        return unitOfWork
                .read(BY_KEY, Tuple.of(studentId, key))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row ->
                                        new Known(
                                                row.getUUID(0),
                                                row.getString(1),
                                                row.getOffsetDateTime(2).toInstant()))
                                .findFirst());
    }

    /** Returns a submission; fails with NOT_FOUND where there is none. */
    public Uni<Submission> get(UUID id) {
        return unitOfWork
                .read(COLUMNS + "WHERE id = $1", Tuple.of(id))
                .map(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new CoderxException(
                                ErrorCode.NOT_FOUND, "There is no such submission.");
                    }
                    return submission(rows.iterator().next());
                });
    }

    /** Returns a student's submissions, newest first. */
    public Uni<List<Submission>> of(UUID studentId, int limit, @Nullable Position before) {
        var rows =
                before == null
                        ? unitOfWork.read(
                                COLUMNS
                                        + "WHERE student_id = $1 ORDER BY received_at DESC, id DESC"
                                        + " LIMIT $2",
                                Tuple.of(studentId, limit))
                        : unitOfWork.read(
                                COLUMNS
                                        + "WHERE student_id = $1 AND (received_at, id) < ($3, $4)"
                                        + " ORDER BY received_at DESC, id DESC LIMIT $2",
                                Tuple.of(studentId, limit, utc(before.receivedAt()), before.id()));
        return rows.map(found ->
                StreamSupport.stream(found.spliterator(), false)
                        .map(SubmissionStore::submission)
                        .toList());
    }

    /** Returns the languages a student has submitted in. */
    public Uni<Set<Language>> languagesOf(UUID studentId) {
        return unitOfWork
                .read(
                        "SELECT DISTINCT language FROM submissions WHERE student_id = $1",
                        Tuple.of(studentId))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> Language.valueOf(row.getString(0)))
                                .collect(Collectors.toSet()));
    }

    /** Returns those of the ids that are submissions. */
    public Uni<Set<UUID>> existing(Collection<UUID> ids) {
        return unitOfWork
                .read(
                        "SELECT id FROM submissions WHERE id = ANY($1)",
                        Tuple.of(ids.toArray(new UUID[0])))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getUUID(0))
                                .collect(Collectors.toSet()));
    }

    private static Submission submission(Row row) {
        String outcome = row.getString("reported_outcome");
        return new Submission(
                row.getUUID("id"),
                row.getUUID("student_id"),
                Language.valueOf(row.getString("language")),
                row.getString("problem_id"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getOffsetDateTime("submitted_at").toInstant(),
                row.getOffsetDateTime("received_at").toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** What is known of a submission with a key. */
    public record Known(UUID id, String fingerprint, Instant receivedAt) {}

    /** A submission to be written. */
    public record NewRow(
            UUID id,
            UUID studentId,
            NewSubmission submission,
            String key,
            String fingerprint,
            int sizeBytes,
            Instant submittedAt,
            Instant receivedAt) {}
}
