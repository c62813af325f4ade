package dev.coderx.shared.events;

import java.util.UUID;

/** Something that has happened: ids and plain values only, never code. */
public interface DomainEvent {
    /** Whom it is about; also the Kafka key, so one student's events stay in order. */
    UUID studentId();

    /** The submission that caused it. */
    UUID submissionId();
}
