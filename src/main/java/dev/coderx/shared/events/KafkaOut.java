package dev.coderx.shared.events;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;

/** Sends a record to any topic; completes on the broker's acknowledgement, fails without it. */
@ApplicationScoped
class KafkaOut {
    private final MutinyEmitter<byte[]> emitter;

    KafkaOut(
            @Channel("events-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    Uni<Void> send(String topic, @Nullable String key, byte[] value, Headers headers) {
        var metadata =
                OutgoingKafkaRecordMetadata.<String>builder().withTopic(topic).withHeaders(headers);
        if (key != null) {
            metadata = metadata.withKey(key);
        }
        return emitter.sendMessage(Message.of(value).addMetadata(metadata.build()));
    }
}
