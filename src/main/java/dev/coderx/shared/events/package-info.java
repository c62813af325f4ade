/**
 * CloudEvents over Kafka with an outbox and an inbox: an event is written in the transaction of the
 * state it tells of, published until the broker has it, and takes effect once at each consumer.
 * What cannot be handled goes to the topic's dead letters, with the reason.
 */
@NullMarked
package dev.coderx.shared.events;

import org.jspecify.annotations.NullMarked;
