package dev.coderx.submissions.internal;

import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import dev.coderx.submissions.SubmissionsConfig;
import io.quarkus.logging.Log;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * How many submissions a student sends in a minute, counted in Redis over all replicas. While Redis
 * is away nobody is held up.
 */
@ApplicationScoped
public class SubmissionLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final ReactiveRedisDataSource redis;
    private final SubmissionsConfig config;
    private final Clock clock;

    SubmissionLimit(ReactiveRedisDataSource redis, SubmissionsConfig config, Clock clock) {
        this.redis = redis;
        this.config = config;
        this.clock = clock;
    }

    /** Counts one submission; fails with RATE_LIMITED when it is one too many. */
    public Uni<Void> count(UUID studentId) {
        long minute = clock.instant().getEpochSecond() / WINDOW.toSeconds();
        String key = "coderx:limit:submit:%s:%d".formatted(studentId, minute);
        return redis.value(Long.class)
                .incr(key)
                .call(count ->
                        count == 1 ? redis.key().expire(key, WINDOW.multipliedBy(2)) : unchanged())
                .onFailure()
                .invoke(f -> Log.warnf("Submissions are not counted now: %s", f.getMessage()))
                .onFailure()
                .recoverWithItem(0L)
                .invoke(count -> {
                    if (count > config.perMinute()) {
                        throw new CoderxException(
                                ErrorCode.RATE_LIMITED,
                                "That is more than %d submissions in a minute. Wait a moment"
                                                .formatted(config.perMinute())
                                        + " and send it again.");
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Boolean> unchanged() {
        return Uni.createFrom().item(true);
    }
}
