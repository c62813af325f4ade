package dev.coderx.concepts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.coderx.shared.Language;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The concepts as a data file gives them.
 *
 * @param version changes with every change of the file
 * @param concepts in the file's order, which is also the order of teaching where prerequisites
 *     leave a choice
 */
public record ConceptCatalogue(String version, List<Concept> concepts) {

    private static final String RESOURCE = "catalogue.yaml";

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    public ConceptCatalogue {
        concepts = List.copyOf(concepts);
    }

    /**
     * Reads the catalogue that comes with the application.
     *
     * @throws IllegalStateException if it is missing or wrong, saying what and where
     */
    public static ConceptCatalogue packaged() {
        try (InputStream in = ConceptCatalogue.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the concept catalogue is missing: " + RESOURCE);
            }
            return read("concepts/" + RESOURCE, in);
        } catch (IOException e) {
            throw new IllegalStateException("the concept catalogue cannot be read: " + RESOURCE, e);
        }
    }

    /**
     * Reads a catalogue and checks it as a graph.
     *
     * @param source the name to use in errors
     * @throws IllegalStateException if the text is not such a catalogue, saying what and where
     * @throws IOException if the stream breaks
     */
    public static ConceptCatalogue read(String source, InputStream in) throws IOException {
        try {
            @Nullable FileForm file = YAML.readValue(in, FileForm.class);
            if (file == null || file.version == null || file.concepts == null) {
                throw new IllegalArgumentException("it must have 'version' and 'concepts'");
            }
            ConceptCatalogue catalogue =
                    new ConceptCatalogue(
                            file.version, file.concepts.stream().map(ConceptForm::read).toList());
            var _ = new ConceptGraph(catalogue.concepts());
            return catalogue;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new IllegalStateException(
                    "%s, near line %d: %s".formatted(source, line, e.getOriginalMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("%s: %s".formatted(source, e.getMessage()), e);
        }
    }

    @RegisterForReflection
    private record FileForm(@Nullable String version, @Nullable List<ConceptForm> concepts) {}

    @RegisterForReflection
    private record ConceptForm(
            @Nullable String id,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String area,
            @Nullable Set<Language> languages,
            @Nullable Integer minutes,
            @Nullable List<PrerequisiteForm> prerequisites) {

        Concept read() {
            String name = id == null ? "(without id)" : id;
            List<PrerequisiteForm> first = prerequisites == null ? List.of() : prerequisites;
            return new Concept(
                    present(name, "id", id),
                    present(name, "title", title),
                    present(name, "summary", summary),
                    present(name, "area", area),
                    languages == null ? EnumSet.allOf(Language.class) : languages,
                    present(name, "minutes", minutes),
                    first.stream().map(form -> form.read(name)).toList());
        }
    }

    @RegisterForReflection
    private record PrerequisiteForm(@Nullable String id, @Nullable Double strength) {

        Prerequisite read(String concept) {
            return new Prerequisite(
                    present(concept, "a prerequisite's id", id),
                    present(concept, "a prerequisite's strength", strength));
        }
    }

    private static <T> T present(String concept, String part, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "concept '%s': %s is missing".formatted(concept, part));
        }
        return value;
    }
}
