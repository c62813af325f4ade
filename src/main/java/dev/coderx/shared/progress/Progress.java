package dev.coderx.shared.progress;

import dev.coderx.shared.events.EventJson;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.persistence.UnitOfWork;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Writes and reads the progress of submissions. */
@ApplicationScoped
public class Progress {
    private static final String ADD =
            "INSERT INTO submission_progress (submission_id, stage, student_id, at)"
                    + " VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    private static final String REACHED =
            "SELECT submission_id, stage, at FROM submission_progress WHERE submission_id = $1"
                    + " ORDER BY at";
    private static final String COMPLETED =
            "SELECT count(*) FROM submission_progress WHERE submission_id = ANY($1)"
                    + " AND stage = 'RECOMMENDATIONS_REFRESHED'";

    /** How often a live subscriber looks at the table in case an announcement was lost. */
    private static final Duration RECHECK = Duration.ofSeconds(3);

    private final UnitOfWork unitOfWork;
    private final ReactiveRedisDataSource redis;
    private final ProgressFeed feed;
    private final MeterRegistry metrics;
    private final Clock clock;

    Progress(
            UnitOfWork unitOfWork,
            ReactiveRedisDataSource redis,
            ProgressFeed feed,
            MeterRegistry metrics,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.redis = redis;
        this.feed = feed;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Writes a stage in a transaction, and announces it after the commit. */
    public Uni<Void> reached(
            Transaction transaction, UUID studentId, UUID submissionId, Stage stage) {
        Instant now = clock.instant();
        ProgressEvent event = ProgressEvent.of(submissionId, stage, now);
        transaction.afterCommit(() -> announce(event));
        return transaction
                .query(
                        ADD,
                        Tuple.of(
                                submissionId,
                                stage.name(),
                                studentId,
                                now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Returns the stages a submission has reached, oldest first. */
    public Uni<List<ProgressEvent>> of(UUID submissionId) {
        return unitOfWork
                .read(REACHED, Tuple.of(submissionId))
                .map(rows ->
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(Progress::event)
                                .toList());
    }

    /** Counts how many of these submissions are through the whole chain. */
    public Uni<Long> countCompleted(Collection<UUID> submissionIds) {
        return unitOfWork
                .read(COMPLETED, Tuple.of(submissionIds.toArray(new UUID[0])))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /**
     * Streams a submission's stages: those already reached, then each as it happens, each once;
     * ends with the last. An announcement lost on the way is made up for within seconds.
     */
    public Multi<ProgressEvent> follow(UUID submissionId) {
        // Answered from the table too: an announcement may overtake the one before it.
        Multi<ProgressEvent> live =
                feed.of(submissionId)
                        .onItem()
                        .transformToMultiAndConcatenate(event ->
                                of(submissionId)
                                        .onFailure()
                                        .recoverWithItem(List.<ProgressEvent>of())
                                        .onItem()
                                        .transformToMulti(stored ->
                                                Multi.createFrom()
                                                        .items(
                                                                Stream.concat(
                                                                        stored.stream(),
                                                                        Stream.of(event)))));
        Multi<ProgressEvent> stored =
                Multi.createFrom()
                        .ticks()
                        .every(RECHECK)
                        .onOverflow()
                        .drop()
                        .onItem()
                        .transformToUniAndConcatenate(tick ->
                                of(submissionId)
                                        .onFailure()
                                        .recoverWithItem(List.<ProgressEvent>of()))
                        .onItem()
                        .disjoint();
        Multi<ProgressEvent> each =
                Multi.createBy()
                        .merging()
                        .streams(live, stored)
                        .select()
                        .distinct(ProgressEvent::stage);
        return untilComplete(each);
    }

    private static Multi<ProgressEvent> untilComplete(Multi<ProgressEvent> endless) {
        return Multi.createFrom()
                .emitter(emitter -> {
                    Cancellable upstream =
                            endless.subscribe()
                                    .with(
                                            event -> {
                                                emitter.emit(event);
                                                if (event.complete()) {
                                                    emitter.complete();
                                                }
                                            },
                                            emitter::fail,
                                            emitter::complete);
                    emitter.onTermination(upstream::cancel);
                });
    }

    private Uni<Void> announce(ProgressEvent event) {
        metrics.counter("coderx.stages.reached", "stage", event.stage().name()).increment();
        return redis.pubsub(String.class).publish(ProgressFeed.CHANNEL, EventJson.write(event));
    }

    private static ProgressEvent event(Row row) {
        return ProgressEvent.of(
                row.getUUID("submission_id"),
                Stage.valueOf(row.getString("stage")),
                row.getOffsetDateTime("at").toInstant());
    }
}
