package dev.coderx.concepts.internal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.patterns.Pattern;
import dev.coderx.problems.Problem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All that the graph in Neo4j is made of, as the rows that the statements of {@link GraphLoad}
 * take.
 *
 * @param version the catalogue's
 * @param rows by the name of the statement's parameter, in a fixed order
 */
record GraphContent(String version, Map<String, List<Map<String, Object>>> rows) {

    static GraphContent of(
            ConceptCatalogue catalogue, List<Pattern> patterns, List<Problem> problems) {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        rows.put("concepts", catalogue.concepts().stream().map(GraphContent::concept).toList());
        List<Map<String, Object>> edges = new ArrayList<>();
        List<Map<String, Object>> parts = new ArrayList<>();
        List<Map<String, Object>> variants = new ArrayList<>();
        Map<String, Map<String, Object>> resources = new TreeMap<>();
        List<Map<String, Object>> explains = new ArrayList<>();
        for (Concept concept : catalogue.concepts()) {
            String id = concept.id();
            concept.prerequisites()
                    .forEach(first ->
                            edges.add(
                                    row(
                                            "from", first.conceptId(),
                                            "to", id,
                                            "strength", first.strength())));
            if (concept.partOf() != null) {
                parts.add(row("from", id, "to", concept.partOf()));
            }
            concept.variants()
                    .forEach((language, variant) ->
                            variants.add(
                                    row(
                                            "from", id,
                                            "to", language.name(),
                                            "name", variant.name(),
                                            "example", variant.example())));
            concept.resources()
                    .forEach(page -> {
                        resources.putIfAbsent(
                                page.url(),
                                row(
                                        "id", page.url(),
                                        "title", page.title(),
                                        "language", page.language().name()));
                        explains.add(row("from", page.url(), "to", id));
                    });
        }
        rows.put("edges", edges);
        rows.put("parts", parts);
        rows.put("variants", variants);
        rows.put("resources", List.copyOf(resources.values()));
        rows.put("explains", explains);
        rows.put(
                "patterns",
                patterns.stream()
                        .map(pattern -> row("id", pattern.id(), "title", pattern.title()))
                        .toList());
        rows.put("about", links(patterns, Pattern::id, Pattern::conceptIds));
        rows.put(
                "problems",
                problems.stream()
                        .map(problem ->
                                row(
                                        "id", problem.id(),
                                        "title", problem.title(),
                                        "difficulty", problem.difficulty()))
                        .toList());
        rows.put("practises", links(problems, Problem::id, Problem::conceptIds));
        return new GraphContent(catalogue.version(), rows);
    }

    /** Sixteen hexadecimal digits that change with any row. */
    String digest() {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            rows.forEach((name, list) -> {
                hash.update((name + "\n").getBytes(UTF_8));
                list.forEach(row -> hash.update((row + "\n").getBytes(UTF_8)));
            });
            return HexFormat.of().formatHex(hash.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static <T> List<Map<String, Object>> links(
            List<T> things, Function<T, String> id, Function<T, List<String>> concepts) {
        List<Map<String, Object>> links = new ArrayList<>();
        for (T thing : things) {
            concepts.apply(thing)
                    .forEach(concept -> links.add(row("from", id.apply(thing), "to", concept)));
        }
        return links;
    }

    private static Map<String, Object> concept(Concept concept) {
        Map<String, Object> row =
                row(
                        "id", concept.id(),
                        "title", concept.title(),
                        "summary", concept.summary(),
                        "area", concept.area(),
                        "minutes", concept.minutes());
        row.put("languages", concept.languages().stream().map(Enum::name).sorted().toList());
        return row;
    }

    private static Map<String, Object> row(Object... namesAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }
}
