package dev.coderx.identity.internal.graphql;

import dev.coderx.identity.Caller;
import dev.coderx.identity.Cohort;
import dev.coderx.identity.People;
import dev.coderx.identity.Person;
import dev.coderx.identity.Role;
import dev.coderx.identity.internal.store.MembershipStore;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The caller, and an educator's cohorts. */
@GraphQLApi
@Authenticated
public class IdentityApi {
    private final Caller caller;
    private final People people;
    private final MembershipStore memberships;

    IdentityApi(Caller caller, People people, MembershipStore memberships) {
        this.caller = caller;
        this.people = people;
        this.memberships = memberships;
    }

    @Query("me")
    @Description("Who is signed in.")
    @NonNull
    public Uni<PersonView> me() {
        return people.find(List.of(caller.id()))
                .map(found ->
                        found.stream()
                                .findFirst()
                                .map(PersonView::of)
                                .orElseThrow(() ->
                                        new CoderxException(
                                                ErrorCode.UNAUTHENTICATED,
                                                "This account no longer exists."
                                                        + " Sign in again.")));
    }

    @Query("cohorts")
    @Description("The cohorts the caller teaches, by name.")
    @NonNull
    public Uni<List<@NonNull CohortView>> cohorts() {
        caller.require(Role.EDUCATOR);
        return memberships
                .cohortsOf(caller.id())
                .map(all -> all.stream().map(CohortView::of).toList());
    }

    /** A person. */
    @Name("Person")
    public record PersonView(
            @Id @NonNull UUID id,
            @NonNull String displayName,
            @NonNull List<@NonNull String> roles) {
        static PersonView of(Person person) {
            return new PersonView(
                    person.id(), person.displayName(), List.of(person.role().claim()));
        }
    }

    /** A cohort. */
    @Name("Cohort")
    public record CohortView(
            @Id @NonNull UUID id,
            @NonNull String name,
            @NonNull List<@NonNull PersonView> students) {
        static CohortView of(Cohort cohort) {
            return new CohortView(
                    cohort.id(),
                    cohort.name(),
                    cohort.students().stream().map(PersonView::of).toList());
        }
    }
}
