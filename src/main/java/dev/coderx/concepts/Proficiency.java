package dev.coderx.concepts;

import java.time.Instant;

/**
 * A student's proficiency in one concept, as it is now.
 *
 * @param view mean and uncertainty after forgetting
 * @param lastPractised when the newest evidence was handed in
 */
public record Proficiency(String conceptId, MasteryView view, Instant lastPractised) {}
