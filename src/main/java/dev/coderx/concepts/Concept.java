package dev.coderx.concepts;

import dev.coderx.shared.Language;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing to learn about programming.
 *
 * @param id lower-case words joined by hyphens, stable for ever
 * @param title what students read
 * @param summary one or two plain sentences
 * @param area the group it belongs to, such as {@code basics} or {@code data}
 * @param languages where the concept exists; never empty
 * @param minutes a usual learning time from nothing, in minutes; an editor's estimate
 * @param prerequisites what should come first, in the catalogue's order
 * @param partOf the concept of a coarser grain that this is a part of; null where there is none
 * @param variants what it is called and looks like, by language
 * @param resources pages that explain it
 */
public record Concept(
        String id,
        String title,
        String summary,
        String area,
        Set<Language> languages,
        int minutes,
        List<Prerequisite> prerequisites,
        @Nullable String partOf,
        Map<Language, ConceptVariant> variants,
        List<ConceptResource> resources) {

    /** A concept without parts, variants and resources. */
    public Concept(
            String id,
            String title,
            String summary,
            String area,
            Set<Language> languages,
            int minutes,
            List<Prerequisite> prerequisites) {
        this(
                id,
                title,
                summary,
                area,
                languages,
                minutes,
                prerequisites,
                null,
                Map.of(),
                List.of());
    }

    /**
     * @throws IllegalArgumentException naming the concept and the part that is missing or wrong
     */
    public Concept {
        if (!id.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException(
                    "concept '%s': the id must be lower-case words joined by hyphens"
                            .formatted(id));
        }
        requireText(id, "title", title);
        requireText(id, "summary", summary);
        requireText(id, "area", area);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("concept '%s': no language is left".formatted(id));
        }
        if (minutes < 1 || minutes > 600) {
            throw new IllegalArgumentException(
                    "concept '%s': minutes must be from 1 to 600, but is %d"
                            .formatted(id, minutes));
        }
        languages = Set.copyOf(languages);
        prerequisites = List.copyOf(prerequisites);
        variants = Collections.unmodifiableMap(new TreeMap<>(variants));
        resources = List.copyOf(resources);
        for (Language language : variants.keySet()) {
            requireLanguage(id, "a variant", languages, language);
        }
        for (ConceptResource resource : resources) {
            requireLanguage(id, "a resource", languages, resource.language());
        }
    }

    /** The same concept with other prerequisites. */
    public Concept withPrerequisites(List<Prerequisite> others) {
        return new Concept(
                id, title, summary, area, languages, minutes, others, partOf, variants, resources);
    }

    /** Whether the concept exists in one of these languages; no language given means any. */
    public boolean existsIn(Set<Language> wanted) {
        return wanted.isEmpty() || wanted.stream().anyMatch(languages::contains);
    }

    /** The same concept as a part of another one. */
    public Concept asPartOf(String whole) {
        return new Concept(
                id,
                title,
                summary,
                area,
                languages,
                minutes,
                prerequisites,
                whole,
                variants,
                resources);
    }

    private static void requireLanguage(
            String id, String what, Set<Language> languages, Language language) {
        if (!languages.contains(language)) {
            throw new IllegalArgumentException(
                    "concept '%s': %s is for %s, in which the concept does not exist"
                            .formatted(id, what, language));
        }
    }

    private static void requireText(String id, String part, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("concept '%s': %s is blank".formatted(id, part));
        }
    }
}
