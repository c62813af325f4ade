package dev.coderx.problems.internal.graphql;

import dev.coderx.problems.AuthoredProblemView;
import dev.coderx.problems.AuthoredProblems;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Writing problems, for educators and administrators. Checking one is judging's. */
@GraphQLApi
@Authenticated
public class AuthoringApi {
    private static final int MOST = 50;

    private final AuthoredProblems problems;

    AuthoringApi(AuthoredProblems problems) {
        this.problems = problems;
    }

    @Query("authoredProblems")
    @Description(
            "The newest version of each problem of the caller's institution, by id; \"after\" is"
                    + " the last id of the page before.")
    @NonNull
    public Uni<List<@NonNull AuthoredProblemView>> authoredProblems(
            @DefaultValue("20") int first, @Nullable String after) {
        if (first < 1 || first > MOST) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT, "\"first\" has to be from 1 to %d.".formatted(MOST));
        }
        return problems.all(first, after)
                .map(all -> all.stream().map(AuthoredProblemView::of).toList());
    }

    @Query("authoredProblem")
    @Description(
            "A version of a problem of the caller's institution; the newest where none is said.")
    @NonNull
    public Uni<AuthoredProblemView> authoredProblem(@NonNull String id, @Nullable Integer version) {
        return problems.find(id, version).map(AuthoredProblemView::of);
    }

    @Mutation("draftProblem")
    @Blocking
    @Description("Writes a problem file as the draft of the problem it names.")
    @NonNull
    public Uni<AuthoredProblemView> draftProblem(@NonNull String content) {
        return problems.draft(content).map(AuthoredProblemView::of);
    }

    @Mutation("publishProblem")
    @Description("Gives a checked version to the people of the caller's institution.")
    @NonNull
    public Uni<AuthoredProblemView> publishProblem(@NonNull String id, int version) {
        return problems.publish(id, version).map(AuthoredProblemView::of);
    }

    @Mutation("withdrawProblem")
    @Description("Takes a problem back; what was judged keeps its verdict.")
    @NonNull
    public Uni<AuthoredProblemView> withdrawProblem(@NonNull String id) {
        return problems.withdraw(id).map(AuthoredProblemView::of);
    }
}
