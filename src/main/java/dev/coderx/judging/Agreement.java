package dev.coderx.judging;

import java.util.List;

/**
 * How far our verdicts are the recorded outcomes.
 *
 * @param programs how many were judged
 * @param share of them with the recorded outcome, 0 to 1; 0 where there are none
 * @param shareByTestsAlone likewise, where nothing but the tests counts
 * @param disagreements the others
 */
public record Agreement(
        int programs, double share, double shareByTestsAlone, List<Disagreement> disagreements) {

    public Agreement {
        disagreements = List.copyOf(disagreements);
    }

    /**
     * A program whose verdict is not the recorded outcome.
     *
     * @param recorded {@code correct} or {@code wrong}
     * @param judged ours, likewise
     * @param reason the first test that says so, or what stopped the program
     */
    public record Disagreement(String id, String recorded, String judged, String reason) {}
}
