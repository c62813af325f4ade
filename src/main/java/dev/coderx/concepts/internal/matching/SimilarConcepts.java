package dev.coderx.concepts.internal.matching;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ConceptMatch;
import dev.coderx.concepts.ConceptMatchSource;
import dev.coderx.concepts.ConceptRef;
import dev.coderx.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From texts that lie near to the concepts behind them. */
public final class SimilarConcepts {
    /**
     * The least cosine that says anything: the lowest hundredth at which at most one in twenty-five
     * of our own unrelated sentences gets a concept, by {@code ./coderx eval concepts --threshold}.
     */
    public static final double THRESHOLD = 0.36;

    /** How many texts are looked at, so that a concept with many of them leaves room for others. */
    public static final int TEXTS = 60;

    /** A text's further concepts stand a little behind its first. */
    private static final double STEP = 0.02;

    private SimilarConcepts() {}

    /**
     * The concepts behind texts that are near enough; each counts by its best text.
     *
     * @param language leaves out what this language does not have; null leaves out nothing
     */
    public static List<ConceptMatch> of(
            List<Near> near, ConceptGraph graph, @Nullable Language language) {
        Map<String, ConceptMatch> best = new TreeMap<>();
        for (Near text : near) {
            double score = Math.clamp(text.cosine(), 0, 1);
            for (String id : text.conceptIds()) {
                Optional<Concept> concept = graph.find(id);
                if (score >= THRESHOLD
                        && concept.isPresent()
                        && (language == null || concept.get().existsIn(Set.of(language)))) {
                    best.merge(
                            id,
                            match(graph, id, score, text),
                            (one, other) -> one.score() >= other.score() ? one : other);
                }
                score -= STEP;
            }
        }
        List<ConceptMatch> matches = new ArrayList<>(best.values());
        matches.sort(MatchOrder.BY_SCORE);
        return List.copyOf(matches);
    }

    private static ConceptMatch match(ConceptGraph graph, String id, double score, Near text) {
        return new ConceptMatch(
                ConceptRef.of(graph, id),
                score,
                ConceptMatchSource.SIMILAR,
                String.format(
                        Locale.ROOT,
                        "The text is %.0f %% like \"%s\".",
                        100 * text.cosine(),
                        text.title()));
    }
}
