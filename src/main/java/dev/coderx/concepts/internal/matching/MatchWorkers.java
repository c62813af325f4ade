package dev.coderx.concepts.internal.matching;

import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that embed and compare, so that these take no more than two processors. */
@ApplicationScoped
public class MatchWorkers {
    private static final int THREADS = 2;
    private static final int MOST_WAITING = 64;

    private final WorkerExecutor executor;
    private final AtomicInteger inside = new AtomicInteger();

    MatchWorkers(Vertx vertx) {
        executor = vertx.createSharedWorkerExecutor("coderx-matching", THREADS);
    }

    @PreDestroy
    void close() {
        executor.closeAndForget();
    }

    /** Does work on a thread of its own; fails with UNAVAILABLE where too much waits already. */
    public <T> Uni<T> doing(Callable<T> work) {
        return Uni.createFrom()
                .deferred(() -> {
                    if (inside.incrementAndGet() > THREADS + MOST_WAITING) {
                        inside.decrementAndGet();
                        return Uni.createFrom().failure(busy());
                    }
                    Callable<T> counted =
                            () -> {
                                try {
                                    return work.call();
                                } finally {
                                    inside.decrementAndGet();
                                }
                            };
                    return executor.executeBlocking(counted, false);
                });
    }

    private static CoderxException busy() {
        return new CoderxException(
                ErrorCode.UNAVAILABLE,
                "Many texts are being matched right now. Wait a moment and ask again.");
    }
}
