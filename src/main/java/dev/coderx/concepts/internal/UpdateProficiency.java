package dev.coderx.concepts.internal;

import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.EvidenceItem;
import dev.coderx.concepts.EvidenceRules;
import dev.coderx.concepts.FindingSignal;
import dev.coderx.concepts.events.ProficiencyUpdated;
import dev.coderx.concepts.internal.store.ProficiencyStore;
import dev.coderx.concepts.internal.store.SubmissionSignals;
import dev.coderx.concepts.internal.store.SubmissionSignals.Both;
import dev.coderx.judging.events.SubmissionJudged;
import dev.coderx.patterns.events.PatternsDetected;
import dev.coderx.shared.Language;
import dev.coderx.shared.events.Outbox;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.progress.Progress;
import dev.coderx.shared.progress.Stage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Moves a student's proficiency by what one submission says, once all it says is here. */
@ApplicationScoped
public class UpdateProficiency {
    private final ConceptGraph graph;
    private final SubmissionSignals signals;
    private final ProficiencyStore proficiency;
    private final Outbox outbox;
    private final Progress progress;

    UpdateProficiency(
            ConceptGraph graph,
            SubmissionSignals signals,
            ProficiencyStore proficiency,
            Outbox outbox,
            Progress progress) {
        this.graph = graph;
        this.signals = signals;
        this.proficiency = proficiency;
        this.outbox = outbox;
        this.progress = progress;
    }

    /** Takes in the analysis of a submission. */
    public Uni<Void> heard(Transaction transaction, PatternsDetected detected) {
        return signals.add(transaction, detected).chain(both -> applyOnce(transaction, both));
    }

    /** Takes in the judgement of a submission. */
    public Uni<Void> heard(Transaction transaction, SubmissionJudged judged) {
        return signals.add(transaction, judged).chain(both -> applyOnce(transaction, both));
    }

    private Uni<Void> applyOnce(Transaction transaction, Optional<Both> both) {
        return both.map(halves -> apply(transaction, halves))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> apply(Transaction transaction, Both both) {
        PatternsDetected detected = both.detected();
        List<EvidenceItem> evidence =
                EvidenceRules.evidenceFor(
                        practised(detected.conceptsPractised(), detected.language()),
                        detected.findings().stream()
                                .map(found ->
                                        new FindingSignal(
                                                known(found.conceptIds()),
                                                found.severity(),
                                                found.confidence()))
                                .toList(),
                        both.outcome());
        var updated =
                new ProficiencyUpdated(
                        detected.submissionId(),
                        detected.studentId(),
                        detected.language(),
                        evidence.stream().map(EvidenceItem::conceptId).distinct().toList(),
                        detected.problemId(),
                        both.outcome());
        return proficiency
                .add(
                        transaction,
                        detected.studentId(),
                        detected.submissionId(),
                        evidence,
                        detected.submittedAt())
                .chain(() -> signals.applied(transaction, detected.submissionId()))
                .chain(() -> outbox.append(transaction, ProficiencyUpdated.TYPE, updated))
                .chain(() ->
                        progress.reached(
                                transaction,
                                detected.studentId(),
                                detected.submissionId(),
                                Stage.PROFICIENCY_UPDATED));
    }

    /** Leaves out what a problem practises in other languages than the one it was solved in. */
    private Set<String> practised(Collection<String> conceptIds, Language language) {
        return known(conceptIds).stream()
                .filter(id -> graph.get(id).existsIn(Set.of(language)))
                .collect(Collectors.toSet());
    }

    /** Leaves out concepts that a newer or older catalogue has and ours has not. */
    private Set<String> known(Collection<String> conceptIds) {
        return conceptIds.stream()
                .filter(id -> graph.find(id).isPresent())
                .collect(Collectors.toSet());
    }
}
