package dev.coderx.concepts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What a student's work of one day says about one concept.
 *
 * @param day the day the work was handed in, in UTC
 * @param successPoints sum of the points of successes, thousandths, at least 0
 * @param difficultyPoints sum of the points of difficulties without their sign, thousandths, at
 *     least 0
 * @param evidenceCount how many pieces of evidence, at least 1
 * @param lastPractised when the newest of them was handed in
 */
public record EvidenceDay(
        LocalDate day,
        long successPoints,
        long difficultyPoints,
        int evidenceCount,
        Instant lastPractised) {

    /**
     * @throws IllegalArgumentException if a sum is negative or there is no evidence
     */
    public EvidenceDay {
        if (successPoints < 0 || difficultyPoints < 0 || evidenceCount < 1) {
            throw new IllegalArgumentException(
                    "not a day of evidence: %d and %d points, %d pieces"
                            .formatted(successPoints, difficultyPoints, evidenceCount));
        }
    }

    /** A day with one piece of evidence. */
    public static EvidenceDay of(EvidenceItem item, Instant at) {
        return new EvidenceDay(
                LocalDate.ofInstant(at, ZoneOffset.UTC),
                Math.max(item.points(), 0),
                Math.max(-item.points(), 0),
                1,
                at);
    }

    /**
     * Both days' evidence together: sums of whole numbers, so their order does not matter.
     *
     * @throws IllegalArgumentException if the days differ
     */
    public EvidenceDay plus(EvidenceDay other) {
        if (!day.equals(other.day)) {
            throw new IllegalArgumentException(
                    "%s and %s are different days".formatted(day, other.day));
        }
        return new EvidenceDay(
                day,
                Math.addExact(successPoints, other.successPoints),
                Math.addExact(difficultyPoints, other.difficultyPoints),
                Math.addExact(evidenceCount, other.evidenceCount),
                lastPractised.isAfter(other.lastPractised) ? lastPractised : other.lastPractised);
    }
}
