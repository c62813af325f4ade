package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coderx.patterns.Trend.Direction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TrendTest {
    @Property
    void itRisesOnlyWithTheShareAndNeverFromTooLittle(
            @ForAll @IntRange(max = Trend.WINDOW) int recent,
            @ForAll @IntRange(max = Trend.WINDOW) int recentWith,
            @ForAll @IntRange(max = Trend.WINDOW) int earlier,
            @ForAll @IntRange(max = Trend.WINDOW) int earlierWith) {
        int seenNow = Math.min(recent, recentWith);
        int seenBefore = Math.min(earlier, earlierWith);

        Direction direction = new Trend(recent, seenNow, earlier, seenBefore).direction();

        if (recent < 3 || earlier < 3) {
            assertThat(direction).isEqualTo(Direction.UNKNOWN);
            return;
        }
        double now = (double) seenNow / recent;
        double before = (double) seenBefore / earlier;
        switch (direction) {
            case RISING -> assertThat(now).isGreaterThan(before);
            case FADING -> assertThat(now).isPositive().isLessThan(before);
            case GONE -> {
                assertThat(seenNow).isZero();
                assertThat(before).isPositive();
            }
            case STEADY -> assertThat(Math.abs(now - before)).isLessThan(0.1501);
            case UNKNOWN -> throw new AssertionError("There is enough to compare");
        }
    }

    @Test
    void moreWithThanThereAreIsRefused() {
        assertThatThrownBy(() -> new Trend(2, 3, 5, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
