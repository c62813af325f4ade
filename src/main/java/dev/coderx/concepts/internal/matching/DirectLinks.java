package dev.coderx.concepts.internal.matching;

import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ConceptMatch;
import dev.coderx.concepts.ConceptMatchSource;
import dev.coderx.concepts.ConceptRef;
import dev.coderx.patterns.ForeignRules;
import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * What is known without comparing: a pattern of ours that a text names, another tool's rule that
 * means the same as one, and the kinds of errors of compilers and interpreters.
 */
@ApplicationScoped
public class DirectLinks {
    /** A pattern's further concepts stand a little behind its first. */
    private static final double STEP = 0.05;

    /** What cannot be a usual word: two words joined, or a capital letter with a number. */
    private static final java.util.regex.Pattern NAMED =
            java.util.regex.Pattern.compile(
                    "\\b(?:[a-z]+\\.[a-z]+(?:-[a-z]+)*|[a-z]+(?:-[a-z]+)+|[A-Z]+\\d{2,}"
                            + "|(?:[A-Z][a-z]+){2,})\\b");

    private final ConceptGraph graph;
    private final PatternCatalogue patterns;
    private final ForeignRules rules;
    private final KnownErrors errors;

    /** Reads the table of errors. */
    public DirectLinks(ConceptGraph graph, PatternCatalogue patterns, ForeignRules rules) {
        this.graph = graph;
        this.patterns = patterns;
        this.rules = rules;
        this.errors = new KnownErrors(graph);
    }

    /**
     * The concepts that a text leads to, surest first.
     *
     * @param language what the program is written in; null where that is not known
     */
    public List<ConceptMatch> in(String text, @Nullable Language language) {
        Map<String, ConceptMatch> found = new LinkedHashMap<>();
        NAMED.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .forEach(name -> patterns(found, name, language));
        for (KnownErrors.KnownError error : errors.in(text)) {
            add(
                    found,
                    error.conceptIds(),
                    "This is what is behind \"%s\".".formatted(error.title()));
        }
        return ordered(found);
    }

    /** The concepts of another tool's rule that means the same as patterns of ours. */
    public List<ConceptMatch> ofRule(String rule, @Nullable Language language) {
        Map<String, ConceptMatch> found = new LinkedHashMap<>();
        patterns(found, rule, language);
        return ordered(found);
    }

    private void patterns(
            Map<String, ConceptMatch> found, String name, @Nullable Language language) {
        Optional<Pattern> own = patterns.find(name);
        if (own.isPresent()) {
            add(found, own.get().conceptIds(), hangsOn(own.get()));
            return;
        }
        for (String id : rules.patternsFor(name)) {
            patterns.find(id)
                    .filter(pattern -> language == null || pattern.languages().contains(language))
                    .ifPresent(pattern ->
                            add(
                                    found,
                                    pattern.conceptIds(),
                                    "The rule %s means the same as our pattern \"%s\"."
                                            .formatted(name, pattern.title())));
        }
    }

    private static String hangsOn(Pattern pattern) {
        return "The pattern \"%s\" hangs on it.".formatted(pattern.title());
    }

    private void add(Map<String, ConceptMatch> found, List<String> conceptIds, String reason) {
        double score = 1;
        for (String id : conceptIds) {
            if (graph.find(id).isPresent()) {
                var match =
                        new ConceptMatch(
                                ConceptRef.of(graph, id), score, ConceptMatchSource.DIRECT, reason);
                found.merge(id, match, (one, other) -> one.score() >= other.score() ? one : other);
            }
            score -= STEP;
        }
    }

    private static List<ConceptMatch> ordered(Map<String, ConceptMatch> found) {
        List<ConceptMatch> all = new ArrayList<>(found.values());
        all.sort(MatchOrder.BY_SCORE);
        return List.copyOf(all);
    }
}
