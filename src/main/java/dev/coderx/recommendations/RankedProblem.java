package dev.coderx.recommendations;

import dev.coderx.problems.Problem;
import java.util.List;

/**
 * A problem with its place's reason.
 *
 * @param problem what to solve
 * @param score the sum of the parts; higher comes first; comparable within one ranking only
 * @param reason why it is offered, in plain words
 * @param parts what the score is made of
 */
public record RankedProblem(Problem problem, double score, String reason, List<ScorePart> parts) {

    public RankedProblem {
        parts = List.copyOf(parts);
    }
}
