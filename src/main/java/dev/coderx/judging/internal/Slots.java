package dev.coderx.judging.internal;

import dev.coderx.judging.JudgingConfig;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that wait for jailed programs. Judging and the editor's runs have threads of their
 * own, so that neither keeps the other waiting. A backlog of submissions stays in Kafka: each
 * partition at work holds one submission.
 */
@ApplicationScoped
public class Slots {
    private final WorkerExecutor judging;
    private final WorkerExecutor running;
    private final JudgingConfig.Runs limits;
    private final MeterRegistry metrics;
    private final AtomicInteger runs = new AtomicInteger();

    Slots(Vertx vertx, JudgingConfig config, MeterRegistry metrics) {
        this.judging = vertx.createSharedWorkerExecutor("coderx-judging", config.slots());
        this.limits = config.runs();
        this.running = vertx.createSharedWorkerExecutor("coderx-runs", limits.slots());
        this.metrics = metrics;
        metrics.gauge("coderx.judging.runs.waiting", runs);
    }

    @PreDestroy
    void close() {
        judging.closeAndForget();
        running.closeAndForget();
    }

    /** Does blocking work of judging on a thread of its own. */
    public <T> Uni<T> judging(Callable<T> work) {
        return judging.executeBlocking(timed("tests", work), false);
    }

    /**
     * Does a run for an editor on a thread of its own; fails with UNAVAILABLE where too many wait
     * already.
     */
    public <T> Uni<T> running(Callable<T> work) {
        return Uni.createFrom()
                .deferred(() -> {
                    if (runs.incrementAndGet() > limits.slots() + limits.waiting()) {
                        runs.decrementAndGet();
                        return Uni.createFrom().failure(busy());
                    }
                    Callable<T> counted =
                            () -> {
                                try {
                                    return timed("run", work).call();
                                } finally {
                                    runs.decrementAndGet();
                                }
                            };
                    return running.executeBlocking(counted, false);
                });
    }

    private <T> Callable<T> timed(String kind, Callable<T> work) {
        long queued = System.nanoTime();
        return () -> {
            metrics.timer("coderx.judging.wait", "kind", kind)
                    .record(Duration.ofNanos(System.nanoTime() - queued));
            return work.call();
        };
    }

    private static CoderxException busy() {
        return new CoderxException(
                ErrorCode.UNAVAILABLE,
                "Many people are running code right now. Wait a moment and run it again.");
    }
}
