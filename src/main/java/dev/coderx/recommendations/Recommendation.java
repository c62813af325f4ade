package dev.coderx.recommendations;

/**
 * A problem to do next.
 *
 * @param score higher comes first; comparable within one ranking only
 * @param reason why it is offered, in plain words
 */
public record Recommendation(String problemId, double score, String reason) {}
