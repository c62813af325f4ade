package dev.coderx.patterns.internal.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.coderx.patterns.Pattern;
import dev.coderx.shared.Language;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the data files of the module; they are listed in an index, as a jar has no folders. */
public final class CatalogueReader {

    private static final String BASE = "dev/coderx/patterns/";

    private CatalogueReader() {}

    /**
     * The constructs of a language that show a concept in use.
     *
     * @param nodes concept ids by node type
     * @param queries concept ids by query; what is captured does not matter
     */
    public record Constructs(Map<String, List<String>> nodes, List<ConstructQuery> queries) {}

    /** A construct that needs more than a node type. */
    public record ConstructQuery(List<String> concepts, String query) {}

    /** The patterns of every file the index lists. */
    public static List<Pattern> patterns() {
        CatalogueCache cache = Cached.CATALOGUE;
        return cache == null ? listed() : cache.patterns();
    }

    /**
     * Reads one pattern file.
     *
     * @throws IllegalArgumentException saying what is wrong with it, and where
     */
    public static Pattern pattern(String content) {
        try {
            PatternFile file = Yaml.MAPPER.readValue(content, PatternFile.class);
            if (file == null) {
                throw new IllegalArgumentException("the file is empty");
            }
            return file.pattern();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(FileFault.of(e), e);
        }
    }

    /** The constructs of a language. */
    public static Constructs constructs(Language language) {
        CatalogueCache cache = Cached.CATALOGUE;
        Constructs cached = cache == null ? null : cache.constructs().get(language);
        return cached == null ? constructsOf(language) : cached;
    }

    private static Constructs constructsOf(Language language) {
        String family =
                switch (language) {
                    case PYTHON -> "python";
                    case JAVA -> "java";
                    case JAVASCRIPT, TYPESCRIPT -> "javascript";
                };
        return read("constructs/" + family + ".yaml", Constructs.class);
    }

    /**
     * The data in the file that the system property {@code coderx.catalogue} names, from which it
     * is read much faster; the first process that is given the name makes the file. Who changes the
     * data deletes it.
     */
    private static final class Cached {
        static final @Nullable CatalogueCache CATALOGUE = read();

        private static @Nullable CatalogueCache read() {
            String name = System.getProperty("coderx.catalogue");
            if (name == null) {
                return null;
            }
            Path file = Path.of(name).toAbsolutePath();
            if (Files.isRegularFile(file)) {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                    return CatalogueCache.read(in);
                } catch (IOException e) {
                    throw new UncheckedIOException(
                            "The file " + file + " is of no use; delete it", e);
                }
            }
            Map<Language, Constructs> constructs = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                constructs.put(language, constructsOf(language));
            }
            var made = new CatalogueCache(listed(), constructs);
            write(made, file);
            return made;
        }

        private static void write(CatalogueCache cache, Path file) {
            Path folder = file.getParent();
            if (folder == null) {
                return;
            }
            try {
                Path draft = Files.createTempFile(folder, "catalogue", ".new");
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                    cache.write(out);
                }
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                // it only spares time; the next process tries again
            }
        }
    }

    /** Made when first needed: with a cache it never is. */
    private static final class Yaml {
        static final ObjectMapper MAPPER =
                YAMLMapper.builder(new YAMLFactory())
                        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
    }

    private static List<Pattern> listed() {
        return text("catalogue/index.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(CatalogueReader::listed)
                .toList();
    }

    private static Pattern listed(String path) {
        PatternFile file = read("catalogue/" + path, PatternFile.class);
        try {
            return file.pattern();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("Pattern file " + path + ": " + e.getMessage(), e);
        }
    }

    private static <T> T read(String path, Class<T> type) {
        try {
            return Yaml.MAPPER.readValue(text(path), type);
        } catch (IOException e) {
            throw new IllegalStateException("Data file " + path + ": " + e.getMessage(), e);
        }
    }

    private static String text(String path) {
        try (InputStream in =
                CatalogueReader.class.getClassLoader().getResourceAsStream(BASE + path)) {
            if (in == null) {
                throw new IllegalStateException("Data file " + path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Data file " + path + " could not be read", e);
        }
    }
}
