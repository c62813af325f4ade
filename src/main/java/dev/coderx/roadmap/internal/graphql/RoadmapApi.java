package dev.coderx.roadmap.internal.graphql;

import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ConceptRef;
import dev.coderx.identity.Access;
import dev.coderx.roadmap.Roadmap;
import dev.coderx.roadmap.Roadmaps;
import dev.coderx.shared.Ids;
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

/** A student's roadmap. */
@GraphQLApi
@Authenticated
public class RoadmapApi {
    private final Access access;
    private final Roadmaps roadmaps;
    private final ConceptGraph graph;

    RoadmapApi(Access access, Roadmaps roadmaps, ConceptGraph graph) {
        this.access = access;
        this.roadmaps = roadmaps;
        this.graph = graph;
    }

    @Query("roadmap")
    @Description("What to learn next, in order, each step with its reason.")
    @NonNull
    public Uni<RoadmapView> roadmap(@Id @Nullable String studentId) {
        return access.toSee(Ids.parseOptional(studentId)).chain(roadmaps::of).map(this::view);
    }

    private RoadmapView view(Roadmap roadmap) {
        return new RoadmapView(
                roadmap.studentId(),
                roadmap.version(),
                roadmap.updatedAt(),
                roadmap.steps().stream()
                        .map(step ->
                                new StepView(
                                        step.position(),
                                        ConceptRef.of(graph, step.conceptId()),
                                        step.reason(),
                                        step.estimatedMinutes(),
                                        step.mastery()))
                        .toList());
    }

    /** A roadmap. */
    @Name("Roadmap")
    public record RoadmapView(
            @Id @NonNull UUID studentId,
            int version,
            @Nullable Instant updatedAt,
            @NonNull List<@NonNull StepView> steps) {}

    /** A step of it. */
    @Name("RoadmapStep")
    public record StepView(
            int position,
            @NonNull ConceptRef concept,
            @NonNull String reason,
            int estimatedMinutes,
            double mastery) {}
}
