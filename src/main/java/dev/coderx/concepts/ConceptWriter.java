package dev.coderx.concepts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.coderx.shared.Language;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a catalogue as one YAML file; the same concepts always give the same text. */
final class ConceptWriter {
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build();

    private ConceptWriter() {}

    static String write(ConceptCatalogue catalogue) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("version", catalogue.version());
        file.put("concepts", catalogue.concepts().stream().map(ConceptWriter::concept).toList());
        try {
            return YAML.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a catalogue cannot be written", e);
        }
    }

    private static Map<String, Object> concept(Concept concept) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", concept.id());
        written.put("title", concept.title());
        written.put("summary", concept.summary());
        written.put("area", concept.area());
        if (concept.languages().size() < Language.values().length) {
            written.put("languages", concept.languages().stream().sorted().toList());
        }
        written.put("minutes", concept.minutes());
        if (concept.partOf() != null) {
            written.put("part-of", concept.partOf());
        }
        if (!concept.prerequisites().isEmpty()) {
            written.put(
                    "prerequisites",
                    concept.prerequisites().stream()
                            .map(first ->
                                    ordered("id", first.conceptId(), "strength", first.strength()))
                            .toList());
        }
        if (!concept.variants().isEmpty()) {
            Map<String, Object> variants = new LinkedHashMap<>();
            concept.variants()
                    .forEach((language, variant) ->
                            variants.put(
                                    language.name(),
                                    ordered(
                                            "name", variant.name(),
                                            "example", variant.example())));
            written.put("variants", variants);
        }
        if (!concept.resources().isEmpty()) {
            written.put(
                    "resources", concept.resources().stream().map(ConceptWriter::page).toList());
        }
        return written;
    }

    private static Map<String, Object> page(ConceptResource page) {
        Map<String, Object> written = ordered("title", page.title(), "url", page.url());
        written.put("language", page.language().name());
        return written;
    }

    private static Map<String, Object> ordered(
            String first, Object value, String second, Object other) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, value);
        map.put(second, other);
        return map;
    }
}
