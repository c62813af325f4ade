package dev.coderx.judging.internal.messaging;

import dev.coderx.judging.NotJudged;
import dev.coderx.judging.Verdict;
import dev.coderx.judging.events.SubmissionJudged;
import dev.coderx.judging.internal.Judging;
import dev.coderx.judging.internal.live.LiveVerdicts;
import dev.coderx.judging.internal.store.Judgement;
import dev.coderx.judging.internal.store.JudgementStore;
import dev.coderx.judging.internal.store.JudgementStore.Sealed;
import dev.coderx.shared.events.Event;
import dev.coderx.shared.events.EventConsumer;
import dev.coderx.shared.events.EventHandler;
import dev.coderx.shared.events.EventType;
import dev.coderx.shared.events.Outbox;
import dev.coderx.shared.persistence.Transaction;
import dev.coderx.shared.progress.Progress;
import dev.coderx.shared.progress.Stage;
import dev.coderx.submissions.events.SubmissionReceived;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Judges each submission once: takes over the outcome that an import reports, runs the problem's
 * tests, or says why neither can be done.
 */
@ApplicationScoped
class JudgeSubmission implements EventHandler<SubmissionReceived> {
    private final EventConsumer consumer;
    private final Judging judging;
    private final JudgementStore judgements;
    private final LiveVerdicts live;
    private final Outbox outbox;
    private final Progress progress;

    JudgeSubmission(
            EventConsumer consumer,
            Judging judging,
            JudgementStore judgements,
            LiveVerdicts live,
            Outbox outbox,
            Progress progress) {
        this.consumer = consumer;
        this.judging = judging;
        this.judgements = judgements;
        this.live = live;
        this.outbox = outbox;
        this.progress = progress;
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
        return judging.judge(event.data())
                .chain(judgements::seal)
                .map(sealed -> transaction -> keep(transaction, sealed));
    }

    private Uni<Void> keep(Transaction transaction, Sealed sealed) {
        Judgement judgement = sealed.judgement();
        transaction.afterCommit(() -> live.complete(judgement.submissionId()));
        return judgements
                .insert(transaction, sealed)
                .chain(() -> outbox.append(transaction, SubmissionJudged.TYPE, event(judgement)))
                .chain(() ->
                        progress.reached(
                                transaction,
                                judgement.studentId(),
                                judgement.submissionId(),
                                Stage.JUDGED));
    }

    private static SubmissionJudged event(Judgement judgement) {
        Verdict verdict = judgement.reason() == NotJudged.UNJUDGED ? null : judgement.verdict();
        return new SubmissionJudged(
                judgement.submissionId(),
                judgement.studentId(),
                judgement.problemId(),
                judgement.outcome(),
                judgement.source(),
                judgement.reason(),
                verdict == null ? null : (int) verdict.passed(),
                verdict == null ? null : verdict.tests().size());
    }
}
