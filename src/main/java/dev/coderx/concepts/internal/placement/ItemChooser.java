package dev.coderx.concepts.internal.placement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses the next item: the one that promises to lower the doubt over all concepts most. */
final class ItemChooser {
    /** Promises that differ by less are equal, so that rounding never decides. */
    private static final double SAME = 1e-9;

    /** So many of the roughly best items are looked at exactly. */
    private static final int LOOKED_AT = 16;

    private final KnowledgePrior prior;

    ItemChooser(KnowledgePrior prior) {
        this.prior = prior;
    }

    /** An item and by how much it promises to lower the summed variance. */
    record Chosen(QuizItem item, double promise) {}

    /**
     * Chooses among items; ties go to the first id. All are looked at roughly, the best of them
     * exactly.
     *
     * @return empty where no item is left
     */
    Optional<Chosen> next(Belief belief, Collection<QuizItem> left) {
        double[] weights = belief.weightsOf();
        List<Chosen> rough = new ArrayList<>();
        for (QuizItem item : left) {
            int concept = prior.indexOf(item.conceptId()).orElse(-1);
            if (concept >= 0) {
                rough.add(
                        new Chosen(
                                item, belief.roughPromise(concept, AnswerModel.of(item), weights)));
            }
        }
        rough.sort(
                Comparator.comparingDouble(Chosen::promise)
                        .reversed()
                        .thenComparing(chosen -> chosen.item().id()));
        return rough.stream()
                .limit(LOOKED_AT)
                .map(Chosen::item)
                .sorted(Comparator.comparing(QuizItem::id))
                .map(item ->
                        new Chosen(
                                item,
                                belief.promise(
                                        prior.indexOf(item.conceptId()).orElseThrow(),
                                        AnswerModel.of(item))))
                .reduce((best, one) -> one.promise() > best.promise() + SAME ? one : best);
    }
}
