package dev.coderx.concepts.internal.placement;

import java.util.Collection;
import java.util.Optional;

/** The rules of a placement: how many items, and when it is sure enough. */
final class PlacementQuiz {
    /** No placement asks more. */
    static final int MOST = 12;

    /** None ends with fewer, unless the bank has no more. */
    static final int LEAST = 6;

    /** An item that promises to lower the summed variance by less is not worth asking. */
    static final double WORTHWHILE = 0.05;

    private PlacementQuiz() {}

    /** The next item; empty where the placement is over. */
    static Optional<QuizItem> next(
            ItemChooser chooser, Belief belief, Collection<QuizItem> left, int asked) {
        if (asked >= MOST) {
            return Optional.empty();
        }
        return chooser.next(belief, left)
                .filter(chosen -> asked < LEAST || chosen.promise() >= WORTHWHILE)
                .map(ItemChooser.Chosen::item);
    }
}
