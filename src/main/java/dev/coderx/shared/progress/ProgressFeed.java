package dev.coderx.shared.progress;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coderx.shared.events.EventJson;
import io.quarkus.logging.Log;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/**
 * The announcements of all replicas, on one Redis connection a replica. A replica hears all of them
 * and passes on those it has subscribers for: at ten times the students that is ten times some 150
 * bytes a stage, still far from a limit; a channel a student would be the next step.
 */
@ApplicationScoped
class ProgressFeed {
    static final String CHANNEL = "coderx:progress";

    private final ReactiveRedisDataSource redis;
    private final BroadcastProcessor<ProgressEvent> all = BroadcastProcessor.create();

    ProgressFeed(ReactiveRedisDataSource redis) {
        this.redis = redis;
    }

    void start(@Observes StartupEvent event) {
        redis.pubsub(String.class)
                .subscribe(CHANNEL)
                .onFailure()
                .invoke(f ->
                        Log.warnf("Progress announcements are interrupted: %s", f.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .indefinitely()
                .onCompletion()
                .invoke(() -> Log.info("Progress announcements ended"))
                .subscribe()
                .with(this::publish);
    }

    /** Returns the live stages of one submission; endless. */
    Multi<ProgressEvent> of(UUID submissionId) {
        return all.filter(event -> event.submissionId().equals(submissionId))
                .onOverflow()
                .buffer(64);
    }

    private void publish(String json) {
        try {
            all.onNext(EventJson.read(json.getBytes(UTF_8), ProgressEvent.class));
        } catch (IOException e) {
            Log.warn("An announcement of progress cannot be read", e);
        }
    }
}
