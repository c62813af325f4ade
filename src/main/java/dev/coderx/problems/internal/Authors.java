package dev.coderx.problems.internal;

import dev.coderx.identity.Caller;
import dev.coderx.identity.People;
import dev.coderx.identity.Role;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who may write problems: educators and administrators, each for their institution. */
@ApplicationScoped
public class Authors {
    private final Caller caller;
    private final People people;

    Authors(Caller caller, People people) {
        this.caller = caller;
        this.people = people;
    }

    /** Somebody who may write problems. */
    public record Author(UUID id, UUID institutionId) {}

    /** Fails with UNAUTHENTICATED or FORBIDDEN unless the caller's role may write problems. */
    public void requireRole() {
        if (!caller.is(Role.ADMIN)) {
            caller.require(Role.EDUCATOR);
        }
    }

    /** The caller; fails with UNAUTHENTICATED or FORBIDDEN. */
    public Uni<Author> caller() {
        return Uni.createFrom()
                .deferred(() -> {
                    requireRole();
                    UUID id = caller.id();
                    return people.institutionOf(id)
                            .map(found ->
                                    new Author(id, found.orElseThrow(Authors::noInstitution)));
                });
    }

    private static CoderxException noInstitution() {
        return new CoderxException(
                ErrorCode.FORBIDDEN,
                "Problems belong to an institution, and your account has none. Ask your"
                        + " administrator to add you to a cohort.");
    }
}
