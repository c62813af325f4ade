package dev.coderx.concepts.internal.matching;

import dev.coderx.concepts.ConceptMatch;
import java.util.Comparator;

/** How matches are put in order, so that two replicas answer the same. */
final class MatchOrder {
    /** The surest first; of two that are as sure, the one whose id comes first. */
    static final Comparator<ConceptMatch> BY_SCORE =
            Comparator.comparingDouble(ConceptMatch::score)
                    .reversed()
                    .thenComparing(match -> match.concept().id());

    private MatchOrder() {}
}
