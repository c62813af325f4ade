package dev.coderx.concepts.internal.rest;

import dev.coderx.concepts.internal.placement.PlacementView;
import dev.coderx.concepts.internal.placement.PlacementView.PlacementAnswer;
import dev.coderx.concepts.internal.placement.PlacementView.PlacementItem;
import dev.coderx.concepts.internal.placement.PlacementView.PlacementResult;
import dev.coderx.concepts.internal.placement.PlacementView.SkillLevel;
import dev.coderx.concepts.internal.placement.Placements;
import dev.coderx.identity.Caller;
import dev.coderx.shared.Ids;
import dev.coderx.shared.Language;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The first specification's REST way to find out what somebody knows. */
@Path("/api/v1/learn/assess")
@Authenticated
public class AssessResource {
    private final Caller caller;
    private final Placements placements;

    AssessResource(Caller caller, Placements placements) {
        this.caller = caller;
        this.placements = placements;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Place yourself in a language, item by item",
            description =
                    "With \"language\" it starts the caller's placement, or goes on with it; with"
                            + " \"placementId\", \"itemId\" and \"choice\" (from 0) it answers the open"
                            + " item. Answering an item twice gives the first result. Ends within"
                            + " 12 items; then there is no nextItem.")
    @APIResponse(responseCode = "200", description = "The level so far, and the next item")
    @APIResponse(
            responseCode = "400",
            description = "A field is missing, the item is not the open one, or no such choice")
    @APIResponse(responseCode = "404", description = "The caller has no such placement")
    @APIResponse(responseCode = "422", description = "A language coderX does not read")
    public Uni<Assessment> assess(@Nullable AssessRequest request) {
        UUID studentId = caller.id();
        if (request == null) {
            throw fields();
        }
        if (request.placementId() == null) {
            if (request.language() == null || request.itemId() != null) {
                throw fields();
            }
            return placements.start(studentId, language(request.language())).map(this::assessment);
        }
        if (request.itemId() == null || request.choice() == null) {
            throw fields();
        }
        return placements
                .answer(
                        studentId,
                        Ids.parse(request.placementId()),
                        request.itemId(),
                        request.choice())
                .map(this::assessment);
    }

    private Assessment assessment(PlacementView view) {
        return new Assessment(
                view.id(),
                view.language().name().toLowerCase(Locale.ROOT),
                view.status().name(),
                view.asked(),
                view.most(),
                view.level(),
                view.results(),
                view.lastAnswer(),
                view.item());
    }

    private static Language language(String name) {
        try {
            return Language.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new CoderxException(
                    ErrorCode.LANGUAGE_UNSUPPORTED,
                    "This language is not one coderX reads. Choose one of: python, java,"
                            + " javascript, typescript.");
        }
    }

    private static CoderxException fields() {
        return new CoderxException(
                ErrorCode.INVALID_INPUT,
                "The body needs the field \"language\" to start, or \"placementId\", \"itemId\" and"
                        + " \"choice\" to answer.");
    }

    /** What can be sent: a language, or an answer. */
    public record AssessRequest(
            @Nullable String language,
            @Nullable String placementId,
            @Nullable String itemId,
            @Nullable Integer choice) {}

    /**
     * How far somebody is, and what comes next.
     *
     * @param nextItem null where the placement is over
     */
    public record Assessment(
            UUID placementId,
            String language,
            String status,
            int asked,
            int most,
            SkillLevel skillLevel,
            List<PlacementResult> concepts,
            @Nullable PlacementAnswer lastAnswer,
            @Nullable PlacementItem nextItem) {}
}
