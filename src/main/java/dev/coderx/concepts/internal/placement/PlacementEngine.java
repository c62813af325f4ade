package dev.coderx.concepts.internal.placement;

import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.EvidenceItem;
import dev.coderx.concepts.EvidenceKind;
import dev.coderx.concepts.internal.placement.PlacementView.CheckOutcome;
import dev.coderx.shared.Language;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Works out what a placement's answers say and what it asks next. Pure: the same placement gives
 * the same, on every replica. A call takes a few thousandths of a second of CPU at most.
 */
final class PlacementEngine {
    /** A question about a line says less than a program of one's own. Our own choice. */
    private static final double OF_A_PROGRAM = 0.6;

    private final ConceptGraph graph;
    private final QuizBank bank;
    private final CheckRule checks;
    private final Map<Language, KnowledgePrior> priors = new EnumMap<>(Language.class);

    PlacementEngine(ConceptGraph graph, QuizBank bank) {
        this.graph = graph;
        this.bank = bank;
        checks = new CheckRule(graph, bank);
        for (Language language : Language.values()) {
            priors.put(language, new KnowledgePrior(graph, language));
        }
    }

    ConceptGraph graph() {
        return graph;
    }

    QuizBank bank() {
        return bank;
    }

    KnowledgePrior prior(Language language) {
        return Optional.ofNullable(priors.get(language)).orElseThrow();
    }

    /** The next item of a placement; empty where it is over. */
    Optional<QuizItem> next(KeptPlacement placement) {
        if (placement.conceptId() != null) {
            return checks.next(placement);
        }
        Set<String> asked = new HashSet<>();
        placement.answers().forEach(answer -> asked.add(answer.itemId()));
        List<QuizItem> left =
                bank.of(placement.language()).stream()
                        .filter(item -> !asked.contains(item.id()))
                        .toList();
        List<QuizItem> fresh =
                left.stream().filter(item -> !placement.avoid().contains(item.id())).toList();
        return PlacementQuiz.next(
                new ItemChooser(prior(placement.language())),
                belief(placement),
                fresh.isEmpty() ? left : fresh,
                placement.answers().size());
    }

    /** The most items a placement asks. */
    static int most(KeptPlacement placement) {
        return placement.conceptId() == null ? PlacementQuiz.MOST : CheckRule.MOST;
    }

    /** What a check says; empty for the placement in a whole language. */
    Optional<CheckOutcome> outcome(KeptPlacement placement) {
        return placement.conceptId() == null
                ? Optional.empty()
                : Optional.of(checks.outcome(placement));
    }

    /** What is believed after all answers of a placement. */
    Belief belief(KeptPlacement placement) {
        KnowledgePrior prior = prior(placement.language());
        Belief belief = prior.given(placement.prior());
        for (GivenAnswer answer : placement.answers()) {
            Optional<QuizItem> item = bank.find(answer.itemId(), placement.language());
            Optional<Integer> concept = prior.indexOf(answer.conceptId());
            // An item or a concept that a newer release no longer has says nothing more here.
            if (item.isPresent() && concept.isPresent()) {
                belief =
                        belief.after(
                                concept.orElseThrow(),
                                AnswerModel.of(item.orElseThrow()),
                                answer.right());
            }
        }
        return belief;
    }

    /**
     * The evidence a placement gives to the student's state: one piece an answer, in their order.
     * Only the concept that was asked: how it spreads to others is the state's affair, and would
     * count twice if it were done here too.
     */
    List<EvidenceItem> evidence(KeptPlacement placement) {
        return placement.answers().stream()
                .map(answer -> evidence(answer, placement.language()))
                .toList();
    }

    /**
     * A full observation less what luck can have done: a right answer can be a guess, a wrong one a
     * slip.
     */
    private EvidenceItem evidence(GivenAnswer answer, Language language) {
        double guessing = bank.find(answer.itemId(), language).map(QuizItem::guessing).orElse(0.25);
        double weight = answer.right() ? 1 - guessing : 1 - AnswerModel.SLIP;
        int points = (int) Math.round(weight * EvidenceItem.FULL * OF_A_PROGRAM);
        return new EvidenceItem(
                answer.conceptId(),
                answer.right() ? EvidenceKind.ANSWERED_RIGHT : EvidenceKind.ANSWERED_WRONG,
                answer.right() ? points : -points);
    }
}
