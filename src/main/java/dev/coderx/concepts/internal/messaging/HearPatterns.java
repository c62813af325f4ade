package dev.coderx.concepts.internal.messaging;

import dev.coderx.concepts.internal.UpdateProficiency;
import dev.coderx.concepts.internal.difficulty.TriedProblems;
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
    private final TriedProblems problems;

    HearPatterns(EventConsumer consumer, UpdateProficiency update, TriedProblems problems) {
        this.consumer = consumer;
        this.update = update;
        this.problems = problems;
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
        // Before the transaction: looking a problem up may need a connection of its own.
        PatternsDetected heard = event.data();
        return problems.find(heard.studentId(), heard.problemId())
                .map(problem ->
                        transaction -> update.heard(transaction, heard, problem.orElse(null)));
    }
}
