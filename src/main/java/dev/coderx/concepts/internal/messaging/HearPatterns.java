package dev.coderx.concepts.internal.messaging;

import dev.coderx.concepts.internal.UpdateProficiency;
import dev.coderx.patterns.events.PatternsDetected;
import dev.coderx.shared.events.Event;
import dev.coderx.shared.events.EventConsumer;
import dev.coderx.shared.events.EventHandler;
import dev.coderx.shared.events.EventType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what a submission's code shows. */
@ApplicationScoped
class HearPatterns implements EventHandler<PatternsDetected> {
    private final EventConsumer consumer;
    private final UpdateProficiency update;

    HearPatterns(EventConsumer consumer, UpdateProficiency update) {
        this.consumer = consumer;
        this.update = update;
    }

    @Incoming("concepts-patterns")
    Uni<Void> on(ConsumerRecord<String, byte[]> kafkaRecord) {
        return consumer.consume(kafkaRecord, this);
    }

    @Override
    public String consumer() {
        return "concepts-patterns";
    }

    @Override
    public EventType<PatternsDetected> type() {
        return PatternsDetected.TYPE;
    }

    @Override
    public Uni<Effect> prepare(Event<PatternsDetected> event) {
        return Uni.createFrom().item(transaction -> update.heard(transaction, event.data()));
    }
}
