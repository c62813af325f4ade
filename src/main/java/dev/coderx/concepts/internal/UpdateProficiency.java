package dev.coderx.concepts.internal;

import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.EvidenceItem;
import dev.coderx.concepts.EvidenceRules;
import dev.coderx.concepts.EvidenceSource;
import dev.coderx.concepts.FindingSignal;
import dev.coderx.concepts.events.ProficiencyUpdated;
import dev.coderx.concepts.internal.store.EvidenceBatch;
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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /**
     * Takes in the answers to a quiz, each once: an answer is known by the quiz and its place in
     * the list, so a longer list adds what is new, and the same list again nothing.
     *
     * @param language the language of the quiz
     * @param evidence the answers in the order of the quiz
     * @param at when the newest was given
     */
    public Uni<Void> answered(
            Transaction transaction,
            UUID studentId,
            Language language,
            UUID quizId,
            List<EvidenceItem> evidence,
            Instant at) {
        return proficiency
                .add(
                        transaction,
                        new EvidenceBatch(studentId, EvidenceSource.QUIZ, quizId, evidence, at))
                .chain(moved ->
                        moved.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : outbox.append(
                                        transaction,
                                        ProficiencyUpdated.TYPE,
                                        new ProficiencyUpdated(
                                                quizId,
                                                studentId,
                                                language,
                                                moved,
                                                null,
                                                null,
                                                EvidenceSource.QUIZ)));
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
                        both.outcome(),
                        EvidenceSource.SUBMISSION);
        return proficiency
                .add(
                        transaction,
                        new EvidenceBatch(
                                detected.studentId(),
                                EvidenceSource.SUBMISSION,
                                detected.submissionId(),
                                evidence,
                                detected.submittedAt()))
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
