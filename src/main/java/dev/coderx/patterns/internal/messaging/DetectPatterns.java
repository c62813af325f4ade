package dev.coderx.patterns.internal.messaging;

import dev.coderx.patterns.Analysis;
import dev.coderx.patterns.AnalysisResult;
import dev.coderx.patterns.AuthoredPattern;
import dev.coderx.patterns.AuthoredPatterns;
import dev.coderx.patterns.PatternAnalyzer;
import dev.coderx.patterns.StoredAnalysis;
import dev.coderx.patterns.events.PatternsDetected;
import dev.coderx.patterns.events.PatternsDetected.FoundPattern;
import dev.coderx.patterns.internal.own.OwnPatternSearch;
import dev.coderx.patterns.internal.store.FindingStore;
import dev.coderx.patterns.internal.store.FrequencyStore;
import dev.coderx.shared.events.Event;
import dev.coderx.shared.events.EventConsumer;
import dev.coderx.shared.events.EventHandler;
import dev.coderx.shared.events.EventType;
import dev.coderx.shared.events.Outbox;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.progress.Progress;
import dev.coderx.shared.progress.Stage;
import dev.coderx.submissions.Submissions;
import dev.coderx.submissions.events.SubmissionReceived;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Analyses what was submitted. */
@ApplicationScoped
class DetectPatterns implements EventHandler<SubmissionReceived> {
    private final EventConsumer consumer;
    private final Submissions submissions;
    private final PatternAnalyzer analyzer;
    private final AuthoredPatterns authored;
    private final OwnPatternSearch ownSearch;
    private final FindingStore findings;
    private final FrequencyStore frequency;
    private final Outbox outbox;
    private final Progress progress;
    private final Vertx vertx;

    DetectPatterns(
            EventConsumer consumer,
            Submissions submissions,
            PatternAnalyzer analyzer,
            AuthoredPatterns authored,
            OwnPatternSearch ownSearch,
            FindingStore findings,
            FrequencyStore frequency,
            Outbox outbox,
            Progress progress,
            Vertx vertx) {
        this.consumer = consumer;
        this.submissions = submissions;
        this.analyzer = analyzer;
        this.authored = authored;
        this.ownSearch = ownSearch;
        this.findings = findings;
        this.frequency = frequency;
        this.outbox = outbox;
        this.progress = progress;
        this.vertx = vertx;
    }

    @Incoming("patterns-submissions")
    Uni<Void> on(ConsumerRecord<String, byte[]> kafkaRecord) {
        return consumer.consume(kafkaRecord, this);
    }

    @Override
    public String consumer() {
        return "patterns";
    }

    @Override
    public EventType<SubmissionReceived> type() {
        return SubmissionReceived.TYPE;
    }

    @Override
    public Uni<Effect> prepare(Event<SubmissionReceived> event) {
        SubmissionReceived received = event.data();
        return Uni.combine()
                .all()
                .unis(
                        submissions.codeOf(received.studentId(), received.submissionId()),
                        authored.inUseFor(received.studentId()))
                .asTuple()
                .chain(both ->
                        vertx.executeBlocking(
                                () -> analyze(received, both.getItem1(), both.getItem2()), false))
                .call(analysis ->
                        findings.store(
                                new StoredAnalysis(
                                        received.submissionId(), received.studentId(), analysis)))
                .map(analysis -> transaction -> keep(transaction, received, analysis));
    }

    private Analysis analyze(SubmissionReceived received, String code, List<AuthoredPattern> own) {
        return switch (analyzer.analyze(received.language(), code)) {
            case AnalysisResult.Analysed(Analysis analysis) ->
                    ownSearch.add(analysis, received.language(), code, own);
            case AnalysisResult.TimedOut(var allowed) -> {
                Log.warnf(
                        "Submission %s was not analysed within %s",
                        received.submissionId(), allowed);
                yield new Analysis(false, List.of(), Set.of());
            }
        };
    }

    private Uni<Void> keep(
            Transaction transaction, SubmissionReceived received, Analysis analysis) {
        return frequency
                .add(transaction, received, analysis.all())
                .chain(() ->
                        outbox.append(
                                transaction, PatternsDetected.TYPE, event(received, analysis)))
                .chain(() ->
                        progress.reached(
                                transaction,
                                received.studentId(),
                                received.submissionId(),
                                Stage.PATTERNS_DETECTED));
    }

    private static PatternsDetected event(SubmissionReceived received, Analysis analysis) {
        return new PatternsDetected(
                received.submissionId(),
                received.studentId(),
                received.language(),
                received.problemId(),
                analysis.parses(),
                analysis.all().stream()
                        .map(finding ->
                                new FoundPattern(
                                        finding.patternId(),
                                        finding.severity(),
                                        finding.confidence(),
                                        finding.conceptIds()))
                        .toList(),
                List.copyOf(analysis.conceptsPractised()),
                true,
                received.submittedAt());
    }
}
