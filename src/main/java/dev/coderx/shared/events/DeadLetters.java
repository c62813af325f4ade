package dev.coderx.shared.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The dead letters of all topics, and their way back. Replaying publishes a letter to its topic
 * again, with its event id, so that a consumer that did handle it will not do so twice.
 */
@ApplicationScoped
public class DeadLetters {
    private static final String GROUP = "coderx-dead-letters";
    private static final Set<String> OURS =
            Set.of(
                    DeadLetterQueue.REASON,
                    DeadLetterQueue.CONSUMER,
                    DeadLetterQueue.TRIES,
                    DeadLetterQueue.ORIGIN,
                    DeadLetterQueue.BURIED_AT);

    private final Map<String, Object> kafka;
    private final KafkaOut out;

    DeadLetters(@Identifier("default-kafka-broker") Map<String, Object> kafka, KafkaOut out) {
        this.kafka = kafka;
        this.out = out;
    }

    /** Returns the letters not replayed yet, oldest first within a partition. Blocks. */
    public List<DeadLetter> list() {
        try (Consumer<String, byte[]> consumer = consumer()) {
            return waiting(consumer).stream().map(DeadLetters::view).toList();
        }
    }

    /**
     * Publishes every waiting letter to its topic again and marks it replayed once the broker has
     * it. Blocks.
     *
     * @return how many were published
     */
    public int replay() {
        try (Consumer<String, byte[]> consumer = consumer()) {
            List<ConsumerRecord<String, byte[]>> letters = waiting(consumer);
            for (ConsumerRecord<String, byte[]> letter : letters) {
                String dlq = letter.topic();
                String topic = dlq.substring(0, dlq.length() - DeadLetterQueue.SUFFIX.length());
                out.send(topic, letter.key(), letter.value(), withoutOurs(letter.headers()))
                        .await()
                        .atMost(Duration.ofSeconds(30));
                consumer.commitSync(
                        Map.of(
                                new TopicPartition(dlq, letter.partition()),
                                new OffsetAndMetadata(letter.offset() + 1)));
            }
            return letters.size();
        }
    }

    private Consumer<String, byte[]> consumer() {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put("group.id", GROUP);
        config.put("enable.auto.commit", "false");
        config.put("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static List<ConsumerRecord<String, byte[]>> waiting(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions =
                Topics.ALL.stream()
                        .flatMap(t -> consumer.partitionsFor(t + DeadLetterQueue.SUFFIX).stream())
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
        while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
            consumer.poll(Duration.ofMillis(500)).forEach(letters::add);
        }
        return letters;
    }

    private static Headers withoutOurs(Headers headers) {
        RecordHeaders kept = new RecordHeaders();
        headers.forEach(header -> {
            if (!OURS.contains(header.key())) {
                kept.add(header);
            }
        });
        return kept;
    }

    private static DeadLetter view(ConsumerRecord<String, byte[]> letter) {
        Map<String, String> ours = new HashMap<>();
        letter.headers()
                .forEach(header -> {
                    // A foreign record's header may lack a value.
                    if (header.value() != null) {
                        ours.put(header.key(), new String(header.value(), UTF_8));
                    }
                });
        return new DeadLetter(
                letter.topic(),
                letter.partition(),
                letter.offset(),
                ours.getOrDefault("ce_id", ""),
                ours.getOrDefault("ce_type", ""),
                ours.entrySet().stream()
                        .filter(e -> OURS.contains(e.getKey()))
                        .collect(
                                Collectors.toMap(
                                        e -> e.getKey().substring("coderx_".length()),
                                        Map.Entry::getValue)));
    }

    /**
     * A letter as shown to an administrator; the event's data stays out of it.
     *
     * @param about reason, consumer, tries, origin (topic/partition/offset) and buried_at
     */
    public record DeadLetter(
            String topic,
            int partition,
            long offset,
            String eventId,
            String type,
            Map<String, String> about) {}
}
