package dev.coderx.patterns;

import java.time.Duration;

/** How an analysis ended. */
public sealed interface AnalysisResult {

    /** The file was analysed in full. */
    record Analysed(Analysis analysis) implements AnalysisResult {}

    /**
     * The file took longer than allowed, so nothing is known about it.
     *
     * @param allowed the time it was given
     */
    record TimedOut(Duration allowed) implements AnalysisResult {}
}
