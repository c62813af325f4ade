package dev.coderx.concepts.internal.messaging;

import dev.coderx.concepts.internal.UpdateProficiency;
import dev.coderx.concepts.internal.difficulty.TriedProblems;
import dev.coderx.judging.events.SubmissionJudged;
import dev.coderx.shared.events.Event;
import dev.coderx.shared.events.EventConsumer;
import dev.coderx.shared.events.EventHandler;
import dev.coderx.shared.events.EventType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what is known of a submission's outcome. */
@ApplicationScoped
class HearJudgement implements EventHandler<SubmissionJudged> {
    private final EventConsumer consumer;
    private final UpdateProficiency update;
    private final TriedProblems problems;

    HearJudgement(EventConsumer consumer, UpdateProficiency update, TriedProblems problems) {
        this.consumer = consumer;
        this.update = update;
        this.problems = problems;
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
        // Before the transaction: looking a problem up may need a connection of its own.
        SubmissionJudged heard = event.data();
        return problems.find(heard.studentId(), heard.problemId())
                .map(problem ->
                        transaction -> update.heard(transaction, heard, problem.orElse(null)));
    }
}
