package dev.coderx.concepts.internal.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.EvidenceItem;
import dev.coderx.concepts.EvidenceKind;
import dev.coderx.concepts.MasteryView;
import dev.coderx.concepts.internal.placement.PlacementView.CheckOutcome;
import dev.coderx.shared.Language;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlacementEngineTest {
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final ConceptGraph GRAPH =
            new ConceptGraph(ConceptCatalogue.packaged().concepts());
    private static final PlacementEngine ENGINE =
            new PlacementEngine(GRAPH, QuizBank.packaged(GRAPH));

    @Property(tries = 15)
    void endsWithinTwelveItemsAndAsksNoneTwice(@ForAll Language language, @ForAll long seed) {
        Random random = new Random(seed);
        KeptPlacement placement = taken(blank(language, null), _ -> random.nextBoolean());

        assertThat(placement.answers()).hasSizeBetween(PlacementQuiz.LEAST, PlacementQuiz.MOST);
        Set<String> asked = new HashSet<>();
        placement.answers().forEach(answer -> asked.add(answer.itemId()));
        assertThat(asked).hasSameSizeAs(placement.answers());
    }

    @Property(tries = 5)
    void theSameAnswersAskTheSame(@ForAll long seed) {
        Random one = new Random(seed);
        Random two = new Random(seed);

        assertThat(taken(blank(Language.JAVA, null), _ -> one.nextBoolean()).answers())
                .isEqualTo(taken(blank(Language.JAVA, null), _ -> two.nextBoolean()).answers());
    }

    @Property(tries = 15)
    void aRightAnswerNeverLowersItsConceptAndAWrongOneNeverRaisesIt(
            @ForAll Language language, @ForAll long seed) {
        Random random = new Random(seed);
        KnowledgePrior prior = ENGINE.prior(language);
        List<QuizItem> items = ENGINE.bank().of(language);
        Belief belief = prior.start();
        for (int i = 0; i < 30; i++) {
            QuizItem item = items.get(random.nextInt(items.size()));
            boolean right = random.nextBoolean();
            int concept = prior.indexOf(item.conceptId()).orElseThrow();
            Belief after = belief.after(concept, AnswerModel.of(item), right);

            double moved = after.knows(concept) - belief.knows(concept);
            assertThat(right ? moved : -moved).isGreaterThanOrEqualTo(-1e-9);
            assertThat(after.abilityVariance(concept))
                    .isLessThanOrEqualTo(belief.abilityVariance(concept) + 1e-9);
            belief = after;
        }
    }

    @Test
    void aRightAnswerRaisesWhatComesBeforeAndAWrongOneLowersWhatComesAfter() {
        KnowledgePrior prior = ENGINE.prior(Language.PYTHON);
        QuizItem item = ENGINE.bank().on("for-loops", Language.PYTHON).getFirst();
        int concept = prior.indexOf("for-loops").orElseThrow();
        Belief right = prior.start().after(concept, AnswerModel.of(item), true);
        Belief wrong = prior.start().after(concept, AnswerModel.of(item), false);

        for (String before : GRAPH.ancestors("for-loops")) {
            int other = prior.indexOf(before).orElseThrow();
            assertThat(right.knows(other)).isGreaterThan(prior.start().knows(other));
        }
        GRAPH.unlocks("for-loops")
                .forEach(after ->
                        prior.indexOf(after.id())
                                .ifPresent(other ->
                                        assertThat(wrong.knows(other))
                                                .isLessThan(prior.start().knows(other))));
    }

    @Test
    void neighboursMoveMoreThanDistantConcepts() {
        KnowledgePrior prior = ENGINE.prior(Language.PYTHON);
        int lists = prior.indexOf("lists").orElseThrow();

        assertThat(prior.start().together(lists, prior.indexOf("indexing").orElseThrow()))
                .isGreaterThan(
                        prior.start()
                                .together(lists, prior.indexOf("raising-errors").orElseThrow()));
    }

    @Test
    void whatIsKnownOfAStudentMovesTheStart() {
        KnowledgePrior prior = ENGINE.prior(Language.PYTHON);
        int recursion = prior.indexOf("recursion").orElseThrow();
        Belief strong = prior.given(Map.of("recursion", new MasteryView(0.9, 0.1, 20)));
        Belief weak = prior.given(Map.of("recursion", new MasteryView(0.1, 0.1, 20)));

        assertThat(strong.knows(recursion)).isGreaterThan(prior.start().knows(recursion));
        assertThat(weak.knows(recursion)).isLessThan(strong.knows(recursion));
        assertThat(prior.given(Map.of("recursion", MasteryView.UNSEEN)).knows(recursion))
                .isEqualTo(prior.start().knows(recursion));
    }

    @Test
    void whoKnowsAllIsPlacedHighAndWhoKnowsNothingLow() {
        Belief all = ENGINE.belief(taken(blank(Language.PYTHON, null), _ -> true));
        Belief none = ENGINE.belief(taken(blank(Language.PYTHON, null), _ -> false));

        assertThat(known(all)).isGreaterThan(110);
        assertThat(known(none)).isLessThan(10);
    }

    @Test
    void itemsOfLateAreAvoided() {
        KeptPlacement first = taken(blank(Language.PYTHON, null), _ -> true);
        Set<String> seen = new HashSet<>();
        first.answers().forEach(answer -> seen.add(answer.itemId()));
        KeptPlacement second = taken(blank(Language.PYTHON, null, seen), _ -> true);

        assertThat(second.answers()).noneMatch(answer -> seen.contains(answer.itemId()));
    }

    @Test
    void aCheckIsShownByRightAnswersOnly() {
        for (String concept : List.of("recursion", "lists", "variables", "syntax", "async")) {
            KeptPlacement good = taken(blank(Language.PYTHON, concept), _ -> true);
            KeptPlacement poor = taken(blank(Language.PYTHON, concept), _ -> false);

            assertThat(good.answers()).as(concept).hasSize(3);
            assertThat(ENGINE.outcome(good)).contains(CheckOutcome.SHOWN);
            assertThat(poor.answers()).as(concept).hasSize(2);
            assertThat(ENGINE.outcome(poor)).contains(CheckOutcome.NOT_YET_SHOWN);
            assertThat(ENGINE.outcome(blank(Language.PYTHON, concept))).contains(CheckOutcome.OPEN);
        }
    }

    @Test
    void everyCheckHasEnoughItems() {
        for (Language language : Language.values()) {
            GRAPH.all().stream()
                    .filter(concept -> concept.existsIn(Set.of(language)))
                    .forEach(concept ->
                            assertThat(
                                            ENGINE.outcome(
                                                    taken(
                                                            blank(language, concept.id()),
                                                            _ -> true)))
                                    .as(concept.id() + " in " + language)
                                    .contains(CheckOutcome.SHOWN));
        }
    }

    @Test
    void guessingSeldomShowsAConcept() {
        Random random = new Random(1);
        int shown = 0;
        for (int i = 0; i < 1000; i++) {
            KeptPlacement check =
                    taken(blank(Language.PYTHON, "recursion"), _ -> random.nextInt(4) == 0);
            shown += ENGINE.outcome(check).equals(Optional.of(CheckOutcome.SHOWN)) ? 1 : 0;
        }

        assertThat(shown).isLessThan(60);
    }

    @Test
    void evidenceIsOfTheAskedConceptsOnlyAndInOrder() {
        KeptPlacement placement =
                taken(blank(Language.PYTHON, null), item -> item.difficulty() < 0.5);
        List<EvidenceItem> evidence = ENGINE.evidence(placement);

        assertThat(evidence).hasSameSizeAs(placement.answers());
        for (int i = 0; i < evidence.size(); i++) {
            GivenAnswer answer = placement.answers().get(i);
            assertThat(evidence.get(i).conceptId()).isEqualTo(answer.conceptId());
            assertThat(evidence.get(i).kind())
                    .isEqualTo(
                            answer.right()
                                    ? EvidenceKind.ANSWERED_RIGHT
                                    : EvidenceKind.ANSWERED_WRONG);
        }
    }

    static KeptPlacement blank(Language language, @Nullable String conceptId) {
        return blank(language, conceptId, Set.of());
    }

    private static KeptPlacement blank(
            Language language, @Nullable String conceptId, Set<String> avoid) {
        return new KeptPlacement(
                UUID.randomUUID(),
                UUID.randomUUID(),
                language,
                conceptId,
                PlacementStatus.OPEN,
                Map.of(),
                avoid,
                null,
                NOW,
                NOW.plusSeconds(60),
                List.of());
    }

    /** A placement that is answered to its end. */
    private static KeptPlacement taken(KeptPlacement blank, Predicate<QuizItem> right) {
        KeptPlacement placement = blank;
        for (var next = ENGINE.next(placement); next.isPresent(); next = ENGINE.next(placement)) {
            QuizItem item = next.orElseThrow();
            placement =
                    placement.with(
                            new GivenAnswer(item.id(), item.conceptId(), 0, right.test(item), NOW));
        }
        return placement;
    }

    private static int known(Belief belief) {
        int known = 0;
        for (int i = 0; i < belief.size(); i++) {
            known += belief.knows(i) > 0.5 ? 1 : 0;
        }
        return known;
    }
}
