package dev.coderx.shared.events;

import dev.coderx.shared.persistence.UnitOfWork;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what waits in the outbox, and removes what was published long ago. */
@ApplicationScoped
class OutboxUpkeep {
    private final UnitOfWork unitOfWork;
    private final EventsConfig config;
    private final Clock clock;
    private final AtomicLong waiting;

    OutboxUpkeep(UnitOfWork unitOfWork, EventsConfig config, Clock clock, MeterRegistry metrics) {
        this.unitOfWork = unitOfWork;
        this.config = config;
        this.clock = clock;
        this.waiting = metrics.gauge("coderx.outbox.waiting", new AtomicLong());
    }

    @Scheduled(
            every = "15s",
            delayed = "5s",
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> count() {
        return unitOfWork
                .read("SELECT count(*) FROM outbox WHERE published_at IS NULL", Tuple.tuple())
                .invoke(rows -> waiting.set(rows.iterator().next().getLong(0)))
                .replaceWithVoid();
    }

    @Scheduled(every = "1h", delayed = "10m")
    Uni<Void> purge() {
        var before = clock.instant().minus(config.relay().retention()).atOffset(ZoneOffset.UTC);
        return unitOfWork
                .read("DELETE FROM outbox WHERE published_at < $1", Tuple.of(before))
                .replaceWithVoid();
    }
}
