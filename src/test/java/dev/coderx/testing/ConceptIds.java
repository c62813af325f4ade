package dev.coderx.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** The ids of the concept catalogue, for tests of modules that cannot see the concepts. */
public final class ConceptIds {
    private ConceptIds() {}

    /** Reads them from the data files. */
    public static Set<String> all() {
        Set<String> ids = new HashSet<>();
        for (JsonNode file : read("catalogue.yaml").path("files")) {
            read(file.asText())
                    .path("concepts")
                    .forEach(concept -> ids.add(concept.path("id").asText()));
        }
        return Set.copyOf(ids);
    }

    private static JsonNode read(String file) {
        try (InputStream in =
                ConceptIds.class.getResourceAsStream("/dev/coderx/concepts/" + file)) {
            return new YAMLMapper().readTree(Objects.requireNonNull(in, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
