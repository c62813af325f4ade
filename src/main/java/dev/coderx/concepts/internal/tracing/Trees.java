package dev.coderx.concepts.internal.tracing;

import dev.coderx.shared.measuring.MeasuringException;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Gradient boosted trees (Chen and Guestrin 2016), stopped where held out learners say so. */
final class Trees {
    private static final int MOST = 600;
    private static final int PATIENCE = 30;

    /** One, so that the model is the same on any machine; waiting threads would cost more. */
    private static final int THREADS = 1;

    private Trees() {}

    /**
     * Trains on rows.
     *
     * @param held rows of other learners, which tell when to stop
     * @return all trees, and how many of them are best
     */
    static Trained train(Rows rows, Rows held, long seed) {
        try {
            DMatrix data = matrix(rows);
            DMatrix stop = matrix(held);
            Booster trees = XGBoost.train(data, settings(seed), 0, Map.of(), null, null);
            try {
                int best = 0;
                float least = Float.POSITIVE_INFINITY;
                float[] loss = new float[1];
                for (int round = 0; round < MOST && round - best < PATIENCE; round++) {
                    trees.update(data, round);
                    trees.evalSet(new DMatrix[] {stop}, new String[] {"held"}, round, loss);
                    if (loss[0] < least) {
                        least = loss[0];
                        best = round;
                    }
                }
                return new Trained(trees.toByteArray("json"), best + 1, least);
            } finally {
                trees.dispose();
                data.dispose();
                stop.dispose();
            }
        } catch (XGBoostError failure) {
            throw new MeasuringException(
                    "the trees cannot be trained: " + failure.getMessage(), failure);
        }
    }

    private static DMatrix matrix(Rows rows) throws XGBoostError {
        DMatrix matrix = new DMatrix(rows.features(), rows.count(), Feature.COUNT, Float.NaN);
        matrix.setLabel(rows.labels());
        return matrix;
    }

    private static Map<String, Object> settings(long seed) {
        return Map.ofEntries(
                Map.entry("objective", "binary:logistic"),
                Map.entry("eval_metric", "logloss"),
                Map.entry("base_score", 0.5),
                Map.entry("tree_method", "hist"),
                Map.entry("max_bin", 128),
                Map.entry("nthread", THREADS),
                Map.entry("seed", seed),
                Map.entry("eta", 0.06),
                Map.entry("max_depth", 6),
                Map.entry("min_child_weight", 20),
                Map.entry("subsample", 0.7),
                Map.entry("colsample_bytree", 0.5),
                Map.entry("lambda", 5));
    }

    /**
     * Trained trees.
     *
     * @param xgboost in XGBoost's JSON
     * @param best how many of them to use, from the first
     * @param loss the mean log loss of the held out rows with these
     */
    @SuppressWarnings("ArrayRecordComponent") // nothing compares them
    record Trained(byte[] xgboost, int best, double loss) {
        byte[] onnx() {
            return TreeEnsemble.onnx(xgboost, best);
        }
    }
}
