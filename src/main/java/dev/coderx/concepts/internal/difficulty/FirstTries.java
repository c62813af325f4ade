package dev.coderx.concepts.internal.difficulty;

import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;

/**
 * The table {@code first_tries}: how each student's first judged try at a version of a problem
 * went. The earliest submission wins, whichever is heard of first; the counts are taken when they
 * are asked for, so no row is shared by the students of a class.
 */
@ApplicationScoped
public class FirstTries {
    private static final String ADD =
            """
            INSERT INTO first_tries AS t (student_id, problem_id, problem_version, institution_id,
                submission_id, correct, at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (student_id, problem_id, problem_version) DO UPDATE SET
                submission_id = EXCLUDED.submission_id, correct = EXCLUDED.correct,
                at = EXCLUDED.at
            WHERE (EXCLUDED.at, EXCLUDED.submission_id) < (t.at, t.submission_id)\
            """;
    private static final String COUNT =
            """
            SELECT count(*) FILTER (WHERE correct)::int, count(*) FILTER (WHERE NOT correct)::int
            FROM first_tries WHERE problem_id = $1 AND problem_version = $2
                AND institution_id IS NOT DISTINCT FROM $3::uuid\
            """;

    private final UnitOfWork unitOfWork;

    FirstTries(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** Notes a judged try, where it is the student's first. */
    public Uni<Void> add(
            Transaction transaction,
            UUID studentId,
            TriedProblem problem,
            UUID submissionId,
            boolean correct,
            Instant at) {
        return transaction
                .query(
                        ADD,
                        Tuple.tuple(
                                Arrays.asList(
                                        studentId,
                                        problem.id(),
                                        problem.version(),
                                        problem.institutionId(),
                                        submissionId,
                                        correct,
                                        at.atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }

    /** Returns how hard a problem turned out so far. */
    public Uni<ItemDifficulty> of(TriedProblem problem) {
        return unitOfWork
                .read(COUNT, Tuple.of(problem.id(), problem.version(), problem.institutionId()))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return new ItemDifficulty(
                            problem.difficulty(), row.getInteger(0), row.getInteger(1));
                });
    }
}
