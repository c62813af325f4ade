package dev.coderx.concepts.internal.graphql;

import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ConceptRef;
import dev.coderx.concepts.internal.progress.KeepProgress;
import dev.coderx.concepts.internal.progress.LearningProgress;
import dev.coderx.identity.Access;
import dev.coderx.shared.Ids;
import dev.coderx.shared.Language;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Progress at a glance, as the first specification has it. */
@GraphQLApi
@Authenticated
public class LearningProgressApi {
    private final Access access;
    private final KeepProgress progress;
    private final ConceptGraph graph;

    LearningProgressApi(Access access, KeepProgress progress, ConceptGraph graph) {
        this.access = access;
        this.progress = progress;
        this.graph = graph;
    }

    @Query("getUserProgress")
    @Description("A student's level, languages, completed lessons, path and points.")
    @NonNull
    public Uni<LearningProgressView> getUserProgress(@Id @NonNull String userId) {
        return access.toSee(Ids.parse(userId)).chain(progress::of).map(this::view);
    }

    private LearningProgressView view(LearningProgress kept) {
        return new LearningProgressView(
                kept.userId(),
                kept.skillLevel(),
                progress.levelReason(kept),
                kept.languages(),
                kept.completedLessons().stream().map(id -> ConceptRef.of(graph, id)).toList(),
                kept.currentPath().stream().map(id -> ConceptRef.of(graph, id)).toList(),
                kept.points(),
                kept.updatedAt());
    }

    /** Progress at a glance. */
    @Name("LearningProgress")
    public record LearningProgressView(
            @Id @NonNull UUID userId,
            @NonNull String skillLevel,
            @NonNull String levelReason,
            @NonNull List<@NonNull Language> languages,
            @NonNull List<@NonNull ConceptRef> completedLessons,
            @NonNull List<@NonNull ConceptRef> currentPath,
            int points,
            @Nullable Instant updatedAt) {}
}
