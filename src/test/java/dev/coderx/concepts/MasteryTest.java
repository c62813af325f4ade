package dev.coderx.concepts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.coderx.concepts.StudentHistories.Piece;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class MasteryTest {
    private static final Instant NOW = StudentHistories.NOW;

    /** What rounding may move a mean by. */
    private static final double ROUNDING = 1e-12;

    @Provide
    Arbitrary<Piece> evidence() {
        return StudentHistories.pieces("lists");
    }

    @Provide
    Arbitrary<List<Piece>> histories() {
        return StudentHistories.pieces("lists").list().ofMaxSize(60);
    }

    @Property
    void successNeverLowersTheMeanAndDifficultyNeverRaisesIt(
            @ForAll("histories") List<Piece> history,
            @ForAll("evidence") Piece piece,
            @ForAll @IntRange(min = 0, max = 2000) int daysLater,
            @ForAll @DoubleRange(min = 0, max = 1) double start) {
        Instant now = NOW.plus(Duration.ofDays(daysLater));
        Mastery before = StudentHistories.sum(history);
        double change =
                before.plus(piece.item(), piece.at()).at(now).mean(start)
                        - before.at(now).mean(start);

        if (piece.item().points() > 0) {
            assertThat(change).isGreaterThanOrEqualTo(-ROUNDING);
        } else {
            assertThat(change).isLessThanOrEqualTo(ROUNDING);
        }
    }

    @Property
    void moreEvidenceNeverRaisesTheUncertainty(
            @ForAll("histories") List<Piece> history,
            @ForAll("evidence") Piece piece,
            @ForAll @IntRange(min = 0, max = 2000) int daysLater) {
        Instant now = NOW.plus(Duration.ofDays(daysLater));
        Mastery before = StudentHistories.sum(history);

        assertThat(before.plus(piece.item(), piece.at()).at(now).uncertainty())
                .isLessThanOrEqualTo(before.at(now).uncertainty());
    }

    @Property
    void theOrderOfArrivalDoesNotMatter(
            @ForAll("histories") List<Piece> history, @ForAll long seed) {
        List<Piece> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(StudentHistories.sum(shuffled)).isEqualTo(StudentHistories.sum(history));
        assertThat(
                        Mastery.of(
                                shuffled.stream()
                                        .map(piece -> EvidenceDay.of(piece.item(), piece.at()))
                                        .toList()))
                .isEqualTo(StudentHistories.sum(history));
    }

    @Property
    void theMeanLiesBetweenThePriorAndTheEvidence(
            @ForAll("histories") List<Piece> history,
            @ForAll @DoubleRange(min = 0, max = 1) double start) {
        Observations seen = StudentHistories.sum(history).at(NOW);
        double said = seen.total() == 0 ? start : seen.successes() / seen.total();

        assertThat(seen.mean(start))
                .isBetween(Math.min(start, said) - ROUNDING, Math.max(start, said) + ROUNDING);
        assertThat(seen.uncertainty()).isBetween(0.0, MasteryView.UNSEEN.uncertainty());
    }

    @Property
    void theUncertaintyIsNeverLessThanTheTrueDeviation(
            @ForAll @LongRange(min = 0, max = 1_000_000) long successes,
            @ForAll @LongRange(min = 0, max = 1_000_000) long difficulties) {
        double alpha = 1 + successes / 1000.0;
        double beta = 1 + difficulties / 1000.0;
        double sum = alpha + beta;
        double deviation = Math.sqrt(alpha * beta / (sum * sum * (sum + 1)));

        assertThat(new Observations(successes / 1000.0, difficulties / 1000.0).uncertainty())
                .isGreaterThanOrEqualTo(deviation - ROUNDING);
    }

    @Property
    void timeWidensTheUncertaintyAndMovesTheMeanTowardsThePriorOnly(
            @ForAll("histories") List<Piece> history,
            @ForAll @IntRange(min = 0, max = 5000) int days,
            @ForAll @IntRange(min = 0, max = 5000) int moreDays,
            @ForAll @DoubleRange(min = 0, max = 1) double start) {
        Mastery mastery = StudentHistories.sum(history);
        Observations early = mastery.at(NOW.plus(Duration.ofDays(days)));
        Observations late = mastery.at(NOW.plus(Duration.ofDays((long) days + moreDays)));

        assertThat(late.uncertainty()).isGreaterThanOrEqualTo(early.uncertainty() - ROUNDING);
        assertThat(Math.abs(late.mean(start) - start))
                .isLessThanOrEqualTo(Math.abs(early.mean(start) - start) + ROUNDING);
        assertThat((late.mean(start) - start) * (early.mean(start) - start))
                .isGreaterThan(-ROUNDING);
    }

    @Example
    void knowsNothingWithoutEvidence() {
        assertThat(MasteryView.UNSEEN.mean()).isEqualTo(0.5);
        assertThat(MasteryView.UNSEEN.uncertainty()).isCloseTo(0.2887, within(1e-4));
        assertThat(MasteryView.UNSEEN.seen()).isFalse();
        assertThat(Mastery.UNKNOWN.at(NOW)).isEqualTo(Observations.NONE);
    }

    @Example
    void givesTheBetaMean() {
        assertThat(new Observations(3, 1).mean(0.5)).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(new Observations(3, 1).mean(0.25)).isCloseTo(3.5 / 6.0, within(1e-12));
    }

    @Example
    void countsHalfAfterOneHalfLife() {
        Mastery mastery = StudentHistories.day(NOW, 4000, 2000, 6);

        assertThat(mastery.at(NOW)).isEqualTo(new Observations(4, 2));
        assertThat(mastery.at(NOW.plus(Mastery.HALF_LIFE))).isEqualTo(new Observations(2, 1));
        assertThat(mastery.evidenceCount()).isEqualTo(6);
    }

    @Example
    void aSuccessBringsNoForgottenDifficultyBack() {
        Mastery old = StudentHistories.day(NOW, 0, 10_000, 10);
        Instant muchLater = NOW.plus(Mastery.HALF_LIFE.multipliedBy(10));
        EvidenceItem success = new EvidenceItem("lists", EvidenceKind.SOLVED, 600);

        assertThat(old.plus(success, muchLater).at(muchLater).mean(0.5))
                .isGreaterThan(old.at(muchLater).mean(0.5));
    }

    @Example
    void takesTimeRunningBackwardsAsNoTime() {
        Mastery mastery = StudentHistories.day(NOW, 4000, 2000, 6);

        assertThat(mastery.at(NOW.minus(Duration.ofDays(3)))).isEqualTo(mastery.at(NOW));
    }

    @Example
    void leavesOutWhatCameLater() {
        Mastery mastery =
                StudentHistories.day(NOW, 4000, 2000, 6)
                        .plus(
                                new EvidenceItem("lists", EvidenceKind.SOLVED, 600),
                                NOW.plus(Duration.ofDays(2)));

        assertThat(mastery.until(StudentHistories.TODAY))
                .isEqualTo(StudentHistories.day(NOW, 4000, 2000, 6));
        assertThat(mastery.lastPractised()).isEqualTo(NOW.plus(Duration.ofDays(2)));
    }

    @Example
    void refusesWhatIsNoSum() {
        LocalDate today = StudentHistories.TODAY;
        EvidenceDay day = new EvidenceDay(today, 1, 0, 1, NOW);

        assertThatThrownBy(() -> new EvidenceDay(today, -1, 0, 1, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EvidenceDay(today, 1, 0, 0, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mastery(List.of(day, day)))
                .hasMessage("2026-11-20 does not come after 2026-11-20");
        assertThatThrownBy(() -> new Observations(0, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
