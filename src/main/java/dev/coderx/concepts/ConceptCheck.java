package dev.coderx.concepts;

import dev.coderx.patterns.Pattern;
import dev.coderx.problems.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Proves that a catalogue holds together, and that patterns and problems hang on it. That there is
 * no circle, that all is in one piece, and that strengths are in range is seen where a catalogue is
 * read: one for which it does not hold cannot be made.
 *
 * @param concepts how many there are
 * @param edges direct prerequisites
 * @param parts concepts that are a part of another
 * @param patterns those that hang on known concepts only
 * @param problems those that hang on known concepts only
 * @param violations what is wrong, in sentences; empty where nothing is
 */
public record ConceptCheck(
        int concepts, int edges, int parts, int patterns, int problems, List<String> violations) {

    private static final String VERSIONS = "catalogue/versions.txt";

    /** Where the pages of the packaged catalogue may lie: the languages' own documentation. */
    private static final Set<String> HOSTS =
            Set.of(
                    "docs.python.org",
                    "docs.oracle.com",
                    "dev.java",
                    "developer.mozilla.org",
                    "www.typescriptlang.org");

    /** Checks the catalogue that comes with the application. */
    public static ConceptCheck packaged(List<Pattern> patterns, List<Problem> problems) {
        return of(ConceptCatalogue.packaged(), patterns, problems, versions());
    }

    /**
     * Checks a catalogue.
     *
     * @param versions for each version so far a line with the digest it had
     */
    static ConceptCheck of(
            ConceptCatalogue catalogue,
            List<Pattern> patterns,
            List<Problem> problems,
            List<String> versions) {
        var graph = new ConceptGraph(catalogue.concepts());
        List<String> violations = new ArrayList<>();
        Set<String> reached = new HashSet<>();
        int hungPatterns = 0;
        for (Pattern pattern : patterns) {
            hungPatterns +=
                    hangs(
                            "pattern " + pattern.id(),
                            pattern.conceptIds(),
                            graph,
                            reached,
                            violations);
        }
        int hungProblems = 0;
        for (Problem problem : problems) {
            hungProblems +=
                    hangs(
                            "problem " + problem.id(),
                            problem.conceptIds(),
                            graph,
                            reached,
                            violations);
        }
        for (Concept concept : graph.all()) {
            if (!reached.contains(concept.id())
                    && concept.partOf() == null
                    && graph.parts(concept.id()).isEmpty()) {
                violations.add(
                        "concept '%s': no pattern and no problem reaches it, and it is no part of another; tag one with it"
                                .formatted(concept.id()));
            }
            for (ConceptResource resource : concept.resources()) {
                if (!HOSTS.contains(URI.create(resource.url()).getHost())) {
                    violations.add(
                            "concept '%s': %s is no page of a language's own documentation"
                                    .formatted(concept.id(), resource.url()));
                }
            }
        }
        version(catalogue, versions, violations);
        return new ConceptCheck(
                graph.all().size(),
                graph.edgeCount(),
                (int) graph.all().stream().filter(concept -> concept.partOf() != null).count(),
                hungPatterns,
                hungProblems,
                List.copyOf(violations));
    }

    private static int hangs(
            String what,
            List<String> ids,
            ConceptGraph graph,
            Set<String> reached,
            List<String> violations) {
        List<String> unknown = ids.stream().filter(id -> graph.find(id).isEmpty()).toList();
        if (ids.isEmpty()) {
            violations.add(what + ": it hangs on no concept; name one");
            return 0;
        }
        unknown.forEach(id -> violations.add("%s: there is no concept '%s'".formatted(what, id)));
        reached.addAll(ids);
        return unknown.isEmpty() ? 1 : 0;
    }

    private static void version(
            ConceptCatalogue catalogue, List<String> versions, List<String> violations) {
        String line = catalogue.version() + " " + catalogue.digest();
        if (versions.contains(line)) {
            return;
        }
        boolean known = versions.stream().anyMatch(v -> v.startsWith(catalogue.version() + " "));
        violations.add(
                known
                        ? "the concepts have changed since version %s; raise 'version' in catalogue.yaml and add its line to %s"
                                .formatted(catalogue.version(), VERSIONS)
                        : "version %s is new; add the line '%s' to %s"
                                .formatted(catalogue.version(), line, VERSIONS));
    }

    private static List<String> versions() {
        try (InputStream in = ConceptCheck.class.getResourceAsStream(VERSIONS)) {
            if (in == null) {
                throw new IllegalStateException("concepts/%s is missing".formatted(VERSIONS));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("concepts/%s cannot be read".formatted(VERSIONS), e);
        }
    }
}
