package dev.coderx.recommendations.internal.store;

import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.persistence.UnitOfWork;
import dev.coderx.submissions.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code interactions}: which problems a student has met. */
@ApplicationScoped
public class InteractionStore {
    private static final String ADD =
            "INSERT INTO interactions (student_id, submission_id, problem_id, outcome, at)"
                    + " VALUES ($1, $2, $3, $4, $5)";
    private static final String READ =
            """
            SELECT problem_id, bool_or(outcome = 'CORRECT') AS solved, max(at) >= $2 AS recent
            FROM interactions WHERE student_id = $1 AND problem_id IS NOT NULL
            GROUP BY problem_id\
            """;

    private final UnitOfWork unitOfWork;
    private final Clock clock;

    InteractionStore(UnitOfWork unitOfWork, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** The problems a student has met. */
    public record Tried(Set<String> recentlyAttempted, Set<String> solved) {}

    /** Adds one. */
    public Uni<Void> add(
            Transaction transaction,
            UUID studentId,
            UUID submissionId,
            @Nullable String problemId,
            @Nullable Outcome outcome) {
        return transaction
                .query(
                        ADD,
                        Tuple.of(
                                studentId,
                                submissionId,
                                problemId,
                                outcome == null ? null : outcome.name(),
                                clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Returns what a student has met, and which of it since a time. */
    public Uni<Tried> of(UUID studentId, Instant since) {
        return unitOfWork
                .read(READ, Tuple.of(studentId, since.atOffset(ZoneOffset.UTC)))
                .map(rows -> {
                    Set<String> recent = new HashSet<>();
                    Set<String> solved = new HashSet<>();
                    for (Row row : rows) {
                        String problem = row.getString("problem_id");
                        if (Boolean.TRUE.equals(row.getBoolean("recent"))) {
                            recent.add(problem);
                        }
                        if (Boolean.TRUE.equals(row.getBoolean("solved"))) {
                            solved.add(problem);
                        }
                    }
                    return new Tried(recent, solved);
                });
    }
}
