package dev.coderx.concepts.internal.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coderx.concepts.AnswerModelFigures.Figure;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QualityTest {
    @Test
    void countsTheSharesOfPairsInTheRightOrder() {
        // Pairs of a right and a wrong answer: 0.8>0.3, 0.8>0.6, 0.4>0.3, 0.4<0.6.
        Figure figure = figure(new float[] {0.8f, 0.6f, 0.4f, 0.3f}, true, false, true, false);

        assertThat(figure.auc()).isEqualTo(0.75, within(1e-12));
        assertThat(figure.accuracy()).isEqualTo(0.5);
        assertThat(figure.rows()).isEqualTo(4);
    }

    @Test
    void countsTiesHalf() {
        assertThat(figure(new float[] {0.7f, 0.7f, 0.7f}, true, false, true).auc()).isEqualTo(0.5);
        assertThat(figure(new float[] {0.7f, 0.7f, 0.2f}, true, false, false).auc())
                .isEqualTo(0.75);
    }

    @Test
    void hasTheMeanNegativeLogLikelihood() {
        Figure figure = figure(new float[] {0.8f, 0.25f}, true, false);

        assertThat(figure.logLoss()).isEqualTo(-(Math.log(0.8) + Math.log(0.75)) / 2, within(1e-6));
    }

    @Test
    void measuresTheCalibrationInTenEqualBins() {
        float[] chances = new float[20];
        boolean[] correct = new boolean[20];
        for (int at = 0; at < 20; at++) {
            chances[at] = 0.05f * Math.floorDiv(at, 2);
            correct[at] = at % 2 == 0;
        }
        double expected = 0;
        for (int bin = 0; bin < 10; bin++) {
            expected += Math.abs(0.05 * bin - 0.5) / 10;
        }

        assertThat(figure(chances, correct).ece()).isEqualTo(expected, within(1e-6));
    }

    @Test
    void givesAnIntervalAroundTheFigure() {
        Random random = new Random(3);
        float[] chances = new float[4000];
        boolean[] correct = new boolean[4000];
        int[] learners = new int[4000];
        for (int at = 0; at < chances.length; at++) {
            chances[at] = random.nextFloat();
            correct[at] = random.nextFloat() < chances[at];
            learners[at] = at / 40;
        }
        Quality quality = new Quality(chances, correct, learners);

        assertThat(quality.figure().ece()).isLessThan(0.03);
        assertThat(quality.figure().auc())
                .isBetween(
                        quality.interval(100, 1).get(0).auc(),
                        quality.interval(100, 1).get(1).auc());
    }

    private static Figure figure(float[] chances, boolean... correct) {
        int[] learners = new int[chances.length];
        for (int at = 0; at < learners.length; at++) {
            learners[at] = at;
        }
        return new Quality(chances, correct, learners).figure();
    }
}
