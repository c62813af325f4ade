package dev.coderx.concepts.internal.placement;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.Prerequisite;
import dev.coderx.concepts.internal.placement.PlacementView.CheckOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rule of "I know this": three or four items on a concept and what comes right before it.
 *
 * <p>After a right answer comes the concept's next harder item, after a wrong one an easier one or
 * one of a prerequisite. It is shown with three right answers, of which more than half of those on
 * the concept itself. Whoever guesses among four choices gets there in about one case of twenty.
 */
final class CheckRule {
    /** No check asks more. */
    static final int MOST = 4;

    /** So many right answers show it. */
    static final int ENOUGH = 3;

    private final ConceptGraph graph;
    private final QuizBank bank;

    CheckRule(ConceptGraph graph, QuizBank bank) {
        this.graph = graph;
        this.bank = bank;
    }

    /** What a check says so far. */
    CheckOutcome outcome(KeptPlacement check) {
        if (next(check).isPresent()) {
            return CheckOutcome.OPEN;
        }
        return shown(check.answers(), concept(check))
                ? CheckOutcome.SHOWN
                : CheckOutcome.NOT_YET_SHOWN;
    }

    /** The next item; empty where the check is over. */
    Optional<QuizItem> next(KeptPlacement check) {
        List<GivenAnswer> answers = check.answers();
        String conceptId = concept(check);
        long wrong = answers.stream().filter(answer -> !answer.right()).count();
        if (answers.size() >= MOST
                || wrong > MOST - ENOUGH
                || (answers.size() >= ENOUGH && shown(answers, conceptId))) {
            return Optional.empty();
        }
        List<QuizItem> fresh = left(check, true);
        List<QuizItem> left = fresh.isEmpty() ? left(check, false) : fresh;
        return left.isEmpty() ? Optional.empty() : Optional.of(choose(left, check));
    }

    private QuizItem choose(List<QuizItem> left, KeptPlacement check) {
        String conceptId = concept(check);
        List<QuizItem> own =
                left.stream().filter(item -> item.conceptId().equals(conceptId)).toList();
        if (check.answers().isEmpty() || check.answers().getLast().right()) {
            // Own items, from the easier to the harder; then the hardest of what is nearest.
            return own.stream()
                    .min(Comparator.comparingDouble(QuizItem::difficulty))
                    .orElseGet(() ->
                            nearest(left, Comparator.comparingDouble(item -> -item.difficulty())));
        }
        List<QuizItem> others =
                left.stream().filter(item -> !item.conceptId().equals(conceptId)).toList();
        return nearest(
                others.isEmpty() ? left : others, Comparator.comparingDouble(QuizItem::difficulty));
    }

    /** The best item of the first concept that has one. */
    private static QuizItem nearest(List<QuizItem> left, Comparator<QuizItem> best) {
        String nearest = left.getFirst().conceptId();
        return left.stream()
                .filter(item -> item.conceptId().equals(nearest))
                .min(best.thenComparing(QuizItem::id))
                .orElseThrow();
    }

    /** What was not asked in this check, nearest concepts first. */
    private List<QuizItem> left(KeptPlacement check, boolean fresh) {
        List<QuizItem> left = new ArrayList<>();
        for (String near : nearby(concept(check))) {
            for (QuizItem item : bank.on(near, check.language())) {
                boolean asked =
                        check.answers().stream()
                                .anyMatch(given -> given.itemId().equals(item.id()));
                if (!asked && !(fresh && check.avoid().contains(item.id()))) {
                    left.add(item);
                }
            }
        }
        return left;
    }

    /** The concept, its prerequisites by strength, what comes before these, and what follows it. */
    private Set<String> nearby(String conceptId) {
        Set<String> near = new LinkedHashSet<>();
        near.add(conceptId);
        List<Prerequisite> first =
                graph.prerequisites(conceptId).stream()
                        .sorted(
                                Comparator.comparingDouble(Prerequisite::strength)
                                        .reversed()
                                        .thenComparing(Prerequisite::conceptId))
                        .toList();
        first.forEach(one -> near.add(one.conceptId()));
        first.forEach(one ->
                graph.prerequisites(one.conceptId())
                        .forEach(before -> near.add(before.conceptId())));
        for (Concept later : graph.unlocks(conceptId)) {
            near.add(later.id());
        }
        return near;
    }

    private static boolean shown(List<GivenAnswer> answers, String conceptId) {
        long right = answers.stream().filter(GivenAnswer::right).count();
        long own = answers.stream().filter(given -> given.conceptId().equals(conceptId)).count();
        long ownRight =
                answers.stream()
                        .filter(given -> given.conceptId().equals(conceptId) && given.right())
                        .count();
        return right >= ENOUGH && 2 * ownRight > own;
    }

    private static String concept(KeptPlacement check) {
        if (check.conceptId() == null) {
            throw new IllegalArgumentException(
                    "placement %s checks no concept".formatted(check.id()));
        }
        return check.conceptId();
    }
}
