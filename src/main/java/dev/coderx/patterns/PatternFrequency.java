package dev.coderx.patterns;

import java.time.Instant;

/**
 * How often a student meets a pattern.
 *
 * @param occurrences places in all submissions
 * @param submissions submissions with at least one
 * @param problems different problems among those; submissions without a problem count as one
 */
public record PatternFrequency(
        String patternId,
        int occurrences,
        int submissions,
        int problems,
        Instant firstSeen,
        Instant lastSeen,
        Trend trend) {
    /** A pattern recurs when it was met on two or more different problems. */
    public boolean recurring() {
        return problems >= 2;
    }
}
