package dev.coderx.concepts.internal.difficulty;

import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.Proficiencies;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Predicts whether a student will solve a problem. Callers check who asks. */
@ApplicationScoped
public class PredictSolving {
    private final TriedProblems problems;
    private final FirstTries tries;
    private final Proficiencies proficiencies;
    private final ConceptGraph graph;

    PredictSolving(
            TriedProblems problems,
            FirstTries tries,
            Proficiencies proficiencies,
            ConceptGraph graph) {
        this.problems = problems;
        this.tries = tries;
        this.proficiencies = proficiencies;
        this.graph = graph;
    }

    /** A prediction, and why. */
    public record Prediction(SolveChance chance, String reason) {}

    /** Predicts; fails with NOT_FOUND where the student cannot have the problem. */
    public Uni<Prediction> chance(UUID studentId, String problemId) {
        return problems.find(studentId, problemId)
                .map(found ->
                        found.orElseThrow(() ->
                                new CoderxException(
                                        ErrorCode.NOT_FOUND,
                                        "There is no problem \"%s\". The query \"problems\" lists them all."
                                                .formatted(problemId))))
                .chain(problem ->
                        Uni.combine()
                                .all()
                                .unis(tries.of(problem), proficiencies.matrixOf(studentId))
                                .with((difficulty, matrix) -> {
                                    SolveChance chance =
                                            SolveChance.of(
                                                    problem, difficulty, matrix::view, graph);
                                    return new Prediction(
                                            chance, SolveWords.reason(chance, difficulty));
                                }));
    }
}
