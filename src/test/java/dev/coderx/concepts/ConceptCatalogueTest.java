package dev.coderx.concepts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coderx.shared.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConceptCatalogueTest {

    /** Other modules and stored data use these ids; one may be added, none may go. */
    private static final List<String> IDS =
            List.of(
                    """
                    syntax program-structure variables assignment naming arithmetic numbers
                    integer-division booleans comparisons equality-identity logical-operators strings
                    string-methods string-formatting type-conversion null-values input-output
                    conditionals nested-conditionals switch ternary for-loops while-loops loop-bounds
                    loop-control nested-loops functions parameters default-arguments return-values scope
                    lambdas higher-order-functions closures recursion base-case lists indexing slicing
                    list-mutation tuples dictionaries sets comprehensions iterators aliasing sorting
                    searching two-d-arrays stacks-queues classes objects-fields constructors methods
                    inheritance interfaces encapsulation object-equality enums generics exceptions
                    resource-handling debugging testing async promises modules-imports type-annotations
                    algorithm-efficiency code-clarity dead-code
                    accumulators decomposition linear-search binary-search sorting-algorithms two-pointers
                    complexity exhaustive-search backtracking divide-and-conquer greedy memoization
                    dynamic-programming solution-strategies stacks queues linked-lists trees graphs
                    graph-traversal priority-queues hash-tables data-structure-choice grouping text-parsing
                    destructuring immutability files generators streams lazy-evaluation decorators
                    context-managers raising-errors input-validation reading-errors tracing assertions
                    fault-isolation unit-tests edge-cases test-doubles property-tests test-design refactoring
                    records state-machines polymorphism prototypes composition object-design union-types
                    concurrency
                    """
                            .strip()
                            .split("\\s+"));

    private static ConceptCatalogue read(String yaml) throws IOException {
        return ConceptCatalogue.read(
                "test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void thePackagedCatalogueHasExactlyTheAgreedConcepts() {
        assertThat(ConceptCatalogue.packaged().concepts())
                .extracting(Concept::id)
                .containsExactlyInAnyOrderElementsOf(IDS);
    }

    @Test
    void thePackagedCatalogueHasOneBeginningAndReadsFirstThingsFirst() {
        ConceptCatalogue catalogue = ConceptCatalogue.packaged();
        ConceptGraph graph = new ConceptGraph(catalogue.concepts());

        assertThat(graph.roots()).extracting(Concept::id).containsExactly("syntax");
        assertThat(graph.edgeCount()).isGreaterThan(graph.all().size());
    }

    @Test
    void everyLanguageCanBeLearntFromTheBeginning() {
        ConceptGraph graph = new ConceptGraph(ConceptCatalogue.packaged().concepts());

        for (Language language : Language.values()) {
            assertThat(graph.all())
                    .filteredOn(concept -> concept.languages().contains(language))
                    .hasSizeGreaterThan(55)
                    .allSatisfy(concept ->
                            assertThat(graph.ancestors(concept.id())).doesNotContain(concept.id()));
        }
    }

    @Test
    void readsAConceptAndTakesAbsentLanguagesAsAll() throws IOException {
        ConceptCatalogue catalogue =
                read(
                        """
                        version: "7"
                        concepts:
                          - {id: a, title: A, summary: About a., area: basics, minutes: 5}
                          - id: b
                            title: B
                            summary: About b.
                            area: data
                            languages: [JAVA]
                            minutes: 10
                            prerequisites: [{id: a, strength: 0.25}]
                        """);

        assertThat(catalogue.version()).isEqualTo("7");
        assertThat(catalogue.concepts().getFirst().languages())
                .containsExactlyInAnyOrder(Language.values());
        assertThat(catalogue.concepts().getLast().languages()).containsExactly(Language.JAVA);
        assertThat(catalogue.concepts().getLast().prerequisites())
                .containsExactly(new Prerequisite("a", 0.25));
    }

    @Test
    void saysWhatIsMissingAndInWhichConcept() {
        assertThatThrownBy(() -> read("version: '1'\nconcepts: [{id: a, title: A, area: x}]"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("test.yaml: concept 'a': summary is missing");
        assertThatThrownBy(() -> read("version: '1'"))
                .hasMessage("test.yaml: it must have 'version' and 'concepts'");
        assertThatThrownBy(() -> read(""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("test.yaml");
    }

    @Test
    void saysThePlaceOfAMisspeltPart() {
        assertThatThrownBy(() -> read("version: '1'\nconcepts:\n  - id: a\n    titel: A\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("test.yaml, near line")
                .hasMessageContaining("titel");
    }

    @Test
    void refusesAStrengthOutsideZeroToOne() {
        String yaml =
                """
                version: "1"
                concepts:
                  - {id: a, title: A, summary: S., area: x, minutes: 5, prerequisites: [{id: b, strength: 2}]}
                """;

        assertThatThrownBy(() -> read(yaml))
                .hasMessageContaining("prerequisite 'b': strength must be from 0 to 1");
    }
}
