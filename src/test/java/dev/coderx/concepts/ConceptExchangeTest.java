package dev.coderx.concepts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coderx.concepts.ConceptExchange.Format;
import dev.coderx.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConceptExchangeTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    /** Graphs of all that a concept can have, in an order of teaching. */
    @Provide
    Arbitrary<ConceptCatalogue> catalogues() {
        return Arbitraries.longs()
                .map(seed -> {
                    Random random = new Random(seed);
                    List<Concept> concepts = new ArrayList<>();
                    for (int i = 0; i < 1 + random.nextInt(25); i++) {
                        concepts.add(concept(i, random));
                    }
                    return new ConceptCatalogue("3", concepts);
                });
    }

    private static Concept concept(int number, Random random) {
        Set<Language> languages = EnumSet.of(Language.PYTHON);
        languages.addAll(
                List.of(Language.values()).subList(0, random.nextInt(Language.values().length)));
        List<Prerequisite> first = new ArrayList<>();
        for (int j = 0; j < number; j++) {
            if (j == 0 || random.nextInt(4) == 0) {
                first.add(new Prerequisite(id(j), random.nextInt(101) / 100.0));
            }
        }
        Map<Language, ConceptVariant> variants = new EnumMap<>(Language.class);
        List<ConceptResource> pages = new ArrayList<>();
        for (Language language : languages) {
            if (random.nextBoolean()) {
                variants.put(language, new ConceptVariant("a \"name\"", "x: [1, {2}] # " + number));
                pages.add(new ConceptResource("Página", "https://dev.java/learn", language));
            }
        }
        return new Concept(
                id(number),
                "Title “%d”".formatted(number),
                "Summary: with\ttabs, {brackets} and a second line.\nHere.",
                "area",
                languages,
                1 + random.nextInt(600),
                first,
                number > 0 && random.nextBoolean() ? id(random.nextInt(number)) : null,
                variants,
                pages);
    }

    private static String id(int number) {
        return "c-" + (char) ('a' + number);
    }

    @Property(tries = 200)
    void whatIsWrittenAsCaseOrYamlIsReadAsTheSame(
            @ForAll("catalogues") ConceptCatalogue catalogue) {
        for (Format format : List.of(Format.CASE, Format.YAML)) {
            ReadConcepts read =
                    ConceptExchange.read(
                            format, ConceptExchange.write(catalogue, format, Language.PYTHON, AT));

            assertThat(read.concepts()).isEqualTo(catalogue.concepts());
            assertThat(read.notes()).isEmpty();
        }
    }

    @Property(tries = 100)
    void aTrackKeepsIdsTitlesAndWhatComesBeforeWhat(
            @ForAll("catalogues") ConceptCatalogue catalogue) {
        ReadConcepts read =
                ConceptExchange.read(
                        Format.EXERCISM,
                        ConceptExchange.write(catalogue, Format.EXERCISM, Language.PYTHON, AT));

        assertThat(read.concepts())
                .zipSatisfy(
                        catalogue.concepts(),
                        (back, written) -> {
                            assertThat(back.id()).isEqualTo(written.id());
                            assertThat(back.title()).isEqualTo(written.title());
                            assertThat(back.prerequisites())
                                    .extracting(Prerequisite::conceptId)
                                    .containsExactlyElementsOf(
                                            written.prerequisites().stream()
                                                    .map(Prerequisite::conceptId)
                                                    .toList());
                        });
    }

    @Example
    void thePackagedCatalogueGoesOutAndInUnchanged() {
        ConceptCatalogue packaged = ConceptCatalogue.packaged();

        String written = ConceptExchange.write(packaged, Format.CASE, Language.PYTHON, AT);

        assertThat(ConceptExchange.read(Format.CASE, written).concepts())
                .isEqualTo(packaged.concepts());
    }

    @Example
    void theCaseShapeStaysAsItIs() throws IOException {
        var catalogue =
                new ConceptCatalogue(
                        "7",
                        List.of(
                                new Concept(
                                        "lists",
                                        "Lists",
                                        "Many values in order.",
                                        "data",
                                        Set.of(Language.PYTHON),
                                        45,
                                        List.of(),
                                        null,
                                        Map.of(
                                                Language.PYTHON,
                                                new ConceptVariant("list", "[1, 2]")),
                                        List.of(
                                                new ConceptResource(
                                                        "Data structures",
                                                        "https://docs.python.org/3/tutorial/datastructures.html",
                                                        Language.PYTHON))),
                                new Concept(
                                        "slicing",
                                        "Taking a part",
                                        "Several items in a row.",
                                        "data",
                                        Set.of(Language.PYTHON),
                                        30,
                                        List.of(new Prerequisite("lists", 0.9)),
                                        "lists",
                                        Map.of(),
                                        List.of())));

        try (InputStream golden = getClass().getResourceAsStream("/concepts/case.json")) {
            assertThat(golden).isNotNull();
            assertThat(ConceptExchange.write(catalogue, Format.CASE, Language.PYTHON, AT))
                    .isEqualTo(new String(golden.readAllBytes(), UTF_8));
        }
    }

    private static final String ITEMS =
            """
            {"CFDocument": {"identifier": "d", "title": "A framework"},
             "CFItems": [
               {"identifier": "1", "fullStatement": "Uses variables", "humanCodingScheme": "1A-AP-09"},
               {"identifier": "2", "fullStatement": "Uses loops", "humanCodingScheme": "1A-AP-10"},
               {"identifier": "3", "fullStatement": "Programs"}],
             "CFAssociations": [%s]}\
            """;

    private static String association(String type, String from, String to) {
        return """
        {"associationType": "%s", "originNodeURI": {"identifier": "%s"},
         "destinationNodeURI": {"identifier": "%s"}}\
        """
                .formatted(type, from, to);
    }

    @Example
    void aFrameworkOfOthersIsReadWithWhatHadToBeAssumed() {
        ReadConcepts read =
                ConceptExchange.read(
                        Format.CASE,
                        ITEMS.formatted(
                                String.join(
                                        ",",
                                        association("isChildOf", "3", "d"),
                                        association("isChildOf", "1", "3"),
                                        association("precedes", "1", "2"),
                                        association("isRelatedTo", "2", "3"))));

        assertThat(read.concepts())
                .extracting(Concept::id)
                .containsExactly("a-ap", "a-ap-aa", "programs");
        ConceptGraph graph = new ConceptGraph(read.concepts());
        assertThat(graph.prerequisites("a-ap-aa")).containsExactly(new Prerequisite("a-ap", 0.7));
        assertThat(graph.get("a-ap").partOf()).isEqualTo("programs");
        assertThat(graph.prerequisites("programs")).containsExactly(new Prerequisite("a-ap", 0.3));
        assertThat(read.notes())
                .satisfiesExactlyInAnyOrder(
                        assumed -> assertThat(assumed).contains("so that they hang together"),
                        left -> assertThat(left).contains("1 relations"));
    }

    @Example
    void everyErrorNamesItsPlace() {
        refused(Format.CASE, "[]", "no JSON object");
        refused(Format.CASE, "{\"a\": 1, \"a\": 2}", "line 1", "a");
        refused(Format.CASE, "{} {}", "line 1");
        refused(Format.CASE, "[".repeat(200), "line 1");
        refused(Format.CASE, "{\"CFDocument\": {}}", "CFDocument: 'title' is missing");
        refused(Format.CASE, "{\"CFDocument\": {\"title\": \"T\"}}", "CFItems", "at least one");
        refused(
                Format.CASE,
                "{\"CFDocument\": {\"title\": \"T\"}, \"CFItems\": [{\"identifier\": \"1\"}]}",
                "CFItems[0]: 'fullStatement' is missing");
        refused(
                Format.CASE,
                "{\"CFDocument\": {\"title\": \"T\"}, \"CFItems\": [{\"identifier\": 1}]}",
                "CFItems[0].identifier: it must be a text");
        refused(
                Format.CASE,
                ITEMS.formatted(association("replacedBy", "1", "2")),
                "CFAssociations[0]",
                "replacedBy");
        refused(
                Format.CASE,
                ITEMS.formatted(association("precedes", "1", "9")),
                "CFAssociations[0].destinationNodeURI",
                "9");
        refused(
                Format.CASE,
                ITEMS.formatted(association("precedes", "1", "1")),
                "CFAssociations[0]",
                "before itself");
        refused(Format.EXERCISM, "{\"language\": \"Cobol\"}", "language", "Cobol");
        refused(
                Format.EXERCISM,
                """
                {"language": "Python", "concepts": [{"slug": "lists"}],
                 "exercises": {"concept": [{"concepts": ["lists"], "prerequisites": ["nope"]}]}}\
                """,
                "exercises.concept[0].prerequisites[0]",
                "nope");
        refused(Format.YAML, "version: '1'", "'concepts'");
        refused(Format.YAML, "version: '1'\nconcepts: [{id: a}]", "concept 'a': title is missing");
    }

    private static void refused(Format format, String text, String... parts) {
        assertThatThrownBy(() -> ConceptExchange.read(format, text))
                .isInstanceOf(InvalidConcepts.class)
                .message()
                .contains(parts);
    }
}
