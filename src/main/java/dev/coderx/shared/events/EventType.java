package dev.coderx.shared.events;

/**
 * The name of a kind of event and where it travels.
 *
 * @param name the CloudEvents type, such as {@code dev.coderx.submissions.received.v1}
 * @param topic the publishing module's Kafka topic
 * @param dataClass the record its JSON data is read as
 */
public record EventType<T extends DomainEvent>(String name, String topic, Class<T> dataClass) {}
