package dev.coderx.judging.internal;

import dev.coderx.judging.JudgingConfig;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.quarkus.logging.Log;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * How often a person runs code in a minute, counted in Redis over all replicas. While Redis is away
 * nobody is held up.
 */
@ApplicationScoped
public class RunLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ReactiveRedisDataSource redis;
    private final int perMinute;
    private final Clock clock;

    RunLimit(ReactiveRedisDataSource redis, JudgingConfig config, Clock clock) {
        this.redis = redis;
        this.perMinute = config.runs().perMinute();
        this.clock = clock;
    }

    /** Counts one run; fails with RATE_LIMITED when it is one too many. */
    public Uni<Void> count(UUID personId) {
        long minute = clock.instant().getEpochSecond() / WINDOW.toSeconds();
        String key = "coderx:limit:run:%s:%d".formatted(personId, minute);
        return redis.value(Long.class)
                .incr(key)
                .call(count ->
                        count == 1
                                ? redis.key().expire(key, WINDOW.multipliedBy(2))
                                : Uni.createFrom().item(true))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(f -> Log.warnf("Runs are not counted now: %s", f.getMessage()))
                .onFailure()
                .recoverWithItem(0L)
                .invoke(count -> {
                    if (count > perMinute) {
                        throw new CoderxException(
                                ErrorCode.RATE_LIMITED,
                                "That is more than %d runs in a minute. Wait a moment and run it again."
                                        .formatted(perMinute));
                    }
                })
                .replaceWithVoid();
    }
}
