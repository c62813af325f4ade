package dev.coderx.patterns;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission that shows a pattern.
 *
 * @param problemId the problem it was for; null where it names none
 * @param occurrences places in it
 * @param firstLine the line of the first one, from 1
 */
public record Sighting(
        UUID submissionId,
        @Nullable String problemId,
        int occurrences,
        int firstLine,
        Instant submittedAt) {}
