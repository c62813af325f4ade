package dev.coderx.concepts.internal.placement;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptRef;
import dev.coderx.concepts.internal.placement.PlacementView.PlacementAnswer;
import dev.coderx.concepts.internal.placement.PlacementView.PlacementItem;
import dev.coderx.concepts.internal.placement.PlacementView.PlacementResult;
import dev.coderx.concepts.internal.placement.PlacementView.SkillLevel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes of a placement what people see. */
final class PlacementViews {
    private final PlacementEngine engine;

    PlacementViews(PlacementEngine engine) {
        this.engine = engine;
    }

    /**
     * The view of a placement.
     *
     * @param open its open item
     * @param answered the item whose answer is to be shown, if any
     */
    PlacementView view(
            KeptPlacement placement, Optional<QuizItem> open, @Nullable String answered) {
        KnowledgePrior prior = engine.prior(placement.language());
        Belief belief = engine.belief(placement);
        return new PlacementView(
                placement.id(),
                placement.language(),
                placement.conceptId(),
                placement.status(),
                placement.answers().size(),
                PlacementEngine.most(placement),
                open.map(this::item).orElse(null),
                results(placement, prior, belief),
                answered == null ? null : answer(placement, answered),
                engine.outcome(placement).orElse(null),
                level(placement, prior, belief));
    }

    private PlacementItem item(QuizItem item) {
        return new PlacementItem(
                item.id(),
                ConceptRef.of(engine.graph(), item.conceptId()),
                item.question(),
                item.code(),
                item.choices().stream().map(QuizItem.Choice::text).toList());
    }

    private List<PlacementResult> results(
            KeptPlacement placement, KnowledgePrior prior, Belief belief) {
        var explanations = new Explanations(engine.graph(), prior);
        List<PlacementResult> results = new ArrayList<>();
        for (String id : shown(placement, prior)) {
            prior.indexOf(id)
                    .ifPresent(concept ->
                            results.add(
                                    new PlacementResult(
                                            ConceptRef.of(engine.graph(), id),
                                            belief.knows(concept),
                                            belief.uncertainty(concept),
                                            explanations.reason(id, placement.answers()))));
        }
        return results;
    }

    /** All concepts of the language; of a check its own concept and those that were asked about. */
    private static Set<String> shown(KeptPlacement placement, KnowledgePrior prior) {
        Set<String> ids = new LinkedHashSet<>();
        if (placement.conceptId() == null) {
            prior.concepts().stream().map(Concept::id).forEach(ids::add);
        } else {
            ids.add(placement.conceptId());
            placement.answers().forEach(answer -> ids.add(answer.conceptId()));
        }
        return ids;
    }

    private @Nullable PlacementAnswer answer(KeptPlacement placement, String itemId) {
        return placement.answers().stream()
                .filter(given -> given.itemId().equals(itemId))
                .findFirst()
                .map(given ->
                        new PlacementAnswer(
                                itemId,
                                given.right(),
                                engine.bank()
                                        .find(itemId, placement.language())
                                        .map(QuizItem::explanation)
                                        .orElse("This question is not asked any more.")))
                .orElse(null);
    }

    private static SkillLevel level(KeptPlacement placement, KnowledgePrior prior, Belief belief) {
        int known = 0;
        for (int i = 0; i < belief.size(); i++) {
            known += belief.knows(i) > 0.5 ? 1 : 0;
        }
        double share = (double) known / belief.size();
        return new SkillLevel(
                share < 1.0 / 3 ? "beginner" : share < 2.0 / 3 ? "intermediate" : "advanced",
                "You seem to know about %d of the %d concepts of %s, going by %s."
                        .formatted(
                                known,
                                prior.concepts().size(),
                                PlacementTexts.name(placement.language()),
                                placement.answers().isEmpty()
                                        ? "what you have done so far"
                                        : placement.answers().size() == 1
                                                ? "one answer and what you have done before"
                                                : "%d answers and what you have done before"
                                                        .formatted(placement.answers().size())));
    }
}
