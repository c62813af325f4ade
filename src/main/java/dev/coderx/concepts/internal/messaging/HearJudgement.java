package dev.coderx.concepts.internal.messaging;

import dev.coderx.concepts.internal.UpdateProficiency;
import dev.coderx.concepts.internal.store.SubmissionSignals;
import dev.coderx.judging.events.SubmissionJudged;
import dev.coderx.shared.events.Event;
import dev.coderx.shared.events.EventConsumer;
import dev.coderx.shared.events.EventHandler;
import dev.coderx.shared.events.EventType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in whether a submission was correct. */
@ApplicationScoped
class HearJudgement implements EventHandler<SubmissionJudged> {
    private final EventConsumer consumer;
    private final SubmissionSignals signals;
    private final UpdateProficiency update;

    HearJudgement(EventConsumer consumer, SubmissionSignals signals, UpdateProficiency update) {
        this.consumer = consumer;
        this.signals = signals;
        this.update = update;
    }

    @Incoming("concepts-judgements")
    Uni<Void> on(ConsumerRecord<String, byte[]> kafkaRecord) {
        return consumer.consume(kafkaRecord, this);
    }

    @Override
    public String consumer() {
        return "concepts-judgements";
    }

    @Override
    public EventType<SubmissionJudged> type() {
        return SubmissionJudged.TYPE;
    }

    @Override
    public Uni<Effect> prepare(Event<SubmissionJudged> event) {
        SubmissionJudged judged = event.data();
        return Uni.createFrom()
                .item(transaction ->
                        signals.add(
                                        transaction,
                                        judged.studentId(),
                                        judged.submissionId(),
                                        judged.outcome())
                                .chain(both ->
                                        both.isPresent()
                                                ? update.apply(transaction, both.get())
                                                : Uni.createFrom().voidItem()));
    }
}
