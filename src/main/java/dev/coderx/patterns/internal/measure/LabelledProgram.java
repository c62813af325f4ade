package dev.coderx.patterns.internal.measure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

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

    private static final Pattern SWITCHED_OFF =
            Pattern.compile("pylint\\s*:\\s*disable\\s*=([^#\\n]*)");

    /** Rules by the names they had before. */
    private static final Map<String, List<String>> RENAMED =
            Map.of(
                    "broad-except", List.of("broad-exception-caught"),
                    "useless-super-delegation", List.of("useless-parent-delegation"),
                    "blacklisted-name", List.of("disallowed-name"),
                    "unneeded-not", List.of("unnecessary-negation"),
                    "len-as-condition", List.of("use-implicit-booleaness-not-len"),
                    "missing-docstring",
                            List.of(
                                    "missing-module-docstring",
                                    "missing-class-docstring",
                                    "missing-function-docstring"));

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
        if (labels.isEmpty() && json.path("file_level_label").asBoolean(false)) {
            labels.add(new Label(rule, 0, 0));
        }
        String code = json.path("code").asText();
        return new LabelledProgram(
                json.path("id").asText(),
                source,
                Language.valueOf(json.path("language").asText().toUpperCase(Locale.ROOT)),
                rule,
                List.copyOf(labels),
                json.path("default_options").asBoolean(true)
                        && !json.path("has_rc").asBoolean(false),
                allRules ? switchedOff(json, code, labels) : List.of(),
                code);
    }

    /** The rules that are switched off in a file, as its description and its comments say. */
    private static List<String> switchedOff(JsonNode json, String code, List<Label> labels) {
        Set<String> names = new LinkedHashSet<>();
        SWITCHED_OFF
                .matcher(code)
                .results()
                .forEach(comment -> {
                    for (String name : comment.group(1).split(",", -1)) {
                        names.add(name.strip());
                    }
                });
        // one that is reported all the same was switched off for some lines only
        labels.forEach(label -> names.remove(label.rule()));
        json.path("disabled_in_file").forEach(name -> names.add(name.asText()));
        List<String> all = new ArrayList<>(names);
        names.forEach(name -> all.addAll(RENAMED.getOrDefault(name, List.of())));
        return List.copyOf(all);
    }

    /** Whether it is only known that something is wrong in it, and not where. */
    boolean placeless() {
        return !rule.isEmpty()
                && source.equals("pyta")
                && labels.equals(List.of(new Label(rule, 0, 0)));
    }

    /** Whether it says anything about a rule. */
    boolean judges(String aRule) {
        return rule.isEmpty() ? !unjudged.contains(aRule) : rule.equals(aRule);
    }
}
