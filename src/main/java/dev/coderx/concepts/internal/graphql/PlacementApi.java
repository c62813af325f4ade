package dev.coderx.concepts.internal.graphql;

import dev.coderx.concepts.internal.placement.PlacementView;
import dev.coderx.concepts.internal.placement.Placements;
import dev.coderx.identity.Access;
import dev.coderx.identity.Caller;
import dev.coderx.shared.Ids;
import dev.coderx.shared.Language;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The placement quiz and "I know this". */
@GraphQLApi
@Authenticated
public class PlacementApi {
    private final Caller caller;
    private final Access access;
    private final Placements placements;

    PlacementApi(Caller caller, Access access, Placements placements) {
        this.caller = caller;
        this.access = access;
        this.placements = placements;
    }

    @Mutation("startPlacement")
    @Description("Start your placement in a language, or go on with it.")
    @NonNull
    public Uni<PlacementView> startPlacement(@NonNull Language language) {
        UUID studentId = caller.id();
        return placements.start(studentId, language);
    }

    @Mutation("startCheck")
    @Description("\"I know this\": show that you know a concept, in three or four items.")
    @NonNull
    public Uni<PlacementView> startCheck(
            @Id @NonNull String conceptId, @NonNull Language language) {
        UUID studentId = caller.id();
        return placements.startCheck(studentId, conceptId, language);
    }

    @Mutation("answerPlacement")
    @Description("Answer the open item of your placement by the place of a choice, from 0.")
    @NonNull
    public Uni<PlacementView> answerPlacement(
            @Id @NonNull String placementId, @Id @NonNull String itemId, int choice) {
        UUID studentId = caller.id();
        return placements.answer(studentId, Ids.parse(placementId), itemId, choice);
    }

    @Query("placement")
    @Description("A placement with its results; the open item only to the student it belongs to.")
    @NonNull
    public Uni<PlacementView> placement(@Id @NonNull String id) {
        UUID asking = caller.id();
        return placements
                .find(Ids.parse(id))
                .chain(found ->
                        access.toSee(found.studentId())
                                .onFailure(PlacementApi::hidden)
                                .transform(_ -> Placements.unknown())
                                .map(studentId ->
                                        studentId.equals(asking)
                                                ? found.view()
                                                : found.view().withoutItem()));
    }

    private static boolean hidden(Throwable failure) {
        return failure instanceof CoderxException refused && refused.code() == ErrorCode.FORBIDDEN;
    }
}
