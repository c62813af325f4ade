package dev.coderx.patterns;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is said of programs that were broken in one place.
 *
 * @param programs that do not parse
 * @param located of those, how many get a located explanation with a concept
 * @param firstPosition of those, how many are explained first where they are broken
 * @param parts the same by language and by how they were broken
 */
public record BrokenFigures(
        int programs, int located, int firstPosition, Map<String, BrokenFigures> parts) {

    /** Takes its own copy. */
    public BrokenFigures {
        parts = Map.copyOf(parts);
    }

    /** Located among all, 0 to 1. */
    public double locatedShare() {
        return programs == 0 ? 1 : (double) located / programs;
    }

    /** Rightly placed among all, 0 to 1. */
    public double firstPositionShare() {
        return programs == 0 ? 1 : (double) firstPosition / programs;
    }

    /** The parts by name. */
    public Map<String, BrokenFigures> sortedParts() {
        return new TreeMap<>(parts);
    }
}
