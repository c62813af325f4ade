package dev.coderx.concepts.internal.matching;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The quantised all-MiniLM-L6-v2 (Wang and others, "MiniLM", NeurIPS 2020; fine-tuned by the
 * Sentence-Transformers project) in ONNX Runtime, from LangChain4j's package.
 *
 * <p>It is loaded at its first use. Texts are embedded one by one: the quantised model scales its
 * numbers by the whole batch, so that a text among others gives another vector than the text alone.
 * One thread works on a text, so that several texts can be worked on at once.
 */
@Singleton
public final class MiniLm implements Sentences {
    private static final String MODEL = "all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "all-minilm-l6-v2-q-tokenizer.json";

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
    private static final int LONGEST_COMMAND = 3_500;

    private @Nullable Encoder encoder;

    @Override
    public float[] vector(String text) {
        try {
            return loaded().embed(text).content().vector();
        } catch (IllegalStateException | LinkageError | OrtException | IOException e) {
            throw new ModelAwayException(e);
        }
    }

    private synchronized Encoder loaded() throws OrtException, IOException {
        Encoder known = encoder;
        if (known == null) {
            refuseLongCommand();
            known = Encoder.load();
            encoder = known;
        }
        return known;
    }

    /** ONNX Runtime 1.29 reads the command line into too small a place, and ends the process. */
    private static void refuseLongCommand() throws IOException {
        if (Files.exists(COMMAND_LINE)) {
            int length = Files.readAllBytes(COMMAND_LINE).length;
            if (length > LONGEST_COMMAND) {
                throw new IOException(
                        ("the command line has %,d bytes, and ONNX Runtime stands at most %,d; give"
                                        + " the class path by -jar, CLASSPATH or an @file")
                                .formatted(length, LONGEST_COMMAND));
            }
        }
    }

    /** LangChain4j's own class would take all processors for one text. */
    private static final class Encoder extends AbstractInProcessEmbeddingModel {
        private final OnnxBertBiEncoder network;

        private Encoder(OnnxBertBiEncoder network) {
            super(Runnable::run);
            this.network = network;
        }

        static Encoder load() throws OrtException, IOException {
            // else the tokenizer looks for a graphics card, and downloads what would suit it
            System.setProperty("RUST_FLAVOR", "cpu");
            System.setProperty("ai.djl.offline", "true");
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (InputStream model = resource(MODEL);
                    InputStream tokenizer = resource(TOKENIZER);
                    var options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                return new Encoder(
                        new OnnxBertBiEncoder(
                                environment,
                                environment.createSession(model.readAllBytes(), options),
                                tokenizer,
                                PoolingMode.MEAN));
            }
        }

        private static InputStream resource(String name) throws IOException {
            InputStream in = MiniLm.class.getClassLoader().getResourceAsStream(name);
            if (in == null) {
                throw new IOException(name + " is not on the class path");
            }
            return in;
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return network;
        }
    }
}
