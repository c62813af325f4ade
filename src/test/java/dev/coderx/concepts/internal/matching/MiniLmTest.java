package dev.coderx.concepts.internal.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coderx.concepts.ConceptCatalogue;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ConceptMatch;
import dev.coderx.concepts.internal.matching.measure.UnrelatedTexts;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.shared.measuring.Parallel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The model itself, loaded once for all. */
class MiniLmTest {
    private static final MiniLm MODEL = new MiniLm();
    private static final ConceptGraph GRAPH =
            new ConceptGraph(ConceptCatalogue.packaged().concepts());
    private static final MatchVectors VECTORS =
            new MatchVectors(new MatchTexts(GRAPH, new PatternCatalogue()), MODEL);
    private static final String TEXT = "A list is read one place past its end.";

    @Test
    void aVectorHasLengthOne() {
        float[] vector = MODEL.vector(TEXT);

        assertThat(vector).hasSize(Sentences.DIMENSIONS);
        assertThat(MatchVectors.cosine(vector, vector)).isCloseTo(1, within(1e-5));
    }

    @Test
    void aTextAloneAndAmongOthersAtOnceHasTheSameVector() {
        float[] alone = MODEL.vector(TEXT);
        List<String> texts = new ArrayList<>(UnrelatedTexts.read().choosing().subList(0, 30));
        texts.addAll(Collections.nCopies(10, TEXT));
        Collections.rotate(texts, 17);

        List<float[]> vectors = new Parallel(4).map(texts, MODEL::vector, _ -> {});

        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).equals(TEXT)) {
                assertThat(vectors.get(i)).containsExactly(alone);
            }
        }
    }

    @Test
    void aMistakeInWordsLeadsToItsConcept() {
        assertThat(best("The loop runs one time too many and reads past the end"))
                .containsAnyOf("loop-bounds", "indexing");
        assertThat(best("Unused variable 'total'")).containsAnyOf("variables", "dead-code");
    }

    @Test
    void cookingIsUnknown() {
        assertThat(best("Stir the onions in butter until they are soft and golden.")).isEmpty();
    }

    private static List<String> best(String text) {
        List<ConceptMatch> found =
                SimilarConcepts.of(
                        VECTORS.nearest(MODEL.vector(MistakeText.of(text)), SimilarConcepts.TEXTS),
                        GRAPH,
                        null);
        return found.stream().limit(3).map(match -> match.concept().id()).toList();
    }
}
