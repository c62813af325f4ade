package dev.coderx.recommendations.internal.messaging;

import dev.coderx.recommendations.events.RecommendationsRefreshed;
import dev.coderx.recommendations.internal.store.InteractionStore;
import dev.coderx.recommendations.internal.store.RankingCache;
import dev.coderx.roadmap.events.RoadmapUpdated;
import dev.coderx.shared.events.Event;
import dev.coderx.shared.events.EventConsumer;
import dev.coderx.shared.events.EventHandler;
import dev.coderx.shared.events.EventType;
import dev.coderx.shared.events.Outbox;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.progress.Progress;
import dev.coderx.shared.progress.Stage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Remembers what was tried and drops the ranking that no longer holds. */
@ApplicationScoped
class Refresh implements EventHandler<RoadmapUpdated> {
    private final EventConsumer consumer;
    private final InteractionStore interactions;
    private final RankingCache cache;
    private final Outbox outbox;
    private final Progress progress;

    Refresh(
            EventConsumer consumer,
            InteractionStore interactions,
            RankingCache cache,
            Outbox outbox,
            Progress progress) {
        this.consumer = consumer;
        this.interactions = interactions;
        this.cache = cache;
        this.outbox = outbox;
        this.progress = progress;
    }

    @Incoming("recommendations-roadmaps")
    Uni<Void> on(ConsumerRecord<String, byte[]> kafkaRecord) {
        return consumer.consume(kafkaRecord, this);
    }

    @Override
    public String consumer() {
        return "recommendations";
    }

    @Override
    public EventType<RoadmapUpdated> type() {
        return RoadmapUpdated.TYPE;
    }

    @Override
    public Uni<Effect> prepare(Event<RoadmapUpdated> event) {
        RoadmapUpdated updated = event.data();
        return cache.invalidate(updated.studentId())
                .replaceWith(transaction -> keep(transaction, updated));
    }

    private Uni<Void> keep(Transaction transaction, RoadmapUpdated updated) {
        // Before the announcement: whoever hears of it may ask for the ranking at once.
        transaction.afterCommit(() -> cache.invalidate(updated.studentId()));
        Uni<Void> announced =
                outbox.append(
                        transaction,
                        RecommendationsRefreshed.TYPE,
                        new RecommendationsRefreshed(
                                updated.submissionId(), updated.studentId(), updated.source()));
        return updated.bySubmission()
                ? interactions
                        .add(
                                transaction,
                                updated.studentId(),
                                updated.submissionId(),
                                updated.problemId(),
                                updated.outcome())
                        .chain(() -> announced)
                        .chain(() ->
                                progress.reached(
                                        transaction,
                                        updated.studentId(),
                                        updated.submissionId(),
                                        Stage.RECOMMENDATIONS_REFRESHED))
                : announced;
    }
}
