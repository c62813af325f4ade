package dev.coderx.concepts.internal.placement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.internal.placement.QuizItem.Choice;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * A quiz item as an editor writes it: {@code id, concept, difficulty, ask} or {@code prints: true},
 * {@code code} by language, {@code right}, {@code wrong} (texts, or {@code {text, suggests}}) and
 * {@code why}. Choices may differ by language. {@code script} stands for JavaScript and TypeScript;
 * without code the item is for every language its concept exists in.
 */
record QuizItemForm(JsonNode form) {
    private static final String PRINTS = "What does this print?";
    private static final String BOTH_SCRIPTS = "script";
    private static final Set<String> FIELDS =
            Set.of("id", "concept", "difficulty", "ask", "prints", "code", "right", "wrong", "why");

    String id() {
        return form.path("id").asText("(without id)");
    }

    /**
     * The item in each of its languages.
     *
     * @throws IllegalArgumentException naming the item and what is wrong
     */
    List<QuizItem> read(ConceptGraph graph) {
        form.fieldNames()
                .forEachRemaining(field -> {
                    if (!FIELDS.contains(field)) {
                        throw QuizItem.wrong(id(), "unknown field '%s'".formatted(field));
                    }
                });
        String conceptId = text("concept");
        Concept concept =
                graph.find(conceptId)
                        .orElseThrow(() ->
                                QuizItem.wrong(id(), "unknown concept '%s'".formatted(conceptId)));
        requireKnownLanguages(concept);
        List<QuizItem> items = new ArrayList<>();
        for (Language language : Language.values()) {
            if (isFor(language, concept)) {
                items.add(in(language));
            }
        }
        if (items.isEmpty()) {
            throw QuizItem.wrong(id(), "it is for no language its concept exists in");
        }
        return items;
    }

    private QuizItem in(Language language) {
        boolean prints = form.path("prints").asBoolean(false);
        List<Choice> written = new ArrayList<>();
        written.add(choice(form.path("right"), language));
        form.path("wrong").forEach(wrong -> written.add(choice(wrong, language)));
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            order.add(i);
        }
        // The same order everywhere and always, and no place that is right more often than another.
        Collections.shuffle(order, new Random(id().hashCode()));
        return new QuizItem(
                id(),
                text("concept"),
                language,
                form.path("difficulty").asDouble(-1),
                prints ? PRINTS : text("ask"),
                prints,
                byLanguage(form.path("code"), language).asText("").strip(),
                order.stream().map(written::get).toList(),
                order.indexOf(0),
                text("why").strip());
    }

    private boolean isFor(Language language, Concept concept) {
        return concept.existsIn(Set.of(language))
                && (form.path("code").isMissingNode()
                        || !byLanguage(form.path("code"), language).isMissingNode());
    }

    /** The entry of a language; what is no map of languages is the same for all. */
    private static JsonNode byLanguage(JsonNode node, Language language) {
        if (!node.isObject() || node.has("text")) {
            return node;
        }
        JsonNode own = node.path(language.name().toLowerCase(Locale.ROOT));
        boolean script = language == Language.JAVASCRIPT || language == Language.TYPESCRIPT;
        return own.isMissingNode() && script ? node.path(BOTH_SCRIPTS) : own;
    }

    private Choice choice(JsonNode node, Language language) {
        JsonNode own = byLanguage(node, language);
        JsonNode text = own.isObject() ? own.path("text") : own;
        if (!text.isTextual() || text.asText().isBlank()) {
            throw QuizItem.wrong(
                    id(), "a choice has no text in %s; put numbers in quotes".formatted(language));
        }
        return new Choice(text.asText(), own.path("suggests").asText(null));
    }

    private String text(String field) {
        JsonNode node = form.path(field);
        if (!node.isTextual() || node.asText().isBlank()) {
            throw QuizItem.wrong(id(), "'%s' is missing".formatted(field));
        }
        return node.asText();
    }

    private void requireKnownLanguages(Concept concept) {
        Set<String> known = new HashSet<>(Set.of(BOTH_SCRIPTS));
        Arrays.stream(Language.values())
                .forEach(language -> known.add(language.name().toLowerCase(Locale.ROOT)));
        form.path("code")
                .fieldNames()
                .forEachRemaining(key -> {
                    if (!known.contains(key)) {
                        throw QuizItem.wrong(id(), "unknown language '%s'".formatted(key));
                    }
                    boolean one = !key.equals(BOTH_SCRIPTS);
                    if (one
                            && !concept.existsIn(
                                    Set.of(Language.valueOf(key.toUpperCase(Locale.ROOT))))) {
                        throw QuizItem.wrong(id(), "its concept does not exist in " + key);
                    }
                });
    }
}
