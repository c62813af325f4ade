package dev.coderx.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.concepts.PlacementMeasurements.Comparison;
import dev.coderx.concepts.PlacementMeasurements.Way;
import dev.coderx.shared.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A small run of what {@code eval placement} does with many students. */
class PlacementMeasurementsTest {

    @Test
    void twelveAdaptiveItemsTellFarMoreThanNoneAndAboutAsMuchAsFortyPlainOnes() {
        Comparison comparison =
                new PlacementMeasurements().compare(Language.PYTHON, 60, List.of(77L), _ -> {});

        Way none = comparison.ways().getFirst();
        Way adaptive = comparison.ways().get(1);
        Way plain = comparison.ways().get(3);
        assertThat(adaptive.items()).isLessThanOrEqualTo(12);
        assertThat(plain.items()).isEqualTo(40);
        assertThat(adaptive.meanAccuracy().value())
                .isGreaterThan(none.meanAccuracy().value() + 0.08);
        assertThat(adaptive.medianAccuracy().value())
                .isGreaterThan(plain.medianAccuracy().value() - 0.03);
    }

    @Test
    void theSameSeedGivesTheSame() {
        var measurements = new PlacementMeasurements();

        assertThat(measurements.compare(Language.JAVA, 5, List.of(3L), _ -> {}))
                .isEqualTo(measurements.compare(Language.JAVA, 5, List.of(3L), _ -> {}));
    }
}
