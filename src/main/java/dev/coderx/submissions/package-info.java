/**
 * Takes in students' code: validation, limits, encryption, storage, idempotency, and the way back
 * to the code for those who may read it. It uses {@code shared}, {@code identity} and {@code
 * problems}; hears no event, publishes {@code SubmissionReceived}; owns {@code submissions} in
 * PostgreSQL and {@code code_logs} in MongoDB.
 */
@NullMarked
package dev.coderx.submissions;

import org.jspecify.annotations.NullMarked;
