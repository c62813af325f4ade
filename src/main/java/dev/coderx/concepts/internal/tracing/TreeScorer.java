package dev.coderx.concepts.internal.tracing;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.coderx.shared.measuring.MeasuringException;
import java.nio.FloatBuffer;
import java.util.Map;

/** Runs the trees in ONNX Runtime, on one thread of the caller's. */
final class TreeScorer implements AutoCloseable {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    TreeScorer(byte[] onnx) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(onnx, options);
        } catch (OrtException failure) {
            throw new MeasuringException(
                    "the trees cannot be loaded: " + failure.getMessage(), failure);
        }
    }

    /** The logits of rows of features, one after the other. */
    float[] logits(float[] features) {
        int rows = features.length / Feature.COUNT;
        long[] shape = {rows, Feature.COUNT};
        float[] logits = new float[rows];
        try (OnnxTensor input =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(features), shape);
                OrtSession.Result result = session.run(Map.of(TreeEnsemble.INPUT, input))) {
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(logits);
            return logits;
        } catch (OrtException failure) {
            throw new MeasuringException("the trees failed: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException failure) {
            throw new MeasuringException("the trees cannot be let go", failure);
        }
    }
}
