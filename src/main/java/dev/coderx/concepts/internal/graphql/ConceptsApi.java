package dev.coderx.concepts.internal.graphql;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ConceptRef;
import dev.coderx.concepts.GraphFor;
import dev.coderx.concepts.internal.HangingOn;
import dev.coderx.concepts.internal.overlay.Overlay;
import dev.coderx.concepts.internal.store.ConceptGraphStore;
import dev.coderx.identity.Caller;
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

/** The concepts: the common ones, as the institution of the one who asks has changed them. */
@GraphQLApi
@Authenticated
public class ConceptsApi {
    private final Caller caller;
    private final GraphFor graphs;
    private final ConceptGraph common;
    private final ConceptGraphStore store;
    private final HangingOn hanging;

    ConceptsApi(
            Caller caller,
            GraphFor graphs,
            ConceptGraph common,
            ConceptGraphStore store,
            HangingOn hanging) {
        this.caller = caller;
        this.graphs = graphs;
        this.common = common;
        this.store = store;
        this.hanging = hanging;
    }

    @Query("concepts")
    @Description("All concepts, each after its prerequisites.")
    @NonNull
    public Uni<List<@NonNull ConceptView>> concepts() {
        return graphs.person(caller.id())
                .map(graph ->
                        graph.topologicalOrder().stream()
                                .map(concept -> view(graph, concept))
                                .toList());
    }

    @Query("concept")
    @Description("One concept with its neighbours in the graph.")
    @NonNull
    public Uni<ConceptView> concept(@NonNull String id) {
        return graphs.person(caller.id())
                .chain(graph -> {
                    Concept concept = find(graph, id);
                    if (!graphs.isCommon(graph)) {
                        return Uni.createFrom().item(view(graph, concept));
                    }
                    return store.neighbours(id)
                            .map(around ->
                                    ConceptView.of(
                                            graph,
                                            concept,
                                            false,
                                            around.patterns(),
                                            around.problems()));
                });
    }

    @Name("patterns")
    @Description("The patterns of the catalogue that are about it.")
    @NonBlocking
    @NonNull
    public List<@NonNull PatternView> patternsOfConcept(@Source ConceptView concept) {
        return hanging.patterns(concept.patternIds());
    }

    @Name("problems")
    @Description("The problems of the bank that practise it, easy ones first.")
    @NonBlocking
    @NonNull
    public List<@NonNull ProblemView> problemsOfConcept(@Source ConceptView concept) {
        return hanging.problems(concept.problemIds());
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
        return id == null ? null : ConceptRef.of(common, id);
    }

    static Concept find(ConceptGraph graph, String id) {
        return graph.find(id)
                .orElseThrow(() ->
                        new CoderxException(
                                ErrorCode.NOT_FOUND, "There is no concept of this name."));
    }

    private ConceptView view(ConceptGraph graph, Concept concept) {
        return ConceptView.of(
                graph,
                concept,
                concept.id().startsWith(Overlay.OWN_PREFIX),
                hanging.patternsOn(concept.id()),
                hanging.problemsOn(concept.id()));
    }

    private List<ConceptRef> refs(List<String> ids) {
        return ids.stream().map(id -> ConceptRef.of(common, id)).toList();
    }
}
