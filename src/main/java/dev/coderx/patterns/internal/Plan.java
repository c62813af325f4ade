package dev.coderx.patterns.internal;

import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.internal.catalogue.CatalogueReader;
import dev.coderx.patterns.internal.check.Check;
import dev.coderx.patterns.internal.check.Checks;
import dev.coderx.patterns.internal.query.TreeQuery;
import dev.coderx.patterns.internal.syntax.Grammar;
import dev.coderx.patterns.internal.syntax.SyntaxNode;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What to do at each type of node of one language, worked out once: one walk then serves all
 * patterns.
 */
public final class Plan {

    private final @Nullable Station[] stations;
    private final Grammar grammar;
    private final List<Step.RunCheck> wholeFile = new ArrayList<>();
    private final Set<String> patternIds;

    /** One thing to do at a node. */
    public sealed interface Step {
        record RunQuery(Pattern pattern, TreeQuery query) implements Step {}

        record RunCheck(Pattern pattern, Check check) implements Step {}

        record NoteConcepts(TreeQuery query, List<String> concepts) implements Step {}
    }

    /** All there is to do at one type of node. */
    public record Station(List<Step> steps, List<String> concepts) {}

    /**
     * Makes the plan.
     *
     * @throws IllegalStateException naming the pattern or construct that does not fit the language
     */
    public Plan(Language language, List<Pattern> patterns) {
        grammar = Grammar.of(language);
        stations = new Station[grammar.kinds()];
        patternIds = patterns.stream().map(Pattern::id).collect(Collectors.toUnmodifiableSet());
        for (Pattern pattern : patterns) {
            if (pattern.languages().contains(language)) {
                try {
                    add(pattern);
                } catch (IllegalArgumentException e) {
                    throw new IllegalStateException(
                            "Pattern " + pattern.id() + " in " + language + ": " + e.getMessage(),
                            e);
                }
            }
        }
        CatalogueReader.Constructs constructs = CatalogueReader.constructs(language);
        constructs
                .nodes()
                .forEach((type, concepts) -> {
                    // a family shares one file, and not every member has every type
                    if (grammar.hasType(type)) {
                        station(type).concepts().addAll(concepts);
                    }
                });
        for (CatalogueReader.ConstructQuery construct : constructs.queries()) {
            try {
                TreeQuery query = TreeQuery.of(construct.query(), grammar);
                for (String type : query.rootTypes()) {
                    station(type).steps().add(new Step.NoteConcepts(query, construct.concepts()));
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(
                        "Construct of " + construct.concepts() + ": " + e.getMessage(), e);
            }
        }
    }

    /** The ids of all patterns, also of those of other languages. */
    public Set<String> patternIds() {
        return patternIds;
    }

    /** What to do once, for the file as a whole. */
    public List<Step.RunCheck> wholeFile() {
        return wholeFile;
    }

    /** What to do at a node; null where there is nothing. */
    public @Nullable Station station(SyntaxNode node) {
        return stations[node.kind()];
    }

    private void add(Pattern pattern) {
        switch (pattern.detector()) {
            case Pattern.ByQuery(String source) -> {
                TreeQuery query = TreeQuery.of(source, grammar);
                for (String type : query.rootTypes()) {
                    station(type).steps().add(new Step.RunQuery(pattern, query));
                }
            }
            case Pattern.ByAnalysis(String name) -> {
                Check check =
                        Checks.find(name)
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                "there is no analysis " + name));
                var step = new Step.RunCheck(pattern, check);
                if (check.nodeTypes().isEmpty()) {
                    wholeFile.add(step);
                }
                for (String type : check.nodeTypes()) {
                    station(type).steps().add(step);
                }
            }
        }
    }

    private Station station(String type) {
        int kind = grammar.kindOf(type);
        if (kind < 0) {
            // an analysis serves several languages, and not each of them has every type
            return new Station(new ArrayList<>(), new ArrayList<>());
        }
        Station station = stations[kind];
        if (station == null) {
            station = new Station(new ArrayList<>(), new ArrayList<>());
            stations[kind] = station;
        }
        return station;
    }
}
