package dev.coderx.concepts.internal.placement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All quiz items, by language. Reads the data files that come with the application. */
final class QuizBank {
    private static final List<String> FILES =
            List.of(
                    "basics",
                    "control-flow",
                    "functions",
                    "data",
                    "collections",
                    "algorithms",
                    "structures",
                    "objects",
                    "errors-and-tools",
                    "more");

    private final Map<Language, List<QuizItem>> items = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, QuizItem>> byId = new EnumMap<>(Language.class);

    private QuizBank(List<QuizItem> all) {
        for (Language language : Language.values()) {
            List<QuizItem> own =
                    all.stream()
                            .filter(item -> item.language() == language)
                            .sorted(Comparator.comparing(QuizItem::id))
                            .toList();
            items.put(language, own);
            Map<String, QuizItem> index = new HashMap<>();
            own.forEach(item -> index.put(item.id(), item));
            byId.put(language, index);
        }
    }

    /**
     * Reads the packaged items.
     *
     * @throws IllegalStateException if a file is missing or wrong, saying where and what
     */
    static QuizBank packaged(ConceptGraph graph) {
        List<QuizItem> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String file : FILES) {
            String resource = "/dev/coderx/concepts/quiz/" + file + ".yaml";
            try (InputStream in = QuizBank.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("quiz items are missing: " + resource);
                }
                for (JsonNode form : YAMLMapper.builder().build().readTree(in).path("items")) {
                    QuizItemForm item = new QuizItemForm(form);
                    if (!ids.add(item.id())) {
                        throw QuizItem.wrong(item.id(), "the id occurs twice");
                    }
                    all.addAll(item.read(graph));
                }
            } catch (IllegalArgumentException | IOException e) {
                throw new IllegalStateException(resource + ": " + e.getMessage(), e);
            }
        }
        return new QuizBank(all);
    }

    /** The items of a language, by id. */
    List<QuizItem> of(Language language) {
        return items.getOrDefault(language, List.of());
    }

    /** The items of a language on one concept, by id. */
    List<QuizItem> on(String conceptId, Language language) {
        return of(language).stream().filter(item -> item.conceptId().equals(conceptId)).toList();
    }

    /** The item of this id, where the language has it. */
    Optional<QuizItem> find(String id, Language language) {
        return Optional.ofNullable(byId.getOrDefault(language, Map.of()).get(id));
    }
}
