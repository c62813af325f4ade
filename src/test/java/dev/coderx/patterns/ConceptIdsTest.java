package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.coderx.patterns.internal.catalogue.CatalogueReader;
import dev.coderx.shared.Language;
import java.io.IOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConceptIdsTest {

    private final Set<String> known = known();

    @Test
    void everyPatternNamesConceptsOfTheGraph() {
        for (Pattern pattern : Analyzers.CATALOGUE.all()) {
            assertThat(known).as(pattern.id()).containsAll(pattern.conceptIds());
        }
    }

    @Test
    void everyConstructNamesConceptsOfTheGraph() {
        for (Language language : Language.values()) {
            CatalogueReader.Constructs constructs = CatalogueReader.constructs(language);
            constructs.nodes().forEach((type, ids) -> assertThat(known).as(type).containsAll(ids));
            for (CatalogueReader.ConstructQuery construct : constructs.queries()) {
                assertThat(known).as(construct.query()).containsAll(construct.concepts());
            }
        }
    }

    private static Set<String> known() {
        var ids = new HashSet<String>();
        try (var in =
                ConceptIdsTest.class
                        .getClassLoader()
                        .getResourceAsStream("dev/coderx/concepts/catalogue.yaml")) {
            JsonNode catalogue = new YAMLMapper().readTree(Objects.requireNonNull(in));
            catalogue.path("concepts").forEach(concept -> ids.add(concept.path("id").asText()));
        } catch (IOException e) {
            throw new AssertionError("The concept catalogue could not be read", e);
        }
        assertThat(ids).hasSizeGreaterThan(50);
        return ids;
    }
}
