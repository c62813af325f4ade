package dev.coderx.concepts.internal.graphql;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ConceptRef;
import dev.coderx.concepts.internal.store.ConceptGraphStore;
import dev.coderx.judging.CodeProblemView;
import dev.coderx.patterns.FindingView;
import dev.coderx.patterns.PatternView;
import dev.coderx.problems.ProblemView;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The concept graph. It is the same for everybody who is signed in. */
@GraphQLApi
@Authenticated
public class ConceptsApi {
    private final ConceptGraph graph;
    private final ConceptGraphStore store;

    ConceptsApi(ConceptGraph graph, ConceptGraphStore store) {
        this.graph = graph;
        this.store = store;
    }

    @Query("concepts")
    @Description("All concepts, each after its prerequisites.")
    @NonNull
    @NonBlocking
    public List<@NonNull ConceptView> concepts() {
        return graph.topologicalOrder().stream().map(this::view).toList();
    }

    @Query("concept")
    @Description("One concept with its neighbours in the graph.")
    @NonNull
    public Uni<ConceptView> concept(@NonNull String id) {
        Concept concept =
                graph.find(id)
                        .orElseThrow(() ->
                                new CoderxException(
                                        ErrorCode.NOT_FOUND, "There is no concept of this name."));
        return store.neighbours(id)
                .map(around ->
                        new ConceptView(
                                concept.id(),
                                concept.title(),
                                concept.summary(),
                                concept.area(),
                                refs(around.prerequisites()),
                                refs(around.unlocks())));
    }

    @Name("concepts")
    @NonBlocking
    @NonNull
    public List<@NonNull ConceptRef> conceptsOfFinding(@Source FindingView finding) {
        return refs(finding.conceptIds());
    }

    @Name("concepts")
    @NonBlocking
    @NonNull
    public List<@NonNull ConceptRef> conceptsOfPattern(@Source PatternView pattern) {
        return refs(pattern.conceptIds());
    }

    @Name("concepts")
    @NonBlocking
    @NonNull
    public List<@NonNull ConceptRef> conceptsOfProblem(@Source ProblemView problem) {
        return refs(problem.conceptIds());
    }

    @Name("concept")
    @NonBlocking
    public @Nullable ConceptRef conceptOfCodeProblem(@Source CodeProblemView problem) {
        String id = problem.conceptId();
        return id == null ? null : ConceptRef.of(graph, id);
    }

    private ConceptView view(Concept concept) {
        return new ConceptView(
                concept.id(),
                concept.title(),
                concept.summary(),
                concept.area(),
                refs(concept.prerequisites().stream().map(p -> p.conceptId()).toList()),
                refs(graph.unlocks(concept.id()).stream().map(Concept::id).toList()));
    }

    private List<ConceptRef> refs(List<String> ids) {
        return ids.stream().map(id -> ConceptRef.of(graph, id)).toList();
    }

    /** A concept. */
    @Name("Concept")
    public record ConceptView(
            @NonNull String id,
            @NonNull String title,
            @NonNull String summary,
            @NonNull String area,
            @NonNull List<@NonNull ConceptRef> prerequisites,
            @NonNull List<@NonNull ConceptRef> unlocks) {}
}
