package dev.coderx.judging.internal.messaging;

import dev.coderx.judging.events.SubmissionJudged;
import dev.coderx.shared.events.Event;
import dev.coderx.shared.events.EventConsumer;
import dev.coderx.shared.events.EventHandler;
import dev.coderx.shared.events.EventType;
import dev.coderx.shared.events.Outbox;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.progress.Progress;
import dev.coderx.shared.progress.Stage;
import dev.coderx.submissions.Outcome;
import dev.coderx.submissions.events.SubmissionReceived;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Records the outcome a submission came with. */
@ApplicationScoped
class JudgeSubmission implements EventHandler<SubmissionReceived> {
    private static final String INSERT =
            "INSERT INTO judgements (submission_id, student_id, outcome, source, judged_at)"
                    + " VALUES ($1, $2, $3, 'reported', $4)";

    private final EventConsumer consumer;
    private final Outbox outbox;
    private final Progress progress;
    private final Clock clock;

    JudgeSubmission(EventConsumer consumer, Outbox outbox, Progress progress, Clock clock) {
        this.consumer = consumer;
        this.outbox = outbox;
        this.progress = progress;
        this.clock = clock;
    }

    @Incoming("judging-submissions")
    Uni<Void> on(ConsumerRecord<String, byte[]> kafkaRecord) {
        return consumer.consume(kafkaRecord, this);
    }

    @Override
    public String consumer() {
        return "judging";
    }

    @Override
    public EventType<SubmissionReceived> type() {
        return SubmissionReceived.TYPE;
    }

    @Override
    public Uni<Effect> prepare(Event<SubmissionReceived> event) {
        SubmissionReceived received = event.data();
        Outcome reported = received.reportedOutcome();
        return Uni.createFrom()
                .item(transaction ->
                        reported == null
                                ? Uni.createFrom().voidItem()
                                : judge(transaction, received, reported));
    }

    private Uni<Void> judge(Transaction transaction, SubmissionReceived received, Outcome outcome) {
        var judged =
                new SubmissionJudged(
                        received.submissionId(),
                        received.studentId(),
                        received.problemId(),
                        outcome);
        return transaction
                .query(
                        INSERT,
                        Tuple.of(
                                received.submissionId(),
                                received.studentId(),
                                outcome.name(),
                                clock.instant().atOffset(ZoneOffset.UTC)))
                .chain(() -> outbox.append(transaction, SubmissionJudged.TYPE, judged))
                .chain(() ->
                        progress.reached(
                                transaction,
                                received.studentId(),
                                received.submissionId(),
                                Stage.JUDGED));
    }
}
