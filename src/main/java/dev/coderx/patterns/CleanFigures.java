package dev.coderx.patterns;

import dev.coderx.patterns.RuleFigures.Disagreement;
import java.util.List;

/**
 * What we find in programs that are good.
 *
 * @param flagged files with a finding of severity 0.5 or more
 * @param severe findings of that severity
 * @param findings of any severity
 * @param disagreements the severe ones
 */
public record CleanFigures(
        int files,
        long lines,
        int flagged,
        int severe,
        int findings,
        List<Disagreement> disagreements) {

    /** Takes its own copy. */
    public CleanFigures {
        disagreements = List.copyOf(disagreements);
    }

    /** Flagged among all files, 0 to 1. */
    public double flaggedShare() {
        return files == 0 ? 0 : (double) flagged / files;
    }

    /** Severe findings on 100 lines. */
    public double alarmsPer100Lines() {
        return lines == 0 ? 0 : 100.0 * severe / lines;
    }
}
