package dev.coderx.shared.events;

import static dev.coderx.shared.events.CloudEventHeaders.bytes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Puts aside what a consumer could not handle, whole and with the reason. */
@ApplicationScoped
class DeadLetterQueue {
    static final String SUFFIX = ".dlq";
    static final String REASON = "coderx_reason";
    static final String CONSUMER = "coderx_consumer";
    static final String TRIES = "coderx_tries";
    static final String ORIGIN = "coderx_origin";
    static final String BURIED_AT = "coderx_buried_at";

    private static final int LONGEST_REASON = 500;

    private final KafkaOut kafka;
    private final Clock clock;

    DeadLetterQueue(KafkaOut kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    Uni<Void> add(
            ConsumerRecord<String, byte[]> kafkaRecord,
            String consumer,
            int tries,
            Throwable failure) {
        String reason = OutboxRelay.rootMessage(failure);
        Headers headers =
                new RecordHeaders(kafkaRecord.headers().toArray())
                        .add(REASON, bytes(shortened(reason)))
                        .add(CONSUMER, bytes(consumer))
                        .add(TRIES, bytes(Integer.toString(tries)))
                        .add(
                                ORIGIN,
                                bytes(
                                        "%s/%d/%d"
                                                .formatted(
                                                        kafkaRecord.topic(),
                                                        kafkaRecord.partition(),
                                                        kafkaRecord.offset())))
                        .add(BURIED_AT, bytes(clock.instant().toString()));
        return kafka.send(
                kafkaRecord.topic() + SUFFIX, kafkaRecord.key(), kafkaRecord.value(), headers);
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
