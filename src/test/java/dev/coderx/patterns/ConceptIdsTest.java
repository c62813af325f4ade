package dev.coderx.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.patterns.internal.catalogue.CatalogueReader;
import dev.coderx.shared.Language;
import dev.coderx.testing.ConceptIds;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConceptIdsTest {

    private final Set<String> known = ConceptIds.all();

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
}
