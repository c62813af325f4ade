package dev.coderx.identity;

import dev.coderx.identity.internal.store.MembershipStore;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a student's data: the student, an educator of one of the student's cohorts, and an
 * administrator. Nobody else, and nobody learns from the answer whether the student exists.
 */
@ApplicationScoped
public class Access {
    private final Caller caller;
    private final MembershipStore memberships;

    Access(Caller caller, MembershipStore memberships) {
        this.caller = caller;
        this.memberships = memberships;
    }

    /**
     * Resolves whose data is asked for and checks that the caller may see it.
     *
     * @param studentId the student, or null for the caller
     * @return the student's id; fails with UNAUTHENTICATED or FORBIDDEN
     */
    public Uni<UUID> toSee(@Nullable UUID studentId) {
        return Uni.createFrom()
                .deferred(() -> {
                    UUID asking = caller.id();
                    if (studentId == null || studentId.equals(asking)) {
                        return Uni.createFrom().item(asking);
                    }
                    if (caller.is(Role.ADMIN)) {
                        return Uni.createFrom().item(studentId);
                    }
                    if (!caller.is(Role.EDUCATOR)) {
                        return Uni.createFrom().failure(notYours());
                    }
                    return memberships
                            .teaches(asking, studentId)
                            .map(teaches -> {
                                if (!teaches) {
                                    throw notYours();
                                }
                                return studentId;
                            });
                });
    }

    /**
     * Returns the students of a cohort that the caller teaches; an administrator sees every cohort.
     *
     * @return their ids; fails with UNAUTHENTICATED or FORBIDDEN, also where there is no such
     *     cohort
     */
    public Uni<List<UUID>> toSeeCohort(UUID cohortId) {
        return Uni.createFrom()
                .deferred(() -> {
                    UUID asking = caller.id();
                    if (!caller.is(Role.ADMIN)) {
                        caller.require(Role.EDUCATOR);
                    }
                    return memberships
                            .teachesCohort(asking, cohortId)
                            .chain(teaches -> {
                                if (!teaches && !caller.is(Role.ADMIN)) {
                                    throw new CoderxException(
                                            ErrorCode.FORBIDDEN,
                                            "This is not one of your cohorts.");
                                }
                                return memberships.studentsOf(cohortId);
                            });
                });
    }

    private static CoderxException notYours() {
        return new CoderxException(
                ErrorCode.FORBIDDEN, "This belongs to somebody who is not in one of your cohorts.");
    }
}
