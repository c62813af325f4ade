package dev.coderx.patterns.internal.graphql;

import dev.coderx.patterns.AuthoredPatternView;
import dev.coderx.patterns.AuthoredPatterns;
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
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Writing patterns, for educators. */
@GraphQLApi
@Authenticated
public class PatternAuthoringApi {
    private static final int MOST = 50;

    private final AuthoredPatterns patterns;

    PatternAuthoringApi(AuthoredPatterns patterns) {
        this.patterns = patterns;
    }

    @Query("authoredPatterns")
    @Description(
            "The newest version of each of the caller's patterns, by id; \"after\" is the last id"
                    + " of the page before.")
    @NonNull
    public Uni<List<@NonNull AuthoredPatternView>> authoredPatterns(
            @DefaultValue("20") int first, @Nullable String after) {
        if (first < 1 || first > MOST) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT, "\"first\" has to be from 1 to %d.".formatted(MOST));
        }
        return patterns.all(first, after)
                .map(all -> all.stream().map(AuthoredPatternView::of).toList());
    }

    @Query("authoredPattern")
    @Description("A version of one of the caller's patterns; the newest where none is said.")
    @NonNull
    public Uni<AuthoredPatternView> authoredPattern(@NonNull String id, @Nullable Integer version) {
        return patterns.find(id, version).map(AuthoredPatternView::of);
    }

    @Mutation("checkPattern")
    @Blocking
    @Description("Checks a pattern file and runs its examples; nothing is kept.")
    @NonNull
    public CheckView checkPattern(@NonNull String content) {
        List<String> violations = patterns.check(content);
        return new CheckView(violations.isEmpty(), violations);
    }

    @Mutation("savePattern")
    @Blocking
    @Description(
            "Saves a pattern file that passes its check; from now on it is looked for in what the"
                    + " caller's students submit.")
    @NonNull
    public Uni<AuthoredPatternView> savePattern(@NonNull String content) {
        return patterns.save(content).map(AuthoredPatternView::of);
    }

    @Mutation("withdrawPattern")
    @Description("Takes a pattern back; what was found by it stays.")
    @NonNull
    public Uni<AuthoredPatternView> withdrawPattern(@NonNull String id) {
        return patterns.withdraw(id).map(AuthoredPatternView::of);
    }

    /**
     * What came of a check.
     *
     * @param violations what is wrong, in sentences
     */
    @Name("PatternCheck")
    public record CheckView(boolean passed, @NonNull List<@NonNull String> violations) {}
}
