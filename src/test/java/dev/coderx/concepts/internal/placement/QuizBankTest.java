package dev.coderx.concepts.internal.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The items as they are written. That they print what they say is {@link QuizItemsRunTest}'s. */
class QuizBankTest {
    private static final Set<String> MAIN_AREAS =
            Set.of("basics", "control-flow", "functions", "data", "objects", "errors");

    /** Not taught to beginners: one item is enough to start with. */
    private static final Set<String> ONE_IS_ENOUGH =
            Set.of("text-parsing", "records", "prototypes", "decorators");

    private final ConceptGraph graph = new ConceptGraph(ConceptCatalogue.packaged().concepts());
    private final QuizBank bank = QuizBank.packaged(graph);

    @Test
    void thereAreManyItems() {
        Set<String> ids = new HashSet<>();
        all().forEach(item -> ids.add(item.id()));

        assertThat(ids).hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void everyConceptHasAnItemInEachOfItsLanguages() {
        List<String> missing = new ArrayList<>();
        for (Language language : Language.values()) {
            for (Concept concept : graph.all()) {
                boolean two =
                        MAIN_AREAS.contains(concept.area())
                                && !ONE_IS_ENOUGH.contains(concept.id());
                int items = bank.on(concept.id(), language).size();
                if (concept.existsIn(Set.of(language)) && items < (two ? 2 : 1)) {
                    missing.add("%s in %s: %d".formatted(concept.id(), language, items));
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void noQuestionHoldsItsAnswer() {
        assertThat(all())
                .allSatisfy(item -> {
                    String right = item.choices().get(item.answer()).text();
                    if (!item.prints() && right.length() > 3) {
                        assertThat(item.question().toLowerCase(Locale.ROOT))
                                .doesNotContain(right.toLowerCase(Locale.ROOT));
                    }
                });
    }

    @Test
    void theRightChoiceIsNotToldByItsPlaceOrItsLength() {
        List<QuizItem> items = all().toList();
        int[] places = new int[4];
        int longest = 0;
        int told = 0;
        for (QuizItem item : items) {
            places[item.answer()]++;
            if (!item.prints()) {
                told++;
                int right = item.choices().get(item.answer()).text().length();
                boolean most =
                        item.choices().stream()
                                        .filter(choice -> choice.text().length() >= right)
                                        .count()
                                == 1;
                longest += most ? 1 : 0;
            }
        }

        assertThat((double) longest / told).as("right choices that are longest").isLessThan(0.3);
        for (int place : places) {
            assertThat((double) place / items.size())
                    .as("right choices at a place")
                    .isBetween(0.15, 0.35);
        }
    }

    @Test
    void whatAWrongChoiceSuggestsExists() {
        assertThat(all().flatMap(item -> item.choices().stream()))
                .allSatisfy(choice -> {
                    if (choice.suggests() != null) {
                        assertThat(graph.find(choice.suggests())).as(choice.suggests()).isPresent();
                    }
                });
    }

    @Test
    void explanationsAreShortAndKind() {
        Pattern unkind =
                Pattern.compile("(?i)\\b(wrong answer|bad|stupid|easy|obviously|simply)\\b");
        assertThat(all())
                .allSatisfy(item -> {
                    assertThat(item.explanation()).hasSizeBetween(20, 160).endsWith(".");
                    assertThat(unkind.matcher(item.explanation()).find()).isFalse();
                });
    }

    @Test
    void everyLanguageShowsTheSameChoicesInTheSameOrder() {
        assertThat(bank.of(Language.PYTHON))
                .allSatisfy(item ->
                        bank.find(item.id(), Language.JAVA)
                                .ifPresent(same ->
                                        assertThat(same.answer()).isEqualTo(item.answer())));
    }

    private Stream<QuizItem> all() {
        return Stream.of(Language.values()).flatMap(language -> bank.of(language).stream());
    }
}
