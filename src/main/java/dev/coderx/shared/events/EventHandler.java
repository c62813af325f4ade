package dev.coderx.shared.events;

import dev.coderx.shared.persistence.Transaction;
import io.smallrye.mutiny.Uni;

/** What a module does on an event. */
public interface EventHandler<T extends DomainEvent> {
    /** The consumer's name: one inbox and one Kafka group each. */
    String consumer();

    EventType<T> type();

    /**
     * Does the slow or repeatable part (parsing, writing documents by id), outside any transaction,
     * and returns what is to be done inside it. Runs again after a failure or a redelivery.
     */
    Uni<Effect> prepare(Event<T> event);

    /** The part that happens once, in the transaction of the inbox entry. */
    @FunctionalInterface
    interface Effect {
        Uni<Void> apply(Transaction transaction);
    }
}
