package dev.coderx.shared.measuring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Gzipped JSON of an evaluation data folder. */
public final class DataFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DataFile() {}

    /** Reads one document. */
    public static JsonNode document(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return JSON.readTree(in);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    /** Reads one object a line. */
    public static List<JsonNode> lines(Path file) {
        List<JsonNode> objects = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    objects.add(JSON.readTree(line));
                }
            }
            return objects;
        } catch (JsonProcessingException failure) {
            throw new MeasuringException(
                    "%s, line %d: not JSON".formatted(file, objects.size() + 1), failure);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private static MeasuringException unreadable(Path file, IOException failure) {
        return new MeasuringException(
                "%s cannot be read: %s".formatted(file, failure.getMessage()), failure);
    }
}
