package dev.coderx.concepts.internal;

import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.EvidenceItem;
import dev.coderx.concepts.EvidenceRules;
import dev.coderx.concepts.EvidenceSource;
import dev.coderx.concepts.FindingSignal;
import dev.coderx.concepts.events.ProficiencyUpdated;
import dev.coderx.concepts.internal.difficulty.FirstTries;
import dev.coderx.concepts.internal.difficulty.TriedProblem;
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
import dev.coderx.submissions.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves a student's proficiency by what one submission or quiz says, once all of it is here. */
@ApplicationScoped
public class UpdateProficiency {
    private final ConceptGraph graph;
    private final SubmissionSignals signals;
    private final ProficiencyStore proficiency;
    private final FirstTries tries;
    private final Outbox outbox;
    private final Progress progress;
    private final MeterRegistry metrics;

    UpdateProficiency(
            ConceptGraph graph,
            SubmissionSignals signals,
            ProficiencyStore proficiency,
            FirstTries tries,
            Outbox outbox,
            Progress progress,
            MeterRegistry metrics) {
        this.graph = graph;
        this.signals = signals;
        this.proficiency = proficiency;
        this.tries = tries;
        this.outbox = outbox;
        this.progress = progress;
        this.metrics = metrics;
    }

    /**
     * Takes in the analysis of a submission.
     *
     * @param problem the submission's problem, where one is known
     */
    public Uni<Void> heard(
            Transaction transaction, PatternsDetected detected, @Nullable TriedProblem problem) {
        return signals.add(transaction, detected)
                .chain(both -> applyOnce(transaction, both, problem));
    }

    /**
     * Takes in the judgement of a submission.
     *
     * @param problem the submission's problem, where one is known
     */
    public Uni<Void> heard(
            Transaction transaction, SubmissionJudged judged, @Nullable TriedProblem problem) {
        return signals.add(transaction, judged)
                .chain(both -> applyOnce(transaction, both, problem));
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
        return add(
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

    private Uni<Void> applyOnce(
            Transaction transaction, Optional<Both> both, @Nullable TriedProblem problem) {
        return both.map(halves -> apply(transaction, halves, problem))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> apply(Transaction transaction, Both both, @Nullable TriedProblem problem) {
        PatternsDetected detected = both.detected();
        Outcome outcome = both.outcome();
        List<EvidenceItem> evidence = evidence(graph, detected, outcome, problem);
        var updated =
                new ProficiencyUpdated(
                        detected.submissionId(),
                        detected.studentId(),
                        detected.language(),
                        evidence.stream().map(EvidenceItem::conceptId).distinct().toList(),
                        detected.problemId(),
                        outcome,
                        EvidenceSource.SUBMISSION);
        return add(
                        transaction,
                        new EvidenceBatch(
                                detected.studentId(),
                                EvidenceSource.SUBMISSION,
                                detected.submissionId(),
                                evidence,
                                detected.submittedAt()))
                .chain(() -> learnDifficulty(transaction, detected, outcome, problem))
                .chain(() -> signals.applied(transaction, detected.submissionId()))
                .chain(() -> outbox.append(transaction, ProficiencyUpdated.TYPE, updated))
                .chain(() ->
                        progress.reached(
                                transaction,
                                detected.studentId(),
                                detected.submissionId(),
                                Stage.PROFICIENCY_UPDATED));
    }

    /** What both halves of a submission say. Pure: it is what an update costs besides storing. */
    static List<EvidenceItem> evidence(
            ConceptGraph graph,
            PatternsDetected detected,
            @Nullable Outcome outcome,
            @Nullable TriedProblem problem) {
        KnownConcepts known = new KnownConcepts(graph);
        return EvidenceRules.evidenceFor(
                known.in(detected.language(), detected.conceptsPractised()),
                detected.findings().stream()
                        .map(found ->
                                new FindingSignal(
                                        known.of(found.conceptIds()),
                                        found.severity(),
                                        found.confidence()))
                        .toList(),
                outcome,
                problem == null ? EvidenceRules.MIDDLE : problem.difficulty());
    }

    private Uni<List<String>> add(Transaction transaction, EvidenceBatch batch) {
        Timer.Sample started = Timer.start(metrics);
        return proficiency
                .add(transaction, batch)
                .invoke(() ->
                        started.stop(
                                metrics.timer(
                                        "coderx.proficiency.updates",
                                        "source",
                                        batch.source().name())));
    }

    private Uni<Void> learnDifficulty(
            Transaction transaction,
            PatternsDetected detected,
            @Nullable Outcome outcome,
            @Nullable TriedProblem problem) {
        return outcome == null || problem == null
                ? Uni.createFrom().voidItem()
                : tries.add(
                        transaction,
                        detected.studentId(),
                        problem,
                        detected.submissionId(),
                        outcome == Outcome.CORRECT,
                        detected.submittedAt());
    }
}
