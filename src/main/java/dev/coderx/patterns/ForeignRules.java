package dev.coderx.patterns;

import dev.coderx.patterns.internal.measure.RuleMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which patterns of ours mean the same as the rules of other tools. */
@ApplicationScoped
public class ForeignRules {
    private static final List<String> SOURCES =
            List.of(
                    "SonarJS",
                    "error-prone",
                    "eslint",
                    "pmd",
                    "pylint-doc",
                    "pylint-functional",
                    "pyta",
                    "sonar-java",
                    "sonar-python");

    private final Map<String, List<String>> patternsByRule = new TreeMap<>();

    /**
     * Reads the mappings.
     *
     * @throws IllegalStateException naming a rule with a pattern that does not exist
     */
    public ForeignRules(PatternCatalogue catalogue) {
        Map<String, TreeSet<String>> all = new TreeMap<>();
        for (String source : SOURCES) {
            RuleMapping.of(source, catalogue)
                    .patternsByRule()
                    .forEach((rule, patterns) ->
                            all.computeIfAbsent(rule, _ -> new TreeSet<>()).addAll(patterns));
        }
        all.forEach((rule, patterns) -> patternsByRule.put(rule, List.copyOf(patterns)));
    }

    /** The ids of the patterns that mean the same as a rule, in any tool that has it; sorted. */
    public List<String> patternsFor(String rule) {
        return patternsByRule.getOrDefault(rule, List.of());
    }
}
