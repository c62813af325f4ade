package dev.coderx.patterns.internal.graphql;

import dev.coderx.identity.Caller;
import dev.coderx.patterns.AuthoredPatterns;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.patterns.PatternView;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The catalogue of patterns. It is the same for everybody who is signed in. */
@GraphQLApi
@Authenticated
public class CatalogueApi {
    private final Caller caller;
    private final PatternCatalogue catalogue;
    private final AuthoredPatterns authored;

    CatalogueApi(Caller caller, PatternCatalogue catalogue, AuthoredPatterns authored) {
        this.caller = caller;
        this.catalogue = catalogue;
        this.authored = authored;
    }

    @Query("pattern")
    @Description(
            "A pattern: what it is, why it matters, and code with and without it. One of the"
                    + " catalogue, or one of the caller's educators.")
    @NonNull
    public Uni<PatternView> pattern(@NonNull String id) {
        caller.id();
        return catalogue
                .find(id)
                .map(found -> Uni.createFrom().item(Optional.of(found)))
                .orElseGet(() -> authored.visible(id))
                .map(found ->
                        found.map(PatternView::of)
                                .orElseThrow(() ->
                                        new CoderxException(
                                                ErrorCode.NOT_FOUND,
                                                "There is no pattern of this name.")));
    }

    @Query("patternCatalogue")
    @Description("All patterns, by id.")
    @NonNull
    @NonBlocking
    public List<@NonNull PatternView> patternCatalogue() {
        return catalogue.all().stream().map(PatternView::of).toList();
    }
}
