package dev.coderx.shared.events;

import dev.coderx.shared.persistence.Transaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/** Remembers which events a consumer has taken in, in the transaction of their effect. */
@ApplicationScoped
public class Inbox {
    private static final String ADD =
            "INSERT INTO inbox (consumer, event_id, received_at) VALUES ($1, $2, $3)"
                    + " ON CONFLICT DO NOTHING";

    private final Clock clock;

    Inbox(Clock clock) {
        this.clock = clock;
    }

    /** Returns true the first time a consumer sees an event, false ever after. */
    public Uni<Boolean> firstTime(Transaction transaction, String consumer, UUID eventId) {
        return transaction
                .query(ADD, Tuple.of(consumer, eventId, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }
}
