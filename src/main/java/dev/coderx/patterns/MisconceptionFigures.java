package dev.coderx.patterns;

import dev.coderx.patterns.RuleFigures.Disagreement;
import java.util.List;

/**
 * How our patterns name the misconceptions that were put into programs.
 *
 * @param programs with and without one
 * @param labelled with one
 * @param hit of those, in how many we name it
 * @param claimed how many we named in all
 * @param right of those, how many are in the program
 */
public record MisconceptionFigures(
        int programs,
        int labelled,
        int hit,
        int claimed,
        int right,
        List<Disagreement> disagreements) {

    /** Takes its own copy. */
    public MisconceptionFigures {
        disagreements = List.copyOf(disagreements);
    }

    /** Right among claimed, 0 to 1. */
    public double precision() {
        return claimed == 0 ? 1 : (double) right / claimed;
    }

    /** Hit among labelled, 0 to 1. */
    public double recall() {
        return labelled == 0 ? 1 : (double) hit / labelled;
    }

    /** The harmonic mean of both, 0 to 1. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
