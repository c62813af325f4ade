package dev.coderx.launch.eval;

/**
 * A program whose verdict is not the recorded outcome.
 *
 * @param recorded {@code correct} or {@code wrong}
 * @param judged ours, likewise
 * @param reason the first test that says so, or what stopped the program
 */
record Disagreement(String id, String recorded, String judged, String reason) {
    /** The share of programs that agree. */
    static double agreement(int programs, int disagreements) {
        return programs == 0 ? 0 : 1 - (double) disagreements / programs;
    }
}
