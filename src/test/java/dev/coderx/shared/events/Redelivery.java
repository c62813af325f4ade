package dev.coderx.shared.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plain access to the topics: what lies there, and records of a test's own. */
final class Redelivery implements AutoCloseable {
    private final String brokers;
    private final KafkaProducer<String, byte[]> producer;

    Redelivery(String brokers) {
        this.brokers = brokers;
        this.producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", brokers),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    /** Sends every record of some students in all topics once more, as it was; says how many. */
    int repeatAll(Collection<UUID> students) {
        Set<String> keys = students.stream().map(UUID::toString).collect(Collectors.toSet());
        int sent = 0;
        for (String topic : Topics.ALL) {
            for (ConsumerRecord<String, byte[]> one : read(topic)) {
                if (one.key() != null && keys.contains(one.key())) {
                    send(
                            new ProducerRecord<>(
                                    topic, one.partition(), one.key(), one.value(), one.headers()));
                    sent++;
                }
            }
        }
        return sent;
    }

    void send(ProducerRecord<String, byte[]> one) {
        try {
            producer.send(one).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns all that lies in a topic now. */
    List<ConsumerRecord<String, byte[]>> read(String topic) {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", brokers);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(
                        config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    /** Removes what lies in the dead letters, once nothing has been added for three seconds. */
    void removeDeadLetters() throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> ends = deadLetterEnds();
        for (Map<TopicPartition, Long> before = Map.of(); !before.equals(ends); ) {
            before = ends;
            Thread.sleep(3_000);
            ends = deadLetterEnds();
        }
        Map<TopicPartition, RecordsToDelete> all =
                ends.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        end -> RecordsToDelete.beforeOffset(end.getValue())));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.deleteRecords(all).all().get();
        }
    }

    private Map<TopicPartition, Long> deadLetterEnds() {
        Map<String, Object> config = Map.of("bootstrap.servers", brokers);
        try (var consumer =
                new KafkaConsumer<>(
                        config, new StringDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(
                    Topics.ALL.stream()
                            .flatMap(t -> consumer.partitionsFor(t + ".dlq").stream())
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList());
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
