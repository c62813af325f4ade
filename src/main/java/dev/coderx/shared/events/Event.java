package dev.coderx.shared.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it was published.
 *
 * @param id unique over all events; a redelivery has the same
 * @param time when it happened, UTC
 * @param data what happened
 */
public record Event<T extends DomainEvent>(UUID id, Instant time, T data) {}
