package dev.coderx.recommendations.internal.store;

import dev.coderx.recommendations.Recommendation;
import dev.coderx.recommendations.RecommendationsConfig;
import dev.coderx.shared.events.EventJson;
import io.quarkus.logging.Log;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/**
 * Rankings in Redis, each under the student's version. An event raises the version, so a ranking
 * computed from older data and written late is never read. While Redis is away rankings are
 * computed anew.
 */
@ApplicationScoped
public class RankingCache {
    private static final Duration DEADLINE = Duration.ofSeconds(3);

    private final ReactiveRedisDataSource redis;
    private final RecommendationsConfig config;

    RankingCache(ReactiveRedisDataSource redis, RecommendationsConfig config) {
        this.redis = redis;
        this.config = config;
    }

    /** Returns the number that the student's current rankings are kept under. */
    public Uni<Long> version(UUID studentId) {
        return inTime(redis.value(Long.class).get(versionKey(studentId)))
                .map(version -> version == null ? 0L : version)
                .onFailure()
                .recoverWithItem(-1L);
    }

    /** Returns the kept ranking, where there is one that still holds. */
    public Uni<Optional<List<Recommendation>>> find(UUID studentId) {
        return version(studentId)
                .chain(version -> inTime(redis.value(String.class).get(key(studentId, version))))
                .map(RankingCache::read)
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    /** Keeps a ranking that was computed while the student's version was this. */
    public Uni<Void> keep(UUID studentId, long version, List<Recommendation> ranking) {
        if (version < 0) {
            return Uni.createFrom().voidItem();
        }
        return inTime(
                        redis.value(String.class)
                                .setex(
                                        key(studentId, version),
                                        config.keep().toSeconds(),
                                        EventJson.write(ranking)))
                .onFailure()
                .recoverWithNull();
    }

    /** Makes the student's kept rankings unreadable. Fails while Redis is away. */
    public Uni<Void> invalidate(UUID studentId) {
        return inTime(redis.value(Long.class).incr(versionKey(studentId))).replaceWithVoid();
    }

    /** A Redis that was killed can leave a command without an answer for ever. */
    private static <T> Uni<T> inTime(Uni<T> command) {
        return command.ifNoItem()
                .after(DEADLINE)
                .failWith(() -> new TimeoutException("Redis did not answer within " + DEADLINE));
    }

    private static Optional<List<Recommendation>> read(
            @org.jspecify.annotations.Nullable String json) {
        if (json == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    List.of(
                            EventJson.read(
                                    json.getBytes(StandardCharsets.UTF_8),
                                    Recommendation[].class)));
        } catch (IOException e) {
            Log.warn("A kept ranking cannot be read and is computed anew", e);
            return Optional.empty();
        }
    }

    private static String versionKey(UUID studentId) {
        return "coderx:ranking-version:" + studentId;
    }

    private static String key(UUID studentId, long version) {
        return "coderx:ranking:%s:%d".formatted(studentId, version);
    }
}
