/**
 * What every module stands on: events with their outbox and inbox, errors, encryption, limits, the
 * progress of a submission, and the clock. It depends on no module. It publishes and hears no event
 * of its own; its tables are {@code outbox}, {@code inbox}, {@code submission_progress} and {@code
 * student_keys}.
 */
@NullMarked
package dev.coderx.shared;

import org.jspecify.annotations.NullMarked;
