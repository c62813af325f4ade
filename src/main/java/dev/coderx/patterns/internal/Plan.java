package dev.coderx.patterns.internal;

import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.internal.catalogue.CatalogueReader;
import dev.coderx.patterns.internal.check.Check;
import dev.coderx.patterns.internal.check.Checks;
import dev.coderx.patterns.internal.query.TreeQuery;
import dev.coderx.patterns.internal.syntax.Grammar;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to look for in files of one language, and at which kinds of node, worked out once: one walk
 * then serves all patterns.
 */
public final class Plan {

    private final Grammar grammar;
    private final List<Step.RunCheck> wholeFile = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<Integer, List<String>> concepts = new HashMap<>();
    private final Set<String> patternIds;

    /** One thing to do at all nodes of some kinds. */
    public sealed interface Step {

        /** The kinds of node it is done at. */
        List<Integer> kinds();

        record RunQuery(Pattern pattern, TreeQuery query, List<Integer> kinds) implements Step {}

        /** Without kinds it is done once, at the root. */
        record RunCheck(Pattern pattern, Check check, List<Integer> kinds) implements Step {}

        record NoteConcepts(TreeQuery query, List<String> concepts, List<Integer> kinds)
                implements Step {}
    }

    /**
     * Makes the plan.
     *
     * @throws IllegalStateException naming the pattern or construct that does not fit the language
     */
    public Plan(Language language, List<Pattern> patterns) {
        grammar = Grammar.of(language);
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
                .forEach((type, shown) -> {
                    for (int kind : kinds(Set.of(type))) {
                        concepts.computeIfAbsent(kind, _ -> new ArrayList<>()).addAll(shown);
                    }
                });
        for (CatalogueReader.ConstructQuery construct : constructs.queries()) {
            try {
                TreeQuery query = TreeQuery.of(construct.query(), grammar);
                steps.add(
                        new Step.NoteConcepts(
                                query, construct.concepts(), kinds(query.rootTypes())));
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

    /** What to do at the nodes. */
    public List<Step> steps() {
        return steps;
    }

    /** The concepts that a node shows in use, by its kind. */
    Map<Integer, List<String>> concepts() {
        return concepts;
    }

    private void add(Pattern pattern) {
        switch (pattern.detector()) {
            case Pattern.ByQuery(String source) -> {
                TreeQuery query = TreeQuery.of(source, grammar);
                steps.add(new Step.RunQuery(pattern, query, kinds(query.rootTypes())));
            }
            case Pattern.ByAnalysis(String name) -> {
                Check check =
                        Checks.find(name)
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                "there is no analysis " + name));
                var step = new Step.RunCheck(pattern, check, kinds(check.nodeTypes()));
                if (check.nodeTypes().isEmpty()) {
                    wholeFile.add(step);
                } else {
                    steps.add(step);
                }
            }
        }
    }

    /** Those that the grammar has: what serves several languages may name types of another. */
    private List<Integer> kinds(Set<String> types) {
        return types.stream().map(grammar::kindOf).filter(kind -> kind >= 0).sorted().toList();
    }
}
