package dev.coderx.patterns.internal.store;

import dev.coderx.patterns.Finding;
import dev.coderx.patterns.PatternFrequency;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The table {@code pattern_frequency}. */
@ApplicationScoped
public class FrequencyStore {
    private static final String ADD =
            """
            INSERT INTO pattern_frequency AS f (student_id, pattern_id, occurrences, submissions,
                problem_ids, first_seen, last_seen)
            VALUES ($1, $2, $3, 1, ARRAY[$4::text], $5, $5)
            ON CONFLICT (student_id, pattern_id) DO UPDATE SET
                occurrences = f.occurrences + EXCLUDED.occurrences,
                submissions = f.submissions + 1,
                problem_ids = CASE WHEN $4::text = ANY(f.problem_ids) THEN f.problem_ids
                    ELSE f.problem_ids || $4::text END,
                first_seen = LEAST(f.first_seen, EXCLUDED.first_seen),
                last_seen = GREATEST(f.last_seen, EXCLUDED.last_seen)\
            """;
    private static final String READ =
            """
            SELECT pattern_id, occurrences, submissions, cardinality(problem_ids), last_seen
            FROM pattern_frequency WHERE student_id = $1
            ORDER BY submissions DESC, occurrences DESC, pattern_id LIMIT 200\
            """;

    /** Stands for the submissions that name no problem. */
    private static final String NO_PROBLEM = "";

    private final UnitOfWork unitOfWork;

    FrequencyStore(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** Counts the findings of one submission. */
    public Uni<Void> add(
            Transaction transaction,
            UUID studentId,
            @Nullable String problemId,
            List<Finding> findings,
            Instant at) {
        var counts =
                findings.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Finding::patternId,
                                        TreeMap::new,
                                        Collectors.summingInt(finding -> 1)));
        return transaction.batch(
                ADD,
                counts.entrySet().stream()
                        .map(count ->
                                Tuple.of(
                                        studentId,
                                        count.getKey(),
                                        count.getValue(),
                                        problemId == null ? NO_PROBLEM : problemId,
                                        at.atOffset(ZoneOffset.UTC)))
                        .toList());
    }

    /** Returns how often a student meets which pattern, the most frequent first. */
    public Uni<List<PatternFrequency>> of(UUID studentId) {
        return unitOfWork
                .read(READ, Tuple.of(studentId))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row ->
                                        new PatternFrequency(
                                                row.getString(0),
                                                row.getInteger(1),
                                                row.getInteger(2),
                                                row.getInteger(3),
                                                row.getOffsetDateTime(4).toInstant()))
                                .toList());
    }
}
