package dev.coderx.identity.internal;

import dev.coderx.identity.IdentityConfig;
import dev.coderx.identity.Person;
import dev.coderx.identity.Role;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.persistence.UnitOfWork;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A demo course with one cohort, a student and an educator, where configured; never in prod. */
@ApplicationScoped
public class DemoCourse {
    static final Person STUDENT =
            new Person(
                    UUID.fromString("00000000-0000-4000-8000-000000000001"),
                    "Demo student",
                    Role.STUDENT);
    static final Person EDUCATOR =
            new Person(
                    UUID.fromString("00000000-0000-4000-8000-000000000002"),
                    "Demo educator",
                    Role.EDUCATOR);
    private static final UUID INSTITUTION = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
    private static final UUID COHORT = UUID.fromString("00000000-0000-4000-8000-0000000000c1");

    private final IdentityConfig config;
    private final UnitOfWork unitOfWork;

    DemoCourse(IdentityConfig config, UnitOfWork unitOfWork) {
        this.config = config;
        this.unitOfWork = unitOfWork;
    }

    /** Returns the demo person of a role; nobody where the demo is off. */
    public Optional<Person> person(Role role) {
        if (!config.demo()) {
            return Optional.empty();
        }
        return switch (role) {
            case STUDENT -> Optional.of(STUDENT);
            case EDUCATOR -> Optional.of(EDUCATOR);
            case ADMIN -> Optional.empty();
        };
    }

    void prepare(@Observes StartupEvent event) {
        if (!config.demo()) {
            return;
        }
        if (LaunchMode.current() == LaunchMode.NORMAL
                && ConfigUtils.getProfiles().contains("prod")) {
            throw new IllegalStateException(
                    "coderx.identity.demo is on in prod: anybody could sign in. Turn it off.");
        }
        unitOfWork
                .inTransaction(transaction ->
                        transaction
                                .query(
                                        "INSERT INTO institutions (id, name) VALUES ($1, $2)"
                                                + " ON CONFLICT DO NOTHING",
                                        Tuple.of(INSTITUTION, "Demo school"))
                                .chain(() -> addPeople(transaction))
                                .chain(() ->
                                        transaction.query(
                                                "INSERT INTO cohorts (id,"
                                                        + " institution_id, name) VALUES"
                                                        + " ($1, $2, $3) ON CONFLICT DO"
                                                        + " NOTHING",
                                                Tuple.of(COHORT, INSTITUTION, "Demo cohort")))
                                .chain(() -> addMembers(transaction)))
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    private static Uni<Void> addPeople(Transaction transaction) {
        return transaction.batch(
                "INSERT INTO users (id, email, display_name, role, institution_id)"
                        + " VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
                List.of(STUDENT, EDUCATOR).stream()
                        .map(person ->
                                Tuple.of(
                                        person.id(),
                                        person.role().claim() + "@demo.invalid",
                                        person.displayName(),
                                        person.role().claim(),
                                        INSTITUTION))
                        .toList());
    }

    private static Uni<Void> addMembers(Transaction transaction) {
        return transaction.batch(
                "INSERT INTO memberships (cohort_id, user_id, role) VALUES ($1, $2, $3)"
                        + " ON CONFLICT DO NOTHING",
                List.of(STUDENT, EDUCATOR).stream()
                        .map(person -> Tuple.of(COHORT, person.id(), person.role().claim()))
                        .toList());
    }
}
