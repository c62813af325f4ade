package dev.coderx.judging.internal.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coderx.shared.events.EventJson;
import io.quarkus.logging.Log;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Snapshots of judging in Redis: announced to all replicas, and kept for a while for who comes
 * late. Losing one costs nothing but a moment, since the next holds it too.
 */
@ApplicationScoped
class VerdictFeed {
    private static final String CHANNEL = "coderx:verdicts";
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ReactiveRedisDataSource redis;
    private final BroadcastProcessor<Snapshot> all = BroadcastProcessor.create();

    VerdictFeed(ReactiveRedisDataSource redis) {
        this.redis = redis;
    }

    void start(@Observes StartupEvent event) {
        redis.pubsub(String.class)
                .subscribe(CHANNEL)
                .onFailure()
                .invoke(f ->
                        Log.warnf("Announcements of verdicts are interrupted: %s", f.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .indefinitely()
                .subscribe()
                .with(this::hear);
    }

    /** Keeps and announces a snapshot; never fails. */
    Uni<Void> tell(Snapshot snapshot) {
        String json = EventJson.write(snapshot);
        return redis.value(String.class)
                .setex(key(snapshot.submissionId()), KEPT.toSeconds(), json)
                .chain(() -> redis.pubsub(String.class).publish(CHANNEL, json))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(f -> Log.debugf("A verdict was not announced: %s", f.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** Returns the last snapshot of a submission, where Redis has one and is there. */
    Uni<Optional<Snapshot>> last(UUID submissionId) {
        return redis.value(String.class)
                .get(key(submissionId))
                .map(json -> json == null ? Optional.<Snapshot>empty() : read(json))
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(Optional.empty())
                .onFailure()
                .recoverWithItem(Optional.<Snapshot>empty());
    }

    /** Returns the snapshots of one submission as they come; endless. */
    Multi<Snapshot> of(UUID submissionId) {
        return all.filter(snapshot -> snapshot.submissionId().equals(submissionId))
                .onOverflow()
                .buffer(64);
    }

    private void hear(String json) {
        read(json).ifPresent(all::onNext);
    }

    private static Optional<Snapshot> read(String json) {
        try {
            return Optional.of(EventJson.read(json.getBytes(UTF_8), Snapshot.class));
        } catch (IOException e) {
            Log.warn("An announcement of a verdict cannot be read", e);
            return Optional.empty();
        }
    }

    private static String key(UUID submissionId) {
        return "coderx:verdict:" + submissionId;
    }
}
