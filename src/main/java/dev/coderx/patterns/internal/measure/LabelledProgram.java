package dev.coderx.patterns.internal.measure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A program of the data with what others say of it.
 *
 * @param rule the rule it is about; empty where it is about none or many
 * @param labels what they mark
 * @param usual whether the rule was run as it comes, and not configured
 * @param unjudged rules that were switched off, so that nothing is known about them
 */
record LabelledProgram(
        String id,
        String source,
        Language language,
        String rule,
        List<Label> labels,
        boolean usual,
        List<String> unjudged,
        String code) {

    /** The source that labels a program for all its rules at once. */
    private static final String ALL_RULES = "pylint-functional";

    /**
     * One mark.
     *
     * @param line from 1; 0 where only the program as a whole is marked
     * @param endLine the last line it may be found on
     */
    record Label(String rule, int line, int endLine) {}

    static LabelledProgram of(JsonNode json) {
        String source = json.path("source").asText();
        boolean allRules = source.equals(ALL_RULES);
        String rule = allRules ? "" : json.path("rule").asText();
        List<Label> labels = new ArrayList<>();
        for (JsonNode label : json.path("labels")) {
            int line = label.path("line").asInt(0);
            labels.add(
                    new Label(
                            label.path("rule").asText(rule),
                            line,
                            Math.max(line, label.path("end_line").asInt(line))));
        }
        List<String> unjudged = new ArrayList<>();
        json.path("disabled_in_file").forEach(name -> unjudged.add(name.asText()));
        return new LabelledProgram(
                json.path("id").asText(),
                source,
                Language.valueOf(json.path("language").asText().toUpperCase(Locale.ROOT)),
                rule,
                List.copyOf(labels),
                json.path("default_options").asBoolean(true)
                        && !json.path("has_rc").asBoolean(false),
                List.copyOf(unjudged),
                json.path("code").asText());
    }

    /** Whether it says anything about a rule. */
    boolean judges(String aRule) {
        return rule.isEmpty() ? !unjudged.contains(aRule) : rule.equals(aRule);
    }
}
