package dev.coderx.concepts.internal.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.coderx.shared.measuring.MeasuringException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerModelTrainingTest {
    private static final DrawnStudents STUDENTS = DrawnStudents.of(120, 40, 5);

    @TempDir Path folder;

    @Test
    void predictsNewStudentsBetterThanTheItemAlone() {
        List<Learner> train = STUDENTS.learners().subList(0, 90);
        List<Learner> test = STUDENTS.learners().subList(90, 120);
        ItemMean means = ItemMean.of(train, STUDENTS.items());
        Predictions ofMeans = new Predictions();
        Predictions ofModel = new Predictions();

        try (AnswerModel model = new AnswerModelTraining(STUDENTS.items(), 1).train(train)) {
            for (Learner learner : test) {
                ofMeans.add(learner, means.chances(learner));
                ofModel.add(learner, model.chances(learner));
            }
            assertThat(LeakSearch.in(model, test, 1).passed()).isTrue();
        }

        assertThat(ofModel.quality().figure().auc())
                .isGreaterThan(ofMeans.quality().figure().auc() + 0.05);
        assertThat(ofModel.quality().figure().logLoss())
                .isLessThan(ofMeans.quality().figure().logLoss());
    }

    @Test
    void givesTheSameBytesAgainAndTheSamePredictionsFromTheFile() throws IOException {
        List<Learner> some = STUDENTS.learners().subList(0, 40);
        Path file = folder.resolve("model");

        try (AnswerModel once = new AnswerModelTraining(STUDENTS.items(), 7).train(some);
                AnswerModel again = new AnswerModelTraining(STUDENTS.items(), 7).train(some)) {
            byte[] bytes = AnswerModelFile.bytes(once);
            assertThat(AnswerModelFile.bytes(again)).isEqualTo(bytes);
            Files.write(file, bytes);
            try (AnswerModel loaded = AnswerModelFile.load(file)) {
                assertThat(loaded.chances(STUDENTS.learners().getLast()))
                        .isEqualTo(once.chances(STUDENTS.learners().getLast()));
            }
        }
    }

    @Test
    void predictsOneByOneWhatItPredictsTogether() {
        Learner learner = STUDENTS.learners().getLast();
        try (AnswerModel model =
                new AnswerModelTraining(STUDENTS.items(), 2)
                        .train(STUDENTS.learners().subList(0, 30))) {
            float[] together = model.chances(learner);
            LearnerState state = model.start();
            for (int at = 0; at < learner.size(); at++) {
                int problem = learner.problems()[at];
                int skill = learner.skills()[at];
                assertThat(model.chance(state, problem, skill))
                        .isEqualTo(together[at], within(1e-6));
                model.see(state, problem, skill, learner.correct()[at], false);
            }
        }
    }

    @Test
    void givesTheChancesOfTheTreesThatWereTrained() throws XGBoostError, IOException {
        Rows rows = rows(2000, 1);
        Rows others = rows(300, 2);
        Trees.Trained trees = Trees.train(rows, rows(300, 3), 1);
        DMatrix matrix = new DMatrix(others.features(), others.count(), Feature.COUNT, Float.NaN);
        float[][] expected =
                XGBoost.loadModel(new ByteArrayInputStream(trees.xgboost()))
                        .predict(matrix, false, trees.best());

        try (TreeScorer scorer = new TreeScorer(trees.onnx())) {
            float[] logits = scorer.logits(others.features());
            for (int row = 0; row < logits.length; row++) {
                assertThat((float) Logit.chance(logits[row]))
                        .isEqualTo(expected[row][0], within(1e-5f));
            }
        }
        matrix.dispose();
    }

    @Test
    void wantsEnoughStudents() {
        AnswerModelTraining training = new AnswerModelTraining(STUDENTS.items(), 1);

        assertThatThrownBy(() -> training.train(STUDENTS.learners().subList(0, 3)))
                .isInstanceOf(MeasuringException.class)
                .hasMessageContaining("at least 10 students");
    }

    private static Rows rows(int count, long seed) {
        Random random = new Random(seed);
        Rows rows = new Rows(new float[count * Feature.COUNT], new float[count]);
        for (int at = 0; at < rows.features().length; at++) {
            rows.features()[at] = (float) random.nextGaussian();
        }
        for (int row = 0; row < count; row++) {
            rows.labels()[row] =
                    rows.features()[row * Feature.COUNT] + random.nextGaussian() > 0 ? 1 : 0;
        }
        return rows;
    }
}
