package dev.coderx.concepts.internal.overlay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptCatalogue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** An institution's concept as it is stored: YAML, as in the catalogue. */
final class OwnConcept {
    private OwnConcept() {}

    static String toYaml(Concept concept) {
        return new ConceptCatalogue("1", List.of(concept)).toYaml();
    }

    /**
     * @throws IllegalStateException if it is not what {@link #toYaml} writes
     */
    static Concept read(String yaml) {
        try {
            return ConceptCatalogue.readUnchecked(
                            "a stored concept", new ByteArrayInputStream(yaml.getBytes(UTF_8)))
                    .concepts()
                    .getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
