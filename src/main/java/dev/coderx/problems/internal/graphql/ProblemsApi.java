package dev.coderx.problems.internal.graphql;

import dev.coderx.problems.Problem;
import dev.coderx.problems.ProblemBank;
import dev.coderx.problems.ProblemView;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The practice problems. They are the same for everybody who is signed in. */
@GraphQLApi
@Authenticated
@NonBlocking
public class ProblemsApi {
    private static final int MOST = 200;

    private final ProblemBank bank;

    ProblemsApi(ProblemBank bank) {
        this.bank = bank;
    }

    @Query("problems")
    @Description(
            "The practice problems, easy ones first; \"after\" is the last id of the page before.")
    @NonNull
    public List<@NonNull ProblemView> problems(
            @DefaultValue("50") int first, @Nullable String after) {
        if (first < 1 || first > MOST) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT, "\"first\" has to be from 1 to %d.".formatted(MOST));
        }
        if (after != null && bank.find(after).isEmpty()) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT,
                    "\"after\" is no problem of ours. Use the last id of the page before.");
        }
        Stream<Problem> all = bank.all().stream();
        Stream<Problem> rest =
                after == null ? all : all.dropWhile(problem -> !problem.id().equals(after)).skip(1);
        return rest.limit(first).map(ProblemView::of).toList();
    }

    @Query("problem")
    @Description("One practice problem.")
    @NonNull
    public ProblemView problem(@NonNull String id) {
        return ProblemView.of(get(id));
    }

    @Query("problemHint")
    @Description("One hint of a problem; the first is a nudge, each further one is stronger.")
    @NonNull
    public String problemHint(@NonNull String id, int number) {
        List<String> hints = get(id).hints();
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

    private Problem get(String id) {
        return bank.find(id)
                .orElseThrow(() ->
                        new CoderxException(
                                ErrorCode.NOT_FOUND, "There is no problem of this name."));
    }
}
