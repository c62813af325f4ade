package dev.coderx.problems.internal.format;

import dev.coderx.shared.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads languages, and code by language. */
final class LanguageMap {
    static final int LONGEST_CODE = 20_000;

    /** The languages whose programs can be run. */
    static final Set<Language> JUDGED =
            EnumSet.of(Language.PYTHON, Language.JAVA, Language.JAVASCRIPT);

    private LanguageMap() {}

    /** Code in languages that can be run. */
    static Map<Language, String> judged(Part part) {
        return read(part, JUDGED);
    }

    /** Code in any language. */
    static Map<Language, String> any(Part part) {
        return read(part, EnumSet.allOf(Language.class));
    }

    static Language language(Part part, Set<Language> allowed) {
        return language(part, part.text(20), allowed);
    }

    /** The language of a key that was read before. */
    static Language language(Part part, String key) {
        return language(part, key, EnumSet.allOf(Language.class));
    }

    private static Map<Language, String> read(Part part, Set<Language> allowed) {
        Map<Language, String> code = new EnumMap<>(Language.class);
        part.entries()
                .forEach((key, text) -> {
                    if (code.put(language(text, key, allowed), text.text(LONGEST_CODE)) != null) {
                        throw text.wrong("is there twice");
                    }
                });
        return code;
    }

    private static Language language(Part part, String name, Set<Language> allowed) {
        return Arrays.stream(Language.values())
                .filter(language -> language.name().equalsIgnoreCase(name))
                .filter(allowed::contains)
                .findFirst()
                .orElseThrow(() ->
                        part.wrong(
                                "'%s' is no language that can stand here; there are %s"
                                        .formatted(name, names(allowed))));
    }

    private static String names(Set<Language> languages) {
        return languages.stream()
                .map(language -> language.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
