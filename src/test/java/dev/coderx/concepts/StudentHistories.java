package dev.coderx.concepts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Makes histories of evidence for property tests. */
final class StudentHistories {
    static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

    private StudentHistories() {}

    /** A piece of evidence, when it was handed in, and in what. */
    record Piece(EvidenceItem item, Instant at, UUID source) {}

    /** Pieces of the two years before {@link #NOW}, on one of these concepts. */
    static Arbitrary<Piece> pieces(String... conceptIds) {
        return Combinators.combine(
                        Arbitraries.of(conceptIds),
                        Arbitraries.of(EvidenceKind.class),
                        Arbitraries.integers().between(1, EvidenceItem.FULL),
                        Arbitraries.longs().between(0, Duration.ofDays(730).toSeconds()),
                        Arbitraries.longs())
                .as((concept, kind, points, secondsAgo, source) ->
                        new Piece(
                                new EvidenceItem(concept, kind, success(kind) ? points : -points),
                                NOW.minusSeconds(secondsAgo),
                                new UUID(0, source)));
    }

    static boolean success(EvidenceKind kind) {
        return switch (kind) {
            case FINDING, NOT_SOLVED, ANSWERED_WRONG -> false;
            case SOLVED, PRACTISED, ANSWERED_RIGHT -> true;
        };
    }

    static Mastery day(Instant at, long successes, long difficulties, int count) {
        return new Mastery(
                List.of(
                        new EvidenceDay(
                                LocalDate.ofInstant(at, ZoneOffset.UTC),
                                successes,
                                difficulties,
                                count,
                                at)));
    }

    static Mastery sum(List<Piece> pieces) {
        Mastery mastery = Mastery.UNKNOWN;
        for (Piece piece : pieces) {
            mastery = mastery.plus(piece.item(), piece.at());
        }
        return mastery;
    }
}
