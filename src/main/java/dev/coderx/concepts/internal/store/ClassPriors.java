package dev.coderx.concepts.internal.store;

import dev.coderx.identity.People;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.persistence.UnitOfWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Where the classes of a student stand on each concept: what is assumed of the student before
 * anything was seen.
 *
 * <p>A class's mean is shrunk towards a half as by {@value #SHRINK} students in the middle
 * (James-Stein in spirit; Efron and Morris, JASA 70, 1975), and rounded to hundredths. It is told
 * only where at least {@value #LEAST_STUDENTS} of the class have evidence on the concept, so that
 * nobody's own picture can be read from it. It is kept in PostgreSQL and made again when it is an
 * hour old, so that all replicas start from the same.
 */
@ApplicationScoped
public class ClassPriors {
    /** Of fewer students nothing is told. */
    static final int LEAST_STUDENTS = 5;

    static final int SHRINK = 5;

    private static final Duration HOLDS = Duration.ofHours(1);
    private static final String READ =
            """
            SELECT concept_id, sum(mean * students) / sum(students) AS mean
            FROM class_priors WHERE cohort_id = ANY($1) GROUP BY concept_id\
            """;
    private static final String FRESH =
            "SELECT cohort_id FROM class_priors_made WHERE cohort_id = ANY($1) AND at >= $2";
    private static final String TAKE =
            """
            INSERT INTO class_priors_made AS m (cohort_id, at) VALUES ($1, $2)
            ON CONFLICT (cohort_id) DO UPDATE SET at = EXCLUDED.at WHERE m.at < $3
            RETURNING cohort_id\
            """;
    private static final String FORGET = "DELETE FROM class_priors WHERE cohort_id = $1";

    /** The mean of one student is that of Beta(1, 1) plus the evidence, as in Observations. */
    private static final String MAKE =
            """
            INSERT INTO class_priors (cohort_id, concept_id, mean, students)
            SELECT $1, concept_id,
                round(((sum(mean) + 0.5 * $3::int) / (count(*) + $3::int))::numeric, 2), count(*)
            FROM (
                SELECT concept_id, (1000 + sum(success_points))::float8
                    / (2000 + sum(success_points) + sum(difficulty_points))::float8 AS mean
                FROM proficiency WHERE student_id = ANY($2)
                GROUP BY student_id, concept_id) theirs
            GROUP BY concept_id HAVING count(*) >= $4\
            """;

    private final UnitOfWork unitOfWork;
    private final People people;
    private final Clock clock;

    ClassPriors(UnitOfWork unitOfWork, People people, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.people = people;
        this.clock = clock;
    }

    /** Returns where the student's classes stand by concept id, 0 to 1. */
    public Uni<Map<String, Double>> of(UUID studentId) {
        return people.classesOf(studentId)
                .chain(cohorts ->
                        cohorts.isEmpty() ? Uni.createFrom().item(Map.of()) : ofClasses(cohorts));
    }

    private Uni<Map<String, Double>> ofClasses(List<UUID> cohorts) {
        UUID[] ids = cohorts.toArray(new UUID[0]);
        return unitOfWork
                .read(FRESH, Tuple.of(ids, old()))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getUUID(0))
                                .toList())
                .chain(fresh ->
                        Multi.createFrom()
                                .iterable(cohorts)
                                .filter(cohort -> !fresh.contains(cohort))
                                .onItem()
                                .transformToUniAndConcatenate(this::make)
                                .collect()
                                .asList())
                .chain(() -> unitOfWork.read(READ, Tuple.of((Object) ids)))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .collect(
                                        Collectors.toMap(
                                                row -> row.getString(0),
                                                (Row r) -> r.getDouble(1))));
    }

    private Uni<Boolean> make(UUID cohort) {
        return people.studentsOf(cohort)
                .chain(students ->
                        unitOfWork.inTransaction(transaction ->
                                transaction
                                        .query(TAKE, Tuple.of(cohort, now(), old()))
                                        .chain(taken ->
                                                taken.rowCount() == 0
                                                        ? Uni.createFrom().item(false)
                                                        : make(transaction, cohort, students))));
    }

    private static Uni<Boolean> make(Transaction transaction, UUID cohort, List<UUID> students) {
        return transaction
                .query(FORGET, Tuple.of(cohort))
                .chain(() ->
                        transaction.query(
                                MAKE,
                                Tuple.of(
                                        cohort,
                                        students.toArray(new UUID[0]),
                                        SHRINK,
                                        LEAST_STUDENTS)))
                .replaceWith(true);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime old() {
        return now().minus(HOLDS);
    }
}
