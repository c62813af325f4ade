package dev.coderx.shared.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.persistence.UnitOfWork;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what waits in the outbox. Any number of replicas may run it: each takes rows the others
 * have not locked. A row is marked published only after the broker has acknowledged it, so an event
 * can be sent twice, never lost.
 */
@ApplicationScoped
class OutboxRelay {
    private static final String TAKE =
            """
            SELECT id, event_id, topic, student_id, type, payload, traceparent, created_at
            FROM outbox WHERE published_at IS NULL ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED\
            """;
    private static final String MARK =
            "UPDATE outbox SET published_at = $2, attempts = attempts + 1, last_error = NULL"
                    + " WHERE id = $1";
    private static final String NOTE_FAILURE =
            "UPDATE outbox SET attempts = attempts + 1, last_error = $2 WHERE id = $1";

    private final UnitOfWork unitOfWork;
    private final KafkaOut kafka;
    private final OutboxAlarm alarm;
    private final EventsConfig config;
    private final Clock clock;

    private final AtomicInteger wakeUps = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();

    OutboxRelay(
            UnitOfWork unitOfWork,
            KafkaOut kafka,
            OutboxAlarm alarm,
            EventsConfig config,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.kafka = kafka;
        this.alarm = alarm;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes @Priority(3000) StartupEvent event) {
        alarm.onRing(this::wake);
        Multi.createFrom()
                .ticks()
                .every(config.relay().interval())
                .onOverflow()
                .drop()
                .subscribe()
                .with(tick -> wake());
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.set(true);
    }

    /** Starts emptying the outbox, or makes the run under way look once more when it is done. */
    void wake() {
        if (!stopped.get() && wakeUps.getAndIncrement() == 0) {
            run();
        }
    }

    private void run() {
        int seen = wakeUps.get();
        drain().onFailure()
                .recoverWithUni(failure -> {
                    Log.warnf(
                            "The outbox cannot be published now (%s); trying again",
                            rootMessage(failure));
                    return pause();
                })
                .subscribe()
                .with(
                        ignored -> {
                            if (stopped.get()) {
                                return;
                            }
                            if (wakeUps.addAndGet(-seen) > 0) {
                                run();
                            }
                        },
                        failure -> Log.error("The outbox relay failed", failure));
    }

    private Uni<Void> drain() {
        return publishBatch()
                .chain(batch -> {
                    if (stopped.get()) {
                        return Uni.createFrom().voidItem();
                    }
                    if (batch.failed() > 0) {
                        return pause();
                    }
                    return batch.taken() == config.relay().batch()
                            ? drain()
                            : Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> pause() {
        return Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(500));
    }

    private Uni<Batch> publishBatch() {
        return unitOfWork.inTransaction(transaction ->
                transaction
                        .query(TAKE, Tuple.of(config.relay().batch()))
                        .chain(rows -> {
                            List<Uni<Sent>> sends =
                                    StreamSupport.stream(rows.spliterator(), false)
                                            .map(this::send)
                                            .toList();
                            return sends.isEmpty()
                                    ? Uni.createFrom().item(new Batch(0, 0))
                                    : Uni.join()
                                            .all(sends)
                                            .andFailFast()
                                            .chain(all -> note(transaction, all));
                        }));
    }

    private Uni<Sent> send(Row row) {
        UUID student = row.getUUID("student_id");
        return kafka.send(
                        row.getString("topic"),
                        student.toString(),
                        row.getString("payload").getBytes(UTF_8),
                        CloudEventHeaders.write(
                                row.getUUID("event_id"),
                                row.getString("type"),
                                student.toString(),
                                row.getOffsetDateTime("created_at").toInstant(),
                                row.getString("traceparent")))
                .replaceWith(() -> new Sent(row.getLong("id"), null))
                .onFailure()
                .recoverWithItem(f -> new Sent(row.getLong("id"), rootMessage(f)));
    }

    private Uni<Batch> note(Transaction transaction, List<Sent> all) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        List<Tuple> acknowledged =
                all.stream()
                        .filter(sent -> sent.error() == null)
                        .map(sent -> Tuple.of(sent.id(), now))
                        .toList();
        List<Tuple> failed =
                all.stream()
                        .filter(sent -> sent.error() != null)
                        .map(sent -> Tuple.of(sent.id(), sent.error()))
                        .toList();
        return transaction
                .batch(MARK, acknowledged)
                .chain(() -> transaction.batch(NOTE_FAILURE, failed))
                .replaceWith(new Batch(all.size(), failed.size()));
    }

    static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    private record Sent(long id, @Nullable String error) {}

    private record Batch(int taken, int failed) {}
}
