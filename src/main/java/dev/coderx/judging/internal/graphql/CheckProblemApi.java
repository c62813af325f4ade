package dev.coderx.judging.internal.graphql;

import dev.coderx.judging.internal.CheckAuthored;
import dev.coderx.problems.AuthoredProblemView;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Checking the problems that educators write. */
@GraphQLApi
@Authenticated
public class CheckProblemApi {
    private final CheckAuthored check;

    CheckProblemApi(CheckAuthored check) {
        this.check = check;
    }

    @Mutation("checkProblem")
    @Description("Runs the solutions of a draft on its tests; a passed check lets it be published.")
    @NonNull
    public Uni<AuthoredProblemView> checkProblem(@NonNull String id, int version) {
        return check.check(id, version).map(AuthoredProblemView::of);
    }
}
