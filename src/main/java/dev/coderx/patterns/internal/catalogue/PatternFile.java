package dev.coderx.patterns.internal.catalogue;

import dev.coderx.patterns.Category;
import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.Pattern.Detector;
import dev.coderx.shared.Language;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pattern as its YAML file writes it; {@link #pattern} says what is wrong with one. */
record PatternFile(
        @Nullable String id,
        @Nullable List<Language> languages,
        @Nullable String title,
        @Nullable Category category,
        @Nullable Double severity,
        @Nullable Double confidence,
        @Nullable List<String> concepts,
        @Nullable String nudge,
        @Nullable String hint,
        @Nullable String explanation,
        @Nullable String query,
        @Nullable String analysis,
        @Nullable Map<String, String> evidence,
        @Nullable String edit,
        @Nullable List<String> good,
        @Nullable List<String> bad) {

    Pattern pattern() {
        var languageSet = EnumSet.copyOf(some(languages, "languages"));
        return new Pattern(
                text(id, "id"),
                languageSet,
                text(title, "title"),
                present(category, "category"),
                share(severity, "severity"),
                share(confidence, "confidence"),
                some(concepts, "concepts"),
                new Pattern.Messages(
                        text(nudge, "nudge"), text(hint, "hint"), text(explanation, "explanation")),
                detector(),
                evidence == null ? Map.of() : evidence,
                edit,
                some(good, "good"),
                some(bad, "bad"));
    }

    private Detector detector() {
        if ((query == null) == (analysis == null)) {
            throw new IllegalArgumentException("needs either query or analysis, and not both");
        }
        if (query == null && (evidence != null || edit != null)) {
            throw new IllegalArgumentException(
                    "evidence and edit go with a query; an analysis gives them itself");
        }
        if (evidence != null && evidence.values().stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("evidence has an empty part");
        }
        return query != null
                ? new Pattern.ByQuery(query)
                : new Pattern.ByAnalysis(text(analysis, "analysis"));
    }

    private static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static String text(@Nullable String value, String name) {
        String text = present(value, name).strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        return text;
    }

    private static <T> List<T> some(@Nullable List<T> values, String name) {
        List<T> list = present(values, name);
        if (list.isEmpty() || list.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(name + " is empty or has an empty part");
        }
        return list;
    }

    private static double share(@Nullable Double value, String name) {
        double number = present(value, name);
        if (!(number >= 0 && number <= 1)) {
            throw new IllegalArgumentException(name + " must lie between 0 and 1");
        }
        return number;
    }
}
