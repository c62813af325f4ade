package dev.coderx.recommendations.internal.graphql;

import dev.coderx.identity.Access;
import dev.coderx.problems.ProblemBank;
import dev.coderx.problems.ProblemView;
import dev.coderx.recommendations.Recommendation;
import dev.coderx.recommendations.Recommendations;
import dev.coderx.shared.Ids;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The next problems for a student. */
@GraphQLApi
@Authenticated
public class RecommendationsApi {
    private static final int MOST = 50;

    private final Access access;
    private final Recommendations recommendations;
    private final ProblemBank bank;

    RecommendationsApi(Access access, Recommendations recommendations, ProblemBank bank) {
        this.access = access;
        this.recommendations = recommendations;
        this.bank = bank;
    }

    @Query("recommendations")
    @Description("The next problems for a student, best first, each with its reason.")
    @NonNull
    public Uni<List<@NonNull RecommendationView>> recommendations(
            @Id @Nullable String studentId, @DefaultValue("5") int first) {
        if (first < 1 || first > MOST) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT, "\"first\" has to be from 1 to %d.".formatted(MOST));
        }
        return access.toSee(Ids.parseOptional(studentId))
                .chain(recommendations::of)
                .map(all -> all.stream().limit(first).flatMap(this::view).toList());
    }

    private Stream<RecommendationView> view(Recommendation recommendation) {
        return bank.find(recommendation.problemId()).stream()
                .map(problem ->
                        new RecommendationView(
                                ProblemView.of(problem),
                                recommendation.score(),
                                recommendation.reason()));
    }

    /** A recommendation. */
    @Name("Recommendation")
    public record RecommendationView(
            @NonNull ProblemView problem, double score, @NonNull String reason) {}
}
