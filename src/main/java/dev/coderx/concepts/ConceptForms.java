package dev.coderx.concepts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.coderx.shared.Language;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How concepts are written in YAML, read strictly. */
final class ConceptForms {
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private ConceptForms() {}

    /**
     * A file: the whole catalogue, an index with the names of the other files, or one of these.
     *
     * @param version absent in a file that an index names
     * @param files those an index names; null in all others
     */
    @RegisterForReflection
    record FileForm(
            @Nullable String version,
            @Nullable List<String> files,
            @Nullable List<ConceptForm> concepts) {

        /** The file's concepts, which it must have. */
        List<Concept> read() {
            if (concepts == null) {
                throw new IllegalArgumentException("it must have 'concepts'");
            }
            return concepts.stream().map(ConceptForm::read).toList();
        }
    }

    /**
     * Reads a file's form.
     *
     * @param source the name to use in errors
     * @throws IllegalStateException if the text is no such form, saying where
     */
    static FileForm form(String source, InputStream in) throws IOException {
        try {
            @Nullable FileForm file = YAML.readValue(in, FileForm.class);
            return file == null ? new FileForm(null, null, null) : file;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new IllegalStateException(
                    "%s, near line %d: %s".formatted(source, line, e.getOriginalMessage()), e);
        }
    }

    @RegisterForReflection
    record ConceptForm(
            @Nullable String id,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String area,
            @Nullable Set<Language> languages,
            @Nullable Integer minutes,
            @JsonProperty("part-of") @Nullable String partOf,
            @Nullable List<PrerequisiteForm> prerequisites,
            @Nullable Map<Language, VariantForm> variants,
            @Nullable List<ResourceForm> resources) {

        Concept read() {
            String name = id == null ? "(without id)" : id;
            List<PrerequisiteForm> first = prerequisites == null ? List.of() : prerequisites;
            List<ResourceForm> pages = resources == null ? List.of() : resources;
            Map<Language, ConceptVariant> read = new EnumMap<>(Language.class);
            if (variants != null) {
                variants.forEach((language, form) ->
                        read.put(language, present(name, "a variant", form).read(name)));
            }
            return new Concept(
                    present(name, "id", id),
                    present(name, "title", title),
                    present(name, "summary", summary),
                    present(name, "area", area),
                    languages == null ? EnumSet.allOf(Language.class) : languages,
                    present(name, "minutes", minutes),
                    first.stream().map(form -> form.read(name)).toList(),
                    partOf,
                    read,
                    pages.stream().map(form -> form.read(name)).toList());
        }
    }

    @RegisterForReflection
    record PrerequisiteForm(@Nullable String id, @Nullable Double strength) {

        Prerequisite read(String concept) {
            return new Prerequisite(
                    present(concept, "a prerequisite's id", id),
                    present(concept, "a prerequisite's strength", strength));
        }
    }

    @RegisterForReflection
    record VariantForm(@Nullable String name, @Nullable String example) {

        ConceptVariant read(String concept) {
            try {
                return new ConceptVariant(
                        present(concept, "a variant's name", name),
                        present(concept, "a variant's example", example));
            } catch (IllegalArgumentException e) {
                throw named(concept, e);
            }
        }
    }

    @RegisterForReflection
    record ResourceForm(@Nullable String title, @Nullable String url, @Nullable Language language) {

        ConceptResource read(String concept) {
            try {
                return new ConceptResource(
                        present(concept, "a resource's title", title),
                        present(concept, "a resource's url", url),
                        present(concept, "a resource's language", language));
            } catch (IllegalArgumentException e) {
                throw named(concept, e);
            }
        }
    }

    private static IllegalArgumentException named(String concept, IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage());
        return message.startsWith("concept '")
                ? e
                : new IllegalArgumentException("concept '%s': %s".formatted(concept, message), e);
    }

    private static <T> T present(String concept, String part, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "concept '%s': %s is missing".formatted(concept, part));
        }
        return value;
    }
}
