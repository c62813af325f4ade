package dev.coderx.concepts.internal.placement;

import java.time.Instant;

/**
 * An answer somebody gave.
 *
 * @param choice the index of the choice
 * @param right whether it was right then; kept, so that editing an item changes no past answer
 */
record GivenAnswer(String itemId, String conceptId, int choice, boolean right, Instant at) {}
