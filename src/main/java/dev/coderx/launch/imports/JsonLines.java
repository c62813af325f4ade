package dev.coderx.launch.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A file with one JSON object a line: {@code student, problem, language, code, outcome, at} and,
 * where the source has one, {@code id}. Other fields are left alone. The file may be gzipped.
 */
record JsonLines(Path path) implements RowSource {
    private static final List<String> ENDINGS =
            List.of(".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz");

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build();

    /** Whether a file is one of these, by its name. */
    static boolean isOne(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    @Override
    public void read(Consumer<Item> sink) {
        String file = path.getFileName().toString();
        long line = 1;
        try (InputStream in = open()) {
            RecordReader lines = RecordReader.ofLines(in, LONGEST_ROW);
            while (true) {
                line = lines.line();
                switch (lines.next()) {
                    case RecordReader.Cut.End end -> {
                        return;
                    }
                    case RecordReader.Cut.Broken(long at, String reason) ->
                            sink.accept(new Item.BadRow(file, at, reason));
                    case RecordReader.Cut.Text(long at, long from, int bytes, String text) -> {
                        if (!text.isBlank()) {
                            sink.accept(row(file, at, text));
                        }
                    }
                }
            }
        } catch (EOFException cut) {
            sink.accept(new Item.Unreadable(file, line, "the compressed file is cut off here"));
        } catch (ZipException broken) {
            sink.accept(new Item.Unreadable(file, line, "the compressed file is damaged here"));
        } catch (IOException failure) {
            sink.accept(
                    new Item.Unreadable(
                            file, line, "the file cannot be read: " + failure.getMessage()));
        }
    }

    private InputStream open() throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(path));
        if (!path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return raw;
        }
        try {
            return new GZIPInputStream(raw, 1 << 16);
        } catch (IOException failure) {
            raw.close();
            throw failure;
        }
    }

    static Item row(String file, long line, String text) {
        JsonNode object;
        try {
            object = JSON.readTree(text);
        } catch (JsonProcessingException failure) {
            var at = failure.getLocation();
            String column = at == null ? "" : " (column " + at.getColumnNr() + ")";
            return new Item.BadRow(file, line, "not valid JSON" + column);
        }
        if (!object.isObject()) {
            return new Item.BadRow(file, line, "not a JSON object");
        }
        for (String field : List.of("student", "problem", "language", "outcome", "at", "id")) {
            if (object.path(field).isContainerNode()) {
                return new Item.BadRow(file, line, "\"" + field + "\" is not text");
            }
        }
        JsonNode code = object.path("code");
        if (!code.isTextual()) {
            return new Item.BadRow(file, line, "\"code\" is missing or not text");
        }
        return new Item.Row(
                file,
                line,
                name(object, "student"),
                name(object, "problem"),
                name(object, "language"),
                code.textValue(),
                name(object, "outcome"),
                name(object, "at"),
                name(object, "id"));
    }

    /** Reads a short text; sources write names as numbers too. A blank one counts as none. */
    private static @Nullable String name(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull() || value.asText().isBlank()) {
            return null;
        }
        return value.asText().strip();
    }
}
