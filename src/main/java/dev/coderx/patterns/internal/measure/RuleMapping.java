package dev.coderx.patterns.internal.measure;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.coderx.patterns.PatternCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which of our patterns mean the same as another tool's rules, by rule; from {@code measure/} in
 * the module's resources, a file a source.
 */
public record RuleMapping(Map<String, List<String>> patternsByRule) {

    private static final String FOLDER = "dev/coderx/patterns/measure/";
    private static final YAMLMapper YAML = new YAMLMapper();

    /**
     * The mapping of a source; empty where there is none.
     *
     * @throws IllegalStateException naming a rule with a pattern that does not exist
     */
    public static RuleMapping of(String source, PatternCatalogue catalogue) {
        try (InputStream in =
                RuleMapping.class.getClassLoader().getResourceAsStream(FOLDER + source + ".yaml")) {
            if (in == null) {
                return new RuleMapping(Map.of());
            }
            Map<String, List<String>> rules = YAML.readValue(in, new TypeReference<>() {});
            rules.forEach((rule, patterns) -> {
                for (String pattern : patterns) {
                    if (catalogue.find(pattern).isEmpty()) {
                        throw new IllegalStateException(
                                "%s.yaml maps %s to %s, and there is no such pattern"
                                        .formatted(source, rule, pattern));
                    }
                }
            });
            return new RuleMapping(new TreeMap<>(rules));
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "%s.yaml: %s".formatted(source, failure.getMessage()), failure);
        }
    }
}
