package dev.coderx.concepts.internal.graphql;

import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ConceptRef;
import dev.coderx.concepts.Proficiencies;
import dev.coderx.concepts.Proficiency;
import dev.coderx.concepts.internal.store.ProficiencyStore;
import dev.coderx.concepts.internal.store.ProficiencyStore.KeptEvidence;
import dev.coderx.identity.Access;
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

/** A student's proficiency, with the evidence it comes from. */
@GraphQLApi
@Authenticated
public class ProficiencyApi {
    private static final int MOST_EVIDENCE = 10;

    private final Access access;
    private final Proficiencies proficiencies;
    private final ProficiencyStore store;
    private final ConceptGraph graph;

    ProficiencyApi(
            Access access,
            Proficiencies proficiencies,
            ProficiencyStore store,
            ConceptGraph graph) {
        this.access = access;
        this.proficiencies = proficiencies;
        this.store = store;
        this.graph = graph;
    }

    @Query("proficiency")
    @Description("Proficiency in every concept there is evidence on, weakest first.")
    @NonNull
    public Uni<List<@NonNull ProficiencyView>> proficiency(@Id @Nullable String studentId) {
        return access.toSee(Ids.parseOptional(studentId)).chain(this::views);
    }

    private Uni<List<ProficiencyView>> views(UUID studentId) {
        return proficiencies
                .of(studentId)
                .chain(cells ->
                        store.evidence(
                                        studentId,
                                        cells.stream().map(Proficiency::conceptId).toList(),
                                        MOST_EVIDENCE)
                                .map(evidence ->
                                        cells.stream()
                                                .map(cell ->
                                                        view(
                                                                cell,
                                                                evidence.getOrDefault(
                                                                        cell.conceptId(),
                                                                        List.of())))
                                                .toList()));
    }

    private ProficiencyView view(Proficiency cell, List<KeptEvidence> evidence) {
        ConceptRef concept = ConceptRef.of(graph, cell.conceptId());
        return new ProficiencyView(
                concept,
                cell.view().mean(),
                cell.view().uncertainty(),
                cell.view().evidenceCount(),
                cell.lastPractised(),
                evidence.stream()
                        .map(kept ->
                                new EvidenceView(
                                        kept.sourceId(),
                                        kept.item().kind().name(),
                                        kept.item().weight(),
                                        kept.at(),
                                        kept.item().explanation(concept.title())))
                        .toList());
    }

    /** A cell of the matrix. */
    @Name("Proficiency")
    public record ProficiencyView(
            @NonNull ConceptRef concept,
            double mean,
            double uncertainty,
            int evidenceCount,
            @NonNull Instant lastPractised,
            @NonNull List<@NonNull EvidenceView> evidence) {}

    /** What moved a cell. */
    @Name("Evidence")
    public record EvidenceView(
            @Id @NonNull UUID submissionId,
            @NonNull String kind,
            double points,
            @NonNull Instant at,
            @NonNull String explanation) {}
}
