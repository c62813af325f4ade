package dev.coderx.concepts;

import java.util.List;

/**
 * A concept that a student would gain most from practising.
 *
 * @param cell how it stands
 * @param reason why it is named, in plain words
 * @param prerequisites what may lie behind it, what explains most first
 */
public record WeakArea(Proficiency cell, String reason, List<Cause> prerequisites) {
    public WeakArea {
        prerequisites = List.copyOf(prerequisites);
    }

    /**
     * Something the concept leans on that does not stand firmly.
     *
     * @param strength how much the concept leans on it, above 0 and at most 1; over several steps
     *     the product
     */
    public record Cause(String conceptId, MasteryView view, double strength, String reason) {}
}
