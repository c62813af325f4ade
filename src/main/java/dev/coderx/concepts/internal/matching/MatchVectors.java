package dev.coderx.concepts.internal.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of all texts in memory, worked out at their first use; for filling the index of Neo4j
 * and for answering where that is away. They are 384 floats a text, about 2 MB in all.
 */
@ApplicationScoped
public class MatchVectors {
    private final MatchTexts texts;
    private final Sentences sentences;
    private @Nullable List<float[]> vectors;

    /** Works nothing out yet. */
    public MatchVectors(MatchTexts texts, Sentences sentences) {
        this.texts = texts;
        this.sentences = sentences;
    }

    /**
     * The vectors, in the order of the texts. The first call takes seconds of CPU.
     *
     * @throws ModelAwayException if there is no model
     */
    public synchronized List<float[]> all() {
        List<float[]> known = vectors;
        if (known == null) {
            List<float[]> made = new ArrayList<>();
            for (MatchText text : texts.all()) {
                made.add(sentences.vector(text.text()));
            }
            known = List.copyOf(made);
            vectors = known;
        }
        return known;
    }

    /**
     * The texts nearest to a vector, nearest first; of two that are as near the earlier text.
     *
     * @param most how many at most
     */
    public List<Near> nearest(float[] vector, int most) {
        List<float[]> all = all();
        double[] cosines = all.stream().mapToDouble(one -> cosine(one, vector)).toArray();
        return IntStream.range(0, cosines.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -cosines[i]))
                .limit(most)
                .map(i -> {
                    MatchText text = texts.all().get(i);
                    return new Near(text.conceptIds(), text.title(), cosines[i]);
                })
                .toList();
    }

    /** Of two vectors of length 1. */
    static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
