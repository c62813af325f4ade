package dev.coderx.shared.events;

import dev.coderx.shared.persistence.Transaction;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Where a transaction leaves the events it caused. The relay publishes them after the commit. */
@ApplicationScoped
public class Outbox {
    static final String CHANNEL = "coderx_outbox";

    private static final String APPEND =
            """
            WITH added AS (
                INSERT INTO outbox (event_id, topic, student_id, type, payload, traceparent, created_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING 1)
            SELECT pg_notify('coderx_outbox', '') FROM added\
            """;

    private final Clock clock;

    Outbox(Clock clock) {
        this.clock = clock;
    }

    /** Adds an event to the transaction: it is published if, and only if, that commits. */
    public <T extends DomainEvent> Uni<Void> append(
            Transaction transaction, EventType<T> type, T event) {
        return transaction
                .query(
                        APPEND,
                        Tuple.wrap(
                                new Object[] {
                                    UUID.randomUUID(),
                                    type.topic(),
                                    event.studentId(),
                                    type.name(),
                                    EventJson.write(event),
                                    currentTrace(),
                                    clock.instant().atOffset(ZoneOffset.UTC)
                                }))
                .replaceWithVoid();
    }

    private static @org.jspecify.annotations.Nullable String currentTrace() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
        return carrier.get("traceparent");
    }
}
