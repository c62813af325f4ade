package dev.coderx.patterns;

import java.time.Instant;

/**
 * How often a group of students meets a pattern.
 *
 * @param students who met it at least once
 * @param recurringStudents of those, who met it on two or more different problems
 * @param submissions submissions with at least one
 * @param occurrences places in all submissions
 */
public record CohortFrequency(
        String patternId,
        int students,
        int recurringStudents,
        int submissions,
        int occurrences,
        Instant lastSeen) {}
