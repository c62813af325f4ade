package dev.coderx.concepts;

import dev.coderx.concepts.internal.store.ClassPriors;
import dev.coderx.concepts.internal.store.ProficiencyStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads students' proficiency. Callers check who asks. */
@ApplicationScoped
public class Proficiencies {
    private final ProficiencyStore store;
    private final ClassPriors classes;
    private final ConceptGraph graph;
    private final Spread spread;
    private final Clock clock;

    Proficiencies(ProficiencyStore store, ClassPriors classes, ConceptGraph graph, Clock clock) {
        this.store = store;
        this.classes = classes;
        this.graph = graph;
        this.spread = new Spread(graph);
        this.clock = clock;
    }

    /** Returns a student's proficiency in every concept there is evidence on, weakest first. */
    public Uni<List<Proficiency>> of(UUID studentId) {
        return matrixOf(studentId).map(ProficiencyMatrix::seen);
    }

    /**
     * Returns what is known of every concept, as the planner and the ranker take it; of those never
     * seen, what the class and neighbouring concepts suggest.
     */
    public Uni<Map<String, MasteryView>> masteriesOf(UUID studentId) {
        return matrixOf(studentId).map(ProficiencyMatrix::views);
    }

    /** Returns all that is known of a student now. */
    public Uni<ProficiencyMatrix> matrixOf(UUID studentId) {
        return Uni.combine()
                .all()
                .unis(store.of(studentId), classes.of(studentId))
                .with((cells, means) ->
                        new ProficiencyMatrix(graph, spread, cells, means, clock.instant()));
    }
}
