package dev.coderx.concepts.internal.tracing;

import dev.coderx.shared.measuring.MeasuringException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A trained model in a file: gzipped, the names of items, what was learned about them, and the
 * trees as ONNX. The same model always gives the same bytes.
 */
final class AnswerModelFile {
    private static final String MARK = "coderX answers 1";

    private AnswerModelFile() {}

    /** The bytes of a model. */
    static byte[] bytes(AnswerModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(bytes)))) {
            out.writeUTF(MARK);
            write(out, model.items.problemNames());
            write(out, model.items.skillNames());
            model.knowledge.write(out);
            out.writeBoolean(model.byTrees);
            out.writeInt(model.onnx.length);
            out.write(model.onnx);
        } catch (IOException failure) {
            throw new MeasuringException("the model cannot be written", failure);
        }
        return bytes.toByteArray();
    }

    /**
     * Loads a model.
     *
     * @throws MeasuringException when the file cannot be read or holds something else
     */
    static AnswerModel load(Path file) {
        try (DataInputStream in =
                new DataInputStream(
                        new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
            if (!in.readUTF().equals(MARK)) {
                throw new MeasuringException(
                        "%s is no model of this version; train it anew".formatted(file));
            }
            Items items = new Items();
            int problems = in.readInt();
            for (int number = 0; number < problems; number++) {
                items.problem(in.readUTF());
            }
            int skills = in.readInt();
            for (int number = 0; number < skills; number++) {
                items.skill(in.readUTF());
            }
            ItemKnowledge knowledge = ItemKnowledge.read(in, items);
            boolean byTrees = in.readBoolean();
            byte[] onnx = new byte[in.readInt()];
            in.readFully(onnx);
            return new AnswerModel(items, knowledge, onnx, byTrees);
        } catch (IOException failure) {
            throw new MeasuringException(
                    "%s cannot be read: %s".formatted(file, failure.getMessage()), failure);
        }
    }

    private static void write(DataOutputStream out, List<String> names) throws IOException {
        out.writeInt(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
    }
}
