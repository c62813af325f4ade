package dev.coderx.concepts.internal.placement;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Chooses the next item: the one that promises to lower the doubt over all concepts most. */
final class ItemChooser {
    /** Promises that differ by less are equal, so that rounding never decides. */
    private static final double SAME = 1e-9;

    private final KnowledgePrior prior;

    ItemChooser(KnowledgePrior prior) {
        this.prior = prior;
    }

    /** An item and by how much it promises to lower the summed variance. */
    record Chosen(QuizItem item, double promise) {}

    /**
     * Chooses among items; ties go to the first id.
     *
     * @return empty where no item is left
     */
    Optional<Chosen> next(Belief belief, Collection<QuizItem> left) {
        Chosen best = null;
        for (QuizItem item : left.stream().sorted(Comparator.comparing(QuizItem::id)).toList()) {
            int concept = prior.indexOf(item.conceptId()).orElse(-1);
            if (concept >= 0) {
                double promise = belief.promise(concept, AnswerModel.of(item));
                if (best == null || promise > best.promise() + SAME) {
                    best = new Chosen(item, promise);
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
