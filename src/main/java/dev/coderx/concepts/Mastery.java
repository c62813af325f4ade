package dev.coderx.concepts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * All evidence so far on one student and one concept, as sums for each day of practice.
 *
 * <p>The sums are whole thousandths, so that adding is exact: the same evidence gives the same
 * state, in whatever order it arrives. What is derived of it, the mean and its uncertainty, is a
 * way of reading at one moment and is not kept.
 *
 * @param days one entry a day, oldest first
 */
public record Mastery(List<EvidenceDay> days) {

    /** Nothing known yet. */
    public static final Mastery UNKNOWN = new Mastery(List.of());

    /** After this long evidence counts half. Our own first choice, not fitted. */
    public static final Duration HALF_LIFE = Duration.ofDays(90);

    /** The shares of the first years by age in days: reading a cell takes one for each day. */
    private static final double[] KEPT =
            IntStream.range(0, 1500).mapToDouble(Mastery::kept).toArray();

    /**
     * @throws IllegalArgumentException if the days are not in order or one occurs twice
     */
    public Mastery {
        days = List.copyOf(days);
        for (int i = 1; i < days.size(); i++) {
            if (!days.get(i - 1).day().isBefore(days.get(i).day())) {
                throw new IllegalArgumentException(
                        "%s does not come after %s"
                                .formatted(days.get(i).day(), days.get(i - 1).day()));
            }
        }
    }

    /** Adds up evidence, in any order, several entries for a day or none. */
    public static Mastery of(Collection<EvidenceDay> evidence) {
        Map<LocalDate, EvidenceDay> byDay = new TreeMap<>();
        evidence.forEach(day -> byDay.merge(day.day(), day, EvidenceDay::plus));
        return new Mastery(List.copyOf(byDay.values()));
    }

    /** This mastery with one more piece of evidence, which may be older than what is there. */
    public Mastery plus(EvidenceItem item, Instant at) {
        EvidenceDay added = EvidenceDay.of(item, at);
        List<EvidenceDay> longer = new ArrayList<>(days.size() + 1);
        longer.addAll(days);
        int place = days.size();
        while (place > 0 && days.get(place - 1).day().isAfter(added.day())) {
            place--;
        }
        if (place > 0 && days.get(place - 1).day().equals(added.day())) {
            longer.set(place - 1, days.get(place - 1).plus(added));
        } else {
            longer.add(place, added);
        }
        return new Mastery(longer);
    }

    /**
     * What the evidence counts at a moment.
     *
     * <p>Each day's evidence counts 2<sup>−t/h</sup>, with t its own age in days and h the
     * half-life: the forgetting curve of half-life regression (Settles and Meeder, ACL 2016,
     * equation 1), put on Beta counts as the forgetting factor of the beta reputation system
     * (Jøsang and Ismail, Bled eCommerce 2002). Both counts of a day shrink alike, so that without
     * practice the mean moves towards the prior's and never past it, and the uncertainty grows up
     * to the prior's. Each piece has its own age, so practising again does not bring back what was
     * forgotten of earlier difficulties: a success never lowers the mean.
     *
     * @param now evidence from after this moment counts in full
     */
    public Observations at(Instant now) {
        long today = LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay();
        double successes = 0;
        double difficulties = 0;
        for (EvidenceDay day : days) {
            double kept = kept(day.day(), today) / EvidenceItem.FULL;
            successes += day.successPoints() * kept;
            difficulties += day.difficultyPoints() * kept;
        }
        return new Observations(successes, difficulties);
    }

    /** What one piece of evidence counts at a moment, in full observations. */
    public static Observations at(EvidenceItem item, Instant itemAt, Instant now) {
        return new Mastery(List.of(EvidenceDay.of(item, itemAt))).at(now);
    }

    /** The mastery as it was at the end of a day, of the evidence known now. */
    public Mastery until(LocalDate last) {
        return new Mastery(days.stream().filter(day -> !day.day().isAfter(last)).toList());
    }

    /** How many pieces of evidence it is made of. */
    public int evidenceCount() {
        return days.stream().mapToInt(EvidenceDay::evidenceCount).sum();
    }

    /**
     * When the newest evidence was handed in.
     *
     * @throws java.util.NoSuchElementException without evidence
     */
    public Instant lastPractised() {
        return days.getLast().lastPractised();
    }

    /** The share that evidence of a day still counts, above 0 and at most 1. */
    private static double kept(LocalDate day, long today) {
        int age = Math.clamp(today - day.toEpochDay(), 0, Integer.MAX_VALUE);
        return age < KEPT.length ? KEPT[age] : kept(age);
    }

    private static double kept(int ageInDays) {
        return Math.pow(2, -ageInDays / (double) HALF_LIFE.toDays());
    }
}
