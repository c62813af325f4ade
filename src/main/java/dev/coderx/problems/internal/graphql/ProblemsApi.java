package dev.coderx.problems.internal.graphql;

import dev.coderx.identity.Caller;
import dev.coderx.problems.Problem;
import dev.coderx.problems.ProblemKit;
import dev.coderx.problems.ProblemView;
import dev.coderx.problems.Problems;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The practice problems: the bank's for everybody, an institution's for its people. */
@GraphQLApi
@Authenticated
public class ProblemsApi {
    private static final int MOST = 200;

    private final Caller caller;
    private final Problems problems;

    ProblemsApi(Caller caller, Problems problems) {
        this.caller = caller;
        this.problems = problems;
    }

    @Query("problems")
    @Description(
            "The practice problems, easy ones first; \"after\" is the last id of the page before.")
    @NonNull
    public Uni<List<@NonNull ProblemView>> problems(
            @DefaultValue("50") int first, @Nullable String after) {
        if (first < 1 || first > MOST) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT, "\"first\" has to be from 1 to %d.".formatted(MOST));
        }
        return problems.all(caller.id())
                .map(all -> page(all, after).stream().limit(first).map(ProblemView::of).toList());
    }

    @Query("problem")
    @Description("One practice problem.")
    @NonNull
    public Uni<ProblemView> problem(@NonNull String id) {
        return get(id).map(ProblemView::of);
    }

    @Query("problemHint")
    @Description("One hint of a problem; the first is a nudge, each further one is stronger.")
    @NonNull
    public Uni<String> problemHint(@NonNull String id, int number) {
        return get(id).map(problem -> hint(problem.hints(), number));
    }

    private static List<Problem> page(List<Problem> all, @Nullable String after) {
        if (after == null) {
            return all;
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(after)) {
                return all.subList(i + 1, all.size());
            }
        }
        throw new CoderxException(
                ErrorCode.INVALID_INPUT,
                "\"after\" is no problem of ours. Use the last id of the page before.");
    }

    private static String hint(List<String> hints, int number) {
        if (number < 1 || number > hints.size()) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT,
                    hints.isEmpty()
                            ? "This problem has no hints."
                            : "The hints of this problem have the numbers 1 to %d."
                                    .formatted(hints.size()));
        }
        return hints.get(number - 1);
    }

    private Uni<Problem> get(String id) {
        return problems.find(caller.id(), id)
                .map(found ->
                        found.map(ProblemKit::problem)
                                .orElseThrow(() ->
                                        new CoderxException(
                                                ErrorCode.NOT_FOUND,
                                                "There is no problem of this name.")));
    }
}
