package dev.coderx.identity.internal.store;

import dev.coderx.identity.Person;
import dev.coderx.shared.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and writes {@code users}. */
@ApplicationScoped
public class PersonStore {
    private static final String ADD_IMPORTED =
            """
            INSERT INTO users (id, email, display_name, role) VALUES ($1, $2, $3, 'student')
            ON CONFLICT DO NOTHING\
            """;
    private static final String INSTITUTION =
            """
            SELECT COALESCE(
                u.institution_id,
                (SELECT c.institution_id FROM memberships m JOIN cohorts c ON c.id = m.cohort_id
                 WHERE m.user_id = u.id ORDER BY m.joined_at, c.id LIMIT 1))
            FROM users u WHERE u.id = $1\
            """;
    private static final int LONGEST_NAME = 255;

    private final Mutiny.SessionFactory sessions;
    private final UnitOfWork unitOfWork;

    PersonStore(Mutiny.SessionFactory sessions, UnitOfWork unitOfWork) {
        this.sessions = sessions;
        this.unitOfWork = unitOfWork;
    }

    /** Returns the people of these ids that exist. */
    public Uni<List<Person>> find(Collection<UUID> ids) {
        return sessions.withSession(session ->
                session.createQuery("from UserEntity where id in (:ids)", UserEntity.class)
                        .setParameter("ids", List.copyOf(ids))
                        .getResultList()
                        .map(all -> all.stream().map(UserEntity::toPerson).toList()));
    }

    /** Returns the institution of a person. */
    public Uni<Optional<UUID>> institutionOf(UUID id) {
        return unitOfWork
                .read(INSTITUTION, Tuple.of(id))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .flatMap(row -> Optional.ofNullable(row.getUUID(0)).stream())
                                .findFirst());
    }

    /**
     * Adds the accounts that are missing, external name → id; in id order, so that none deadlock.
     */
    public Uni<Void> ensureImported(Map<String, UUID> ids) {
        Map<UUID, Tuple> rows = new TreeMap<>();
        ids.forEach((name, id) ->
                rows.put(
                        id,
                        Tuple.of(
                                id,
                                id + "@import.invalid",
                                name.substring(0, Math.min(LONGEST_NAME, name.length())))));
        return unitOfWork.inTransaction(
                transaction -> transaction.batch(ADD_IMPORTED, List.copyOf(rows.values())));
    }
}
