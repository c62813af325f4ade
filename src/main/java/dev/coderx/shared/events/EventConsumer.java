package dev.coderx.shared.events;

import dev.coderx.shared.errors.Outage;
import dev.coderx.shared.persistence.UnitOfWork;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Takes one Kafka record to its effect: decode, run the handler, write inbox and effect in one
 * transaction. While a service is away it waits; a record that fails by itself gets its tries and
 * then goes to the dead letters, so that its partition goes on. The returned {@code Uni} never
 * fails.
 */
@ApplicationScoped
public class EventConsumer {
    private final UnitOfWork unitOfWork;
    private final Inbox inbox;
    private final DeadLetterQueue deadLetters;
    private final EventsConfig config;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final AtomicBoolean stopping = new AtomicBoolean();

    EventConsumer(
            UnitOfWork unitOfWork,
            Inbox inbox,
            DeadLetterQueue deadLetters,
            EventsConfig config,
            MeterRegistry metrics,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.set(true);
    }

    /** Handles one record, to its effect or to the dead letters. */
    public <T extends DomainEvent> Uni<Void> consume(
            ConsumerRecord<String, byte[]> kafkaRecord, EventHandler<T> handler) {
        return attempt(kafkaRecord, handler, 1, config.firstPause());
    }

    private <T extends DomainEvent> Uni<Void> attempt(
            ConsumerRecord<String, byte[]> kafkaRecord,
            EventHandler<T> handler,
            int number,
            Duration pause) {
        long started = System.nanoTime();
        return Uni.createFrom()
                .deferred(() -> handle(kafkaRecord, handler))
                .ifNoItem()
                .after(config.deadline())
                .failWith(() -> new TimeoutException("no end within " + config.deadline()))
                .invoke(outcome -> count(handler, outcome, started))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> {
                    if (stopping.get()) {
                        // Our own pools are closing. Unacknowledged, the record comes again.
                        return Uni.createFrom().nothing();
                    }
                    boolean hopeless = failure instanceof UnreadableEvent;
                    if (!hopeless && Outage.is(failure)) {
                        Log.warnf(
                                "%s waits for a service that is away: %s",
                                handler.consumer(), OutboxRelay.rootMessage(failure));
                        return after(pause)
                                .chain(() -> attempt(kafkaRecord, handler, number, longer(pause)));
                    }
                    if (hopeless || number >= config.tries()) {
                        count(handler, Outcome.DEAD, started);
                        return bury(kafkaRecord, handler, number, failure, pause);
                    }
                    Log.warnf(
                            failure,
                            "%s could not handle an event (try %d of %d)",
                            handler.consumer(),
                            number,
                            config.tries());
                    return after(pause)
                            .chain(() -> attempt(kafkaRecord, handler, number + 1, longer(pause)));
                });
    }

    private <T extends DomainEvent> Uni<Outcome> handle(
            ConsumerRecord<String, byte[]> kafkaRecord, EventHandler<T> handler) {
        Event<T> event;
        try {
            CloudEventHeaders headers = CloudEventHeaders.read(kafkaRecord.headers());
            if (!headers.type().equals(handler.type().name())) {
                return Uni.createFrom().item(Outcome.NOT_MINE);
            }
            if (kafkaRecord.value() == null) {
                throw new UnreadableEvent("The record has no data", null);
            }
            event =
                    new Event<>(
                            headers.id(),
                            headers.time(),
                            EventJson.read(kafkaRecord.value(), handler.type().dataClass()));
        } catch (UnreadableEvent e) {
            return Uni.createFrom().failure(e);
        } catch (IOException e) {
            return Uni.createFrom()
                    .failure(new UnreadableEvent("The data is not " + handler.type().name(), e));
        }
        return handler.prepare(event)
                .chain(effect ->
                        unitOfWork.inTransaction(transaction ->
                                inbox.firstTime(transaction, handler.consumer(), event.id())
                                        .chain(first ->
                                                first
                                                        ? effect.apply(transaction)
                                                                .replaceWith(Outcome.DONE)
                                                        : Uni.createFrom().item(Outcome.REPEATED))))
                .invoke(outcome -> lag(handler, event, outcome));
    }

    private Uni<Void> bury(
            ConsumerRecord<String, byte[]> kafkaRecord,
            EventHandler<?> handler,
            int tries,
            Throwable failure,
            Duration pause) {
        Log.errorf(
                failure,
                "%s gave up on an event of %s after %d tries; it is in the dead letters",
                handler.consumer(),
                kafkaRecord.topic(),
                tries);
        return Uni.createFrom()
                .deferred(() -> deadLetters.add(kafkaRecord, handler.consumer(), tries, failure))
                .onFailure()
                .recoverWithUni(unsent ->
                        after(pause)
                                .chain(() ->
                                        bury(kafkaRecord, handler, tries, failure, longer(pause))));
    }

    private Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(config.longestPause()) > 0 ? config.longestPause() : twice;
    }

    private static Uni<Void> after(Duration pause) {
        return Uni.createFrom().voidItem().onItem().delayIt().by(pause);
    }

    private void count(EventHandler<?> handler, Outcome outcome, long started) {
        metrics.timer(
                        "coderx.events.handled",
                        "consumer",
                        handler.consumer(),
                        "outcome",
                        outcome.name().toLowerCase(java.util.Locale.ROOT))
                .record(Duration.ofNanos(System.nanoTime() - started));
    }

    private void lag(EventHandler<?> handler, Event<?> event, Outcome outcome) {
        if (outcome == Outcome.DONE) {
            metrics.timer("coderx.events.lag", "consumer", handler.consumer())
                    .record(Duration.between(event.time(), clock.instant()));
        }
    }

    private enum Outcome {
        DONE,
        REPEATED,
        NOT_MINE,
        DEAD
    }
}
