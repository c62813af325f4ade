package dev.coderx.launch.bench.patterns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coderx.launch.LaunchException;
import dev.coderx.shared.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A program to measure with. */
record Program(Language language, String code, int lines) {

    static final int FEWEST_LINES = 25;
    static final int MOST_LINES = 60;
    private static final int MOST_A_LANGUAGE = 200;
    private static final int USUAL_LINES = 40;
    private static final List<String> FOLDERS = List.of("clean", "students");
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /**
     * The programs of about 40 lines in the folders {@code clean} and {@code students}, those
     * nearest to 40 lines first.
     *
     * @throws LaunchException when there is none, or a file cannot be read
     */
    static Map<Language, List<Program>> in(Path data) {
        Map<Language, List<Program>> found = new EnumMap<>(Language.class);
        for (String folder : FOLDERS) {
            for (Path file : files(data.resolve(folder))) {
                read(file, found);
            }
        }
        if (found.isEmpty()) {
            throw new LaunchException(
                    "there are no programs of %d to %d lines in the folders %s of %s"
                            .formatted(FEWEST_LINES, MOST_LINES, FOLDERS, data));
        }
        found.replaceAll((language, programs) ->
                programs.stream()
                        .sorted(Comparator.comparingInt(each -> Math.abs(each.lines - USUAL_LINES)))
                        .limit(MOST_A_LANGUAGE)
                        .toList());
        return found;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(".jsonl.gz")).sorted().toList();
        } catch (IOException failure) {
            throw new LaunchException("the folder " + folder + " cannot be read", failure);
        }
    }

    private static void read(Path file, Map<Language, List<Program>> found) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                var reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode row = JSON.readTree(line);
                String code = row.path("code").asText();
                int lines = (int) code.lines().count();
                String name = row.path("language").asText().toUpperCase(Locale.ROOT);
                for (Language language : Language.values()) {
                    if (language.name().equals(name)
                            && lines >= FEWEST_LINES
                            && lines <= MOST_LINES) {
                        found.computeIfAbsent(language, _ -> new ArrayList<>())
                                .add(new Program(language, code, lines));
                    }
                }
            }
        } catch (IOException failure) {
            throw new LaunchException(
                    "the file " + file + " cannot be read: " + failure.getMessage(), failure);
        }
    }
}
