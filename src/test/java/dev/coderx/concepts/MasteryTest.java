package dev.coderx.concepts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class MasteryTest {

    private static Mastery sum(List<EvidenceItem> items) {
        Mastery mastery = Mastery.UNKNOWN;
        for (EvidenceItem item : items) {
            mastery = mastery.plus(item);
        }
        return mastery;
    }

    @Provide
    Arbitrary<EvidenceItem> evidence() {
        Arbitrary<EvidenceKind> kinds = Arbitraries.of(EvidenceKind.class);
        return Combinators.combine(kinds, Arbitraries.integers().between(1, 1000))
                .as((kind, points) ->
                        switch (kind) {
                            case FINDING, NOT_SOLVED, ANSWERED_WRONG ->
                                    new EvidenceItem("lists", kind, -points);
                            case SOLVED, PRACTISED, ANSWERED_RIGHT ->
                                    new EvidenceItem("lists", kind, points);
                        });
    }

    @Provide
    Arbitrary<List<EvidenceItem>> histories() {
        return evidence().list().ofMaxSize(60);
    }

    @Property
    void successNeverLowersTheMeanAndDifficultyNeverRaisesIt(
            @ForAll("histories") List<EvidenceItem> history,
            @ForAll("evidence") EvidenceItem item) {
        Mastery before = sum(history);
        Mastery after = before.plus(item);

        if (item.points() > 0) {
            assertThat(after.mean()).isGreaterThanOrEqualTo(before.mean());
        } else {
            assertThat(after.mean()).isLessThanOrEqualTo(before.mean());
        }
    }

    @Property
    void moreEvidenceNeverRaisesTheUncertainty(
            @ForAll("histories") List<EvidenceItem> history,
            @ForAll("evidence") EvidenceItem item) {
        Mastery before = sum(history);

        assertThat(before.plus(item).uncertainty()).isLessThanOrEqualTo(before.uncertainty());
    }

    @Property
    void theOrderOfArrivalDoesNotMatter(
            @ForAll("histories") List<EvidenceItem> history, @ForAll long seed) {
        List<EvidenceItem> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(sum(shuffled)).isEqualTo(sum(history));
    }

    @Property
    void meanAndUncertaintyStayInTheirBounds(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long successes,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long difficulties,
            @ForAll @IntRange(min = 0, max = 100_000) int days) {
        MasteryView view = new Mastery(successes, difficulties).at(Duration.ofDays(days), 1);

        assertThat(view.mean()).isBetween(0.0, 1.0);
        assertThat(view.uncertainty()).isBetween(0.0, Mastery.UNKNOWN.uncertainty());
        assertThat(view.lowerBound()).isBetween(0.0, view.mean());
    }

    @Property
    void theUncertaintyIsNeverLessThanTheTrueDeviation(
            @ForAll @LongRange(min = 0, max = 1_000_000) long successes,
            @ForAll @LongRange(min = 0, max = 1_000_000) long difficulties) {
        Mastery mastery = new Mastery(successes, difficulties);
        double alpha = 1 + successes / 1000.0;
        double beta = 1 + difficulties / 1000.0;
        double sum = alpha + beta;
        double deviation = Math.sqrt(alpha * beta / (sum * sum * (sum + 1)));

        assertThat(mastery.uncertainty()).isGreaterThanOrEqualTo(deviation - 1e-12);
    }

    @Property
    void timeWidensTheUncertaintyAndMovesTheMeanTowardsThePriorOnly(
            @ForAll("histories") List<EvidenceItem> history,
            @ForAll @IntRange(min = 0, max = 5000) int days,
            @ForAll @IntRange(min = 0, max = 5000) int moreDays) {
        Mastery mastery = sum(history);
        MasteryView early = mastery.at(Duration.ofDays(days), history.size());
        MasteryView late = mastery.at(Duration.ofDays(days + moreDays), history.size());

        assertThat(late.uncertainty()).isGreaterThanOrEqualTo(early.uncertainty());
        double prior = MasteryView.UNSEEN.mean();
        assertThat(Math.abs(late.mean() - prior))
                .isLessThanOrEqualTo(Math.abs(early.mean() - prior) + 1e-12);
        // Rounding can put a mean that equals the prior's a last digit beside it.
        assertThat((late.mean() - prior) * (early.mean() - prior)).isGreaterThan(-1e-15);
    }

    @Example
    void knowsNothingWithoutEvidence() {
        assertThat(MasteryView.UNSEEN.mean()).isEqualTo(0.5);
        assertThat(MasteryView.UNSEEN.uncertainty()).isCloseTo(0.2887, within(1e-4));
        assertThat(MasteryView.UNSEEN.seen()).isFalse();
    }

    @Example
    void givesTheBetaMean() {
        assertThat(new Mastery(3000, 1000).mean()).isCloseTo(4 / 6.0, within(1e-12));
    }

    @Example
    void countsHalfAfterOneHalfLife() {
        MasteryView view = new Mastery(4000, 2000).at(Mastery.HALF_LIFE, 6);

        assertThat(view.mean()).isCloseTo(new Mastery(2000, 1000).mean(), within(1e-12));
        assertThat(view.evidenceCount()).isEqualTo(6);
    }

    @Example
    void takesTimeRunningBackwardsAsNoTime() {
        Mastery mastery = new Mastery(4000, 2000);

        assertThat(mastery.at(Duration.ofDays(-3), 6).mean()).isEqualTo(mastery.mean());
    }

    @Example
    void refusesNegativeSums() {
        assertThatThrownBy(() -> new Mastery(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
