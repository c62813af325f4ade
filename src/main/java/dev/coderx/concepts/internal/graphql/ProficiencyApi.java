package dev.coderx.concepts.internal.graphql;

import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ConceptRef;
import dev.coderx.concepts.EvidenceSource;
import dev.coderx.concepts.Mastery;
import dev.coderx.concepts.Proficiencies;
import dev.coderx.concepts.Proficiency;
import dev.coderx.concepts.ProficiencyMatrix;
import dev.coderx.concepts.ProficiencyWords;
import dev.coderx.concepts.WeakArea;
import dev.coderx.concepts.WeakAreas;
import dev.coderx.concepts.internal.difficulty.PredictSolving;
import dev.coderx.concepts.internal.difficulty.PredictSolving.Prediction;
import dev.coderx.concepts.internal.graphql.ProficiencyViews.ChancePartView;
import dev.coderx.concepts.internal.graphql.ProficiencyViews.EvidenceView;
import dev.coderx.concepts.internal.graphql.ProficiencyViews.ProficiencyView;
import dev.coderx.concepts.internal.graphql.ProficiencyViews.SolveChanceView;
import dev.coderx.concepts.internal.graphql.ProficiencyViews.TrendView;
import dev.coderx.concepts.internal.graphql.ProficiencyViews.WeakAreaView;
import dev.coderx.concepts.internal.graphql.ProficiencyViews.WeakPrerequisiteView;
import dev.coderx.concepts.internal.store.ProficiencyStore;
import dev.coderx.concepts.internal.store.ProficiencyStore.KeptEvidence;
import dev.coderx.identity.Access;
import dev.coderx.shared.Ids;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** A student's proficiency, with the evidence it comes from, and what follows from it. */
@GraphQLApi
@Authenticated
public class ProficiencyApi {
    private static final int MOST_EVIDENCE = 10;

    private final Access access;
    private final Proficiencies proficiencies;
    private final ProficiencyStore store;
    private final PredictSolving predict;
    private final ConceptGraph graph;

    ProficiencyApi(
            Access access,
            Proficiencies proficiencies,
            ProficiencyStore store,
            PredictSolving predict,
            ConceptGraph graph) {
        this.access = access;
        this.proficiencies = proficiencies;
        this.store = store;
        this.predict = predict;
        this.graph = graph;
    }

    @Query("proficiency")
    @Description("Proficiency in every concept there is evidence on, weakest first.")
    @NonNull
    public Uni<List<@NonNull ProficiencyView>> proficiency(@Id @Nullable String studentId) {
        return access.toSee(Ids.parseOptional(studentId))
                .chain(student ->
                        proficiencies.matrixOf(student).chain(matrix -> views(student, matrix)));
    }

    @Query("weakAreas")
    @Description("The concepts a student would gain most from practising, weakest first.")
    @NonNull
    public Uni<List<@NonNull WeakAreaView>> weakAreas(@Id @Nullable String studentId) {
        return access.toSee(Ids.parseOptional(studentId))
                .chain(proficiencies::matrixOf)
                .map(matrix -> WeakAreas.of(graph, matrix).stream().map(this::view).toList());
    }

    @Query("solveChance")
    @Description("The chance that a student solves a problem at the next try, and why.")
    @NonNull
    public Uni<SolveChanceView> solveChance(
            @Id @NonNull String problemId, @Id @Nullable String studentId) {
        return access.toSee(Ids.parseOptional(studentId))
                .chain(student -> predict.chance(student, problemId))
                .map(ProficiencyApi::view);
    }

    private Uni<List<ProficiencyView>> views(UUID studentId, ProficiencyMatrix matrix) {
        List<Proficiency> cells = matrix.seen();
        return store.evidence(
                        studentId,
                        cells.stream().map(Proficiency::conceptId).toList(),
                        MOST_EVIDENCE)
                .map((Map<String, List<KeptEvidence>> evidence) ->
                        cells.stream()
                                .map(cell ->
                                        view(
                                                cell,
                                                matrix,
                                                evidence.getOrDefault(cell.conceptId(), List.of())))
                                .toList());
    }

    private ProficiencyView view(
            Proficiency cell, ProficiencyMatrix matrix, List<KeptEvidence> evidence) {
        ConceptRef concept = ConceptRef.of(graph, cell.conceptId());
        List<Double> effects =
                cell.effects(
                        evidence.stream()
                                .map(kept -> Mastery.at(kept.item(), kept.at(), matrix.now()))
                                .toList());
        List<EvidenceView> shown = new ArrayList<>(evidence.size());
        for (KeptEvidence kept : evidence) {
            shown.add(view(kept, effects.get(shown.size()), concept.title()));
        }
        return new ProficiencyView(
                concept,
                cell.view().mean(),
                cell.view().uncertainty(),
                cell.view().evidenceCount(),
                cell.lastPractised(),
                TrendView.of(cell.trend()),
                ProficiencyWords.reason(cell, concept.title()),
                ProficiencyWords.forgetting(cell, matrix.now()),
                shown);
    }

    private static EvidenceView view(KeptEvidence kept, double effect, String title) {
        return new EvidenceView(
                kept.source(),
                kept.source() == EvidenceSource.SUBMISSION ? kept.sourceId() : null,
                kept.item().kind().name(),
                kept.item().weight(),
                effect,
                kept.at(),
                kept.item().explanation(title));
    }

    private WeakAreaView view(WeakArea area) {
        return new WeakAreaView(
                ConceptRef.of(graph, area.cell().conceptId()),
                area.cell().view().mean(),
                area.cell().view().uncertainty(),
                area.cell().view().evidenceCount(),
                TrendView.of(area.cell().trend()),
                area.reason(),
                area.prerequisites().stream()
                        .map(cause ->
                                new WeakPrerequisiteView(
                                        ConceptRef.of(graph, cause.conceptId()),
                                        cause.view().mean(),
                                        cause.strength(),
                                        cause.reason()))
                        .toList());
    }

    private static SolveChanceView view(Prediction prediction) {
        return new SolveChanceView(
                prediction.chance().chance(),
                prediction.chance().lower(),
                prediction.chance().upper(),
                prediction.reason(),
                prediction.chance().parts().stream()
                        .map(part -> new ChancePartView(part.label(), part.effect()))
                        .toList());
    }
}
