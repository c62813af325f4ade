package dev.coderx.shared.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a CloudEvents 1.0 record in Kafka's binary mode (Kafka Protocol Binding for
 * CloudEvents, section 3.2).
 */
record CloudEventHeaders(UUID id, String type, Instant time) {
    static final String TRACEPARENT = "traceparent";

    static Headers write(
            UUID id, String type, String subject, Instant time, @Nullable String traceparent) {
        Headers headers =
                new RecordHeaders()
                        .add("ce_specversion", bytes("1.0"))
                        .add("ce_id", bytes(id.toString()))
                        .add("ce_source", bytes("/coderx"))
                        .add("ce_type", bytes(type))
                        .add("ce_subject", bytes(subject))
                        .add("ce_time", bytes(time.toString()))
                        .add("content-type", bytes("application/json"));
        if (traceparent != null) {
            headers.add(TRACEPARENT, bytes(traceparent));
        }
        return headers;
    }

    /** Reads the headers, or throws {@link UnreadableEvent} saying which one is wrong. */
    static CloudEventHeaders read(Headers headers) throws UnreadableEvent {
        try {
            return new CloudEventHeaders(
                    UUID.fromString(required(headers, "ce_id")),
                    required(headers, "ce_type"),
                    Instant.parse(required(headers, "ce_time")));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new UnreadableEvent("A CloudEvents header is malformed: " + e.getMessage(), e);
        }
    }

    static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String required(Headers headers, String name) throws UnreadableEvent {
        String value = text(headers, name);
        if (value == null) {
            throw new UnreadableEvent("The record has no header " + name, null);
        }
        return value;
    }
}
