package dev.coderx.identity.internal.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dev.coderx.identity.Cohort;
import dev.coderx.identity.Person;
import dev.coderx.identity.Role;
import dev.coderx.shared.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads cohorts and who is in them. */
@ApplicationScoped
public class MembershipStore {
    private static final String TEACHES =
            """
            SELECT 1 FROM memberships educator JOIN memberships student USING (cohort_id)
            WHERE educator.user_id = $1 AND educator.role = 'educator'
              AND student.user_id = $2 AND student.role = 'student' LIMIT 1\
            """;
    private static final String TEACHES_COHORT =
            """
            SELECT 1 FROM memberships
            WHERE user_id = $1 AND cohort_id = $2 AND role = 'educator' LIMIT 1\
            """;
    private static final String STUDENTS =
            "SELECT user_id FROM memberships WHERE cohort_id = $1 AND role = 'student'";
    private static final String CLASSES =
            "SELECT cohort_id FROM memberships WHERE user_id = $1 AND role = 'student'"
                    + " ORDER BY cohort_id";
    private static final String EDUCATORS =
            """
            SELECT DISTINCT educator.user_id
            FROM memberships educator JOIN memberships student USING (cohort_id)
            WHERE student.user_id = $1 AND student.role = 'student' AND educator.role = 'educator'\
            """;
    private static final String COHORTS =
            """
            select c, u from CohortEntity c
            join MembershipEntity mine on mine.key.cohortId = c.id
            left join MembershipEntity m on m.key.cohortId = c.id and m.role = :student
            left join UserEntity u on u.id = m.key.userId
            where mine.key.userId = :educator and mine.role = :teaching
            order by c.name, c.id, u.displayName, u.id\
            """;

    private final Mutiny.SessionFactory sessions;
    private final UnitOfWork unitOfWork;

    MembershipStore(Mutiny.SessionFactory sessions, UnitOfWork unitOfWork) {
        this.sessions = sessions;
        this.unitOfWork = unitOfWork;
    }

    /** Returns whether the two share a cohort, one as its educator, the other as its student. */
    public Uni<Boolean> teaches(UUID educatorId, UUID studentId) {
        // Asked on WebSocket threads too, where Hibernate's sessions may not be opened.
        return unitOfWork
                .read(TEACHES, Tuple.of(educatorId, studentId))
                .map(rows -> rows.rowCount() > 0);
    }

    /** Returns whether somebody is an educator of the cohort. */
    public Uni<Boolean> teachesCohort(UUID educatorId, UUID cohortId) {
        return unitOfWork
                .read(TEACHES_COHORT, Tuple.of(educatorId, cohortId))
                .map(rows -> rows.rowCount() > 0);
    }

    /** Returns the students of a cohort. */
    public Uni<List<UUID>> studentsOf(UUID cohortId) {
        return unitOfWork
                .read(STUDENTS, Tuple.of(cohortId))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getUUID(0))
                                .toList());
    }

    /** Returns the cohorts that somebody is a student of. */
    public Uni<List<UUID>> classesOf(UUID studentId) {
        return unitOfWork
                .read(CLASSES, Tuple.of(studentId))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getUUID(0))
                                .toList());
    }

    /** Returns the educators of the cohorts that somebody is a student of. */
    public Uni<Set<UUID>> educatorsOf(UUID studentId) {
        return unitOfWork
                .read(EDUCATORS, Tuple.of(studentId))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getUUID(0))
                                .collect(toSet()));
    }

    /** Returns an educator's cohorts with their students, by name. */
    public Uni<List<Cohort>> cohortsOf(UUID educatorId) {
        return sessions.withSession(session ->
                        session.createQuery(COHORTS, Object[].class)
                                .setParameter("educator", educatorId)
                                .setParameter("teaching", Role.EDUCATOR.claim())
                                .setParameter("student", Role.STUDENT.claim())
                                .getResultList())
                .map(MembershipStore::cohorts);
    }

    private static List<Cohort> cohorts(List<Object[]> rows) {
        var students =
                rows.stream()
                        .filter(row -> row[1] != null)
                        .collect(
                                groupingBy(
                                        row -> ((CohortEntity) row[0]).id,
                                        mapping(
                                                row -> ((UserEntity) row[1]).toPerson(),
                                                toList())));
        var cohorts = new LinkedHashMap<UUID, Cohort>();
        for (Object[] row : rows) {
            CohortEntity cohort = (CohortEntity) row[0];
            List<Person> members = students.getOrDefault(cohort.id, List.of());
            cohorts.putIfAbsent(cohort.id, new Cohort(cohort.id, cohort.name, members));
        }
        return List.copyOf(cohorts.values());
    }
}
