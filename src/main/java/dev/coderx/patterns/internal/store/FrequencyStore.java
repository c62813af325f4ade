package dev.coderx.patterns.internal.store;

import dev.coderx.patterns.CohortFrequency;
import dev.coderx.patterns.Finding;
import dev.coderx.patterns.PatternFrequency;
import dev.coderx.patterns.Sighting;
import dev.coderx.patterns.Trend;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.persistence.UnitOfWork;
import dev.coderx.submissions.events.SubmissionReceived;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The tables {@code pattern_frequency}, {@code pattern_sightings}, {@code analysed_submissions}.
 */
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
    private static final String SEE =
            """
            INSERT INTO pattern_sightings (submission_id, pattern_id, student_id, problem_id,
                occurrences, first_line, submitted_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING\
            """;
    private static final String READ_IT =
            """
            INSERT INTO analysed_submissions (submission_id, student_id, language, submitted_at)
            VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING\
            """;

    /** A pattern is compared within the language that it was seen in most; see {@link Trend}. */
    private static final String READ =
            """
            WITH sized AS (
                SELECT language, CASE WHEN count(*) < $3 THEN count(*)
                    ELSE least($2, (count(*) + 1) / 2) END AS size
                FROM analysed_submissions WHERE student_id = $1 GROUP BY language),
            numbered AS (
                SELECT submission_id, language, size, row_number() OVER (
                    PARTITION BY language ORDER BY submitted_at DESC, submission_id) AS n
                FROM analysed_submissions JOIN sized USING (language) WHERE student_id = $1),
            windows AS (
                SELECT language, count(*) FILTER (WHERE n <= size) AS recent,
                    count(*) FILTER (WHERE n > size AND n <= 2 * size) AS earlier
                FROM numbered GROUP BY language),
            seen AS (
                SELECT DISTINCT ON (pattern_id) pattern_id, language,
                    count(*) FILTER (WHERE n <= size) AS recent_with,
                    count(*) FILTER (WHERE n > size AND n <= 2 * size) AS earlier_with
                FROM pattern_sightings JOIN numbered USING (submission_id)
                WHERE student_id = $1
                GROUP BY pattern_id, language ORDER BY pattern_id, count(*) DESC, language)
            SELECT f.pattern_id, f.occurrences, f.submissions, cardinality(f.problem_ids),
                f.first_seen, f.last_seen, coalesce(recent, 0)::int, coalesce(recent_with, 0)::int,
                coalesce(earlier, 0)::int, coalesce(earlier_with, 0)::int
            FROM pattern_frequency f LEFT JOIN seen USING (pattern_id)
                LEFT JOIN windows USING (language)
            WHERE f.student_id = $1
            ORDER BY f.submissions DESC, f.occurrences DESC, f.pattern_id LIMIT 200\
            """;

    private static final String OF_COHORT =
            """
            SELECT pattern_id, count(*)::int,
                (count(*) FILTER (WHERE cardinality(problem_ids) >= 2))::int,
                sum(submissions)::int, sum(occurrences)::int, max(last_seen)
            FROM pattern_frequency WHERE student_id = ANY($1)
            GROUP BY pattern_id ORDER BY 2 DESC, 4 DESC, pattern_id LIMIT 200\
            """;
    private static final String SIGHTINGS =
            """
            SELECT submission_id, problem_id, occurrences, first_line, submitted_at
            FROM pattern_sightings WHERE student_id = $1 AND pattern_id = $2
            ORDER BY submitted_at DESC, submission_id LIMIT $3\
            """;

    /** Stands for the submissions that name no problem. */
    private static final String NO_PROBLEM = "";

    private final UnitOfWork unitOfWork;

    FrequencyStore(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** Counts the findings of one submission, and remembers where they were. */
    public Uni<Void> add(
            Transaction transaction, SubmissionReceived received, List<Finding> findings) {
        OffsetDateTime at = received.submittedAt().atOffset(ZoneOffset.UTC);
        Map<String, List<Finding>> byPattern =
                findings.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Finding::patternId, TreeMap::new, Collectors.toList()));
        UUID student = received.studentId();
        String problem = received.problemId() == null ? NO_PROBLEM : received.problemId();
        List<Tuple> counts = new ArrayList<>();
        List<Tuple> places = new ArrayList<>();
        byPattern.forEach((pattern, found) -> {
            counts.add(Tuple.of(student, pattern, found.size(), problem, at));
            places.add(
                    Tuple.from(
                            Arrays.asList(
                                    received.submissionId(),
                                    pattern,
                                    student,
                                    received.problemId(),
                                    found.size(),
                                    found.get(0).span().startLine(),
                                    at)));
        });
        return transaction
                .batch(ADD, counts)
                .chain(() -> transaction.batch(SEE, places))
                .chain(() ->
                        transaction.batch(
                                READ_IT,
                                List.of(
                                        Tuple.of(
                                                received.submissionId(),
                                                student,
                                                received.language().name(),
                                                at))));
    }

    /** Returns how often a student meets which pattern, the most frequent first. */
    public Uni<List<PatternFrequency>> of(UUID studentId) {
        return unitOfWork
                .read(READ, Tuple.of(studentId, Trend.WINDOW, 2 * Trend.ENOUGH))
                .map(rows ->
                        stream(rows)
                                .map(row ->
                                        new PatternFrequency(
                                                row.getString(0),
                                                row.getInteger(1),
                                                row.getInteger(2),
                                                row.getInteger(3),
                                                row.getOffsetDateTime(4).toInstant(),
                                                row.getOffsetDateTime(5).toInstant(),
                                                new Trend(
                                                        row.getInteger(6),
                                                        row.getInteger(7),
                                                        row.getInteger(8),
                                                        row.getInteger(9))))
                                .toList());
    }

    /** Returns how often these students meet which pattern, the most widespread first. */
    public Uni<List<CohortFrequency>> of(List<UUID> studentIds) {
        return unitOfWork
                .read(OF_COHORT, Tuple.of(studentIds.toArray(UUID[]::new)))
                .map(rows ->
                        stream(rows)
                                .map(row ->
                                        new CohortFrequency(
                                                row.getString(0),
                                                row.getInteger(1),
                                                row.getInteger(2),
                                                row.getInteger(3),
                                                row.getInteger(4),
                                                row.getOffsetDateTime(5).toInstant()))
                                .toList());
    }

    /** Returns a student's submissions that show a pattern, the newest first. */
    public Uni<List<Sighting>> sightings(UUID studentId, String patternId, int first) {
        return unitOfWork
                .read(SIGHTINGS, Tuple.of(studentId, patternId, first))
                .map(rows ->
                        stream(rows)
                                .map(row ->
                                        new Sighting(
                                                row.getUUID(0),
                                                row.getString(1),
                                                row.getInteger(2),
                                                row.getInteger(3),
                                                row.getOffsetDateTime(4).toInstant()))
                                .toList());
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
