package dev.coderx.problems.internal.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coderx.problems.ProblemArchive.Packed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes problem packs. */
public final class PackWriter {
    static final int SCHEMA = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PackWriter() {}

    /** Writes a pack: an index, the schema of its problem files, and these. */
    public static byte[] write(List<Packed> problems) {
        ObjectNode index = JSON.createObjectNode().put("schema", SCHEMA);
        ArrayNode list = index.putArray("problems");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(PackReader.INDEX, new byte[0]);
        files.put(PackReader.FORMAT, schema());
        for (Packed problem : problems) {
            list.addObject()
                    .put("id", problem.id())
                    .put("version", problem.version())
                    .put("title", problem.title());
            files.put(PackReader.file(problem.id()), problem.content().getBytes(UTF_8));
        }
        try {
            files.put(
                    PackReader.INDEX,
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(index));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the index of a pack cannot be written", e);
        }
        return Archive.write(files);
    }

    private static byte[] schema() {
        String resource = "/dev/coderx/problems/" + PackReader.FORMAT;
        try (InputStream in = PackWriter.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
