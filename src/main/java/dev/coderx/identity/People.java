package dev.coderx.identity;

import dev.coderx.identity.internal.store.MembershipStore;
import dev.coderx.identity.internal.store.PersonStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks people up, and makes the accounts that an import brings along. */
@ApplicationScoped
public class People {
    private final PersonStore store;
    private final MembershipStore memberships;

    People(PersonStore store, MembershipStore memberships) {
        this.store = store;
        this.memberships = memberships;
    }

    /** Returns the people of these ids that exist. */
    public Uni<List<Person>> find(Collection<UUID> ids) {
        return store.find(ids);
    }

    /**
     * Returns whose person somebody is: the account's institution, else that of the first cohort
     * joined; empty where there is neither.
     */
    public Uni<Optional<UUID>> institutionOf(UUID personId) {
        return store.institutionOf(personId);
    }

    /** Returns the ids of the cohorts that somebody is a student of, sorted. */
    public Uni<List<UUID>> classesOf(UUID studentId) {
        return memberships.classesOf(studentId);
    }

    /** Returns the students of a cohort. Callers check who asks, or show nobody's own data. */
    public Uni<List<UUID>> studentsOf(UUID cohortId) {
        return memberships.studentsOf(cohortId);
    }

    /** Returns the educators of the cohorts that somebody is a student of. */
    public Uni<Set<UUID>> educatorsOf(UUID studentId) {
        return memberships.educatorsOf(studentId);
    }

    /**
     * Makes an account for each external student name that has none yet. The id follows from the
     * name, so importing twice makes no second account.
     *
     * @return external name → id
     */
    public Uni<Map<String, UUID>> ensureImported(Collection<String> externalNames) {
        Map<String, UUID> ids =
                externalNames.stream()
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), People::importedId));
        return store.ensureImported(ids).replaceWith(ids);
    }

    /** Returns the id an imported student of this name has. */
    public static UUID importedId(String externalName) {
        return UUID.nameUUIDFromBytes(
                ("coderx-import:" + externalName).getBytes(StandardCharsets.UTF_8));
    }
}
