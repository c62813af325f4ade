package dev.coderx.identity.internal.store;

import dev.coderx.identity.Person;
import dev.coderx.shared.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and writes {@code users}. */
@ApplicationScoped
public class PersonStore {
    private static final String ADD_IMPORTED =
            """
            INSERT INTO users (id, email, display_name, role) VALUES ($1, $2, $3, 'student')
            ON CONFLICT DO NOTHING\
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
