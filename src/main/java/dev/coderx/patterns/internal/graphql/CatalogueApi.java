package dev.coderx.patterns.internal.graphql;

import dev.coderx.patterns.Category;
import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.shared.Language;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The catalogue of patterns. It is the same for everybody who is signed in. */
@GraphQLApi
@Authenticated
public class CatalogueApi {
    private final PatternCatalogue catalogue;

    CatalogueApi(PatternCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Query("pattern")
    @Description("A pattern: what it is, why it matters, and code with and without it.")
    @NonNull
    @NonBlocking
    public PatternView pattern(@NonNull String id) {
        return catalogue
                .find(id)
                .map(PatternView::of)
                .orElseThrow(() ->
                        new CoderxException(
                                ErrorCode.NOT_FOUND, "There is no pattern of this name."));
    }

    @Query("patternCatalogue")
    @Description("All patterns, by id.")
    @NonNull
    @NonBlocking
    public List<@NonNull PatternView> patternCatalogue() {
        return catalogue.all().stream().map(PatternView::of).toList();
    }

    /** A pattern of the catalogue. */
    @Name("Pattern")
    public record PatternView(
            @Id @NonNull String id,
            @NonNull String title,
            @NonNull List<@NonNull Language> languages,
            @NonNull Category category,
            double severity,
            double confidence,
            @NonNull String nudge,
            @NonNull String hint,
            @NonNull String explanation,
            @NonNull List<@NonNull String> bad,
            @NonNull List<@NonNull String> good,
            @NonNull List<@NonNull String> conceptIds) {
        static PatternView of(Pattern pattern) {
            return new PatternView(
                    pattern.id(),
                    pattern.title(),
                    pattern.languages().stream().sorted().toList(),
                    pattern.category(),
                    pattern.severity(),
                    pattern.confidence(),
                    pattern.messages().nudge(),
                    pattern.messages().hint(),
                    pattern.messages().explanation(),
                    pattern.bad(),
                    pattern.good(),
                    pattern.conceptIds());
        }
    }
}
