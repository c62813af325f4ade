package dev.coderx.concepts.internal.matching;

import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ConceptMatch;
import dev.coderx.concepts.MatchingConfig;
import dev.coderx.shared.Language;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * From what a tool says of a program to the concepts behind it: known links where there are any,
 * else the concepts with the most similar texts, else nothing, which means "unknown".
 */
@ApplicationScoped
public class ConceptMatcher {
    private final ConceptGraph graph;
    private final DirectLinks links;
    private final Sentences sentences;
    private final MatchIndex index;
    private final MatchVectors vectors;
    private final MatchWorkers workers;

    ConceptMatcher(
            ConceptGraph graph,
            DirectLinks links,
            Sentences sentences,
            MatchIndex index,
            MatchVectors vectors,
            MatchWorkers workers) {
        this.graph = graph;
        this.links = links;
        this.sentences = sentences;
        this.index = index;
        this.vectors = vectors;
        this.workers = workers;
    }

    /** Fills the index behind the start; what asks before that is answered from memory. */
    void start(@Observes StartupEvent event, MatchingConfig config) {
        if (!config.fillAtStart()) {
            return;
        }
        workers.doing(index::fill)
                .subscribe()
                .with(
                        written -> {
                            if (written) {
                                Log.info("Neo4j has the vectors of the concepts' texts");
                            }
                        },
                        failure ->
                                Log.warnf(
                                        "The vectors of the concepts are not in Neo4j, matching"
                                                + " answers from memory: %s",
                                        failure.getClass().getSimpleName()));
    }

    /**
     * The concepts behind a message, surest first; empty where they are unknown.
     *
     * @param language what the program is written in; null where that is not known
     * @return fails with UNAVAILABLE where nothing is known and likeness cannot be asked
     */
    public Uni<List<ConceptMatch>> match(String message, @Nullable Language language) {
        return workers.doing(() -> {
            List<ConceptMatch> known = links.in(message, language);
            return known.isEmpty() ? similar(MistakeText.of(message), language) : known;
        });
    }

    private List<ConceptMatch> similar(String text, @Nullable Language language) {
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            return SimilarConcepts.of(nearest(sentences.vector(text)), graph, language);
        } catch (ModelAwayException e) {
            Log.error("The model of sentences cannot be used", e);
            throw new CoderxException(
                    ErrorCode.UNAVAILABLE,
                    "No known link leads from this text to a concept, and texts cannot be compared"
                            + " by their meaning right now. Name the linter's rule or the kind of"
                            + " error, or try again later.");
        }
    }

    private List<Near> nearest(float[] vector) {
        try {
            List<Near> near = index.nearest(vector, SimilarConcepts.TEXTS);
            if (!near.isEmpty()) {
                return near;
            }
        } catch (Neo4jException e) {
            Log.debugf("Matching answers from memory: %s", e.getClass().getSimpleName());
        }
        return vectors.nearest(vector, SimilarConcepts.TEXTS);
    }
}
