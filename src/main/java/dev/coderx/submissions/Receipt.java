package dev.coderx.submissions;

import java.time.Instant;
import java.util.UUID;

/**
 * What the sender of a submission gets back.
 *
 * @param alreadyKnown whether the same attempt had been taken in before
 */
public record Receipt(UUID submissionId, Instant receivedAt, boolean alreadyKnown) {}
