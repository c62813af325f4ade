package dev.coderx.concepts;

import java.util.Objects;

/**
 * A concept that should come before another one.
 *
 * @param conceptId the concept that comes first
 * @param strength how much the later concept leans on it: 0 (helps a little) to 1 (cannot do
 *     without)
 */
public record Prerequisite(String conceptId, double strength) {

    /**
     * @throws IllegalArgumentException if the strength is outside 0 to 1
     */
    public Prerequisite {
        Objects.requireNonNull(conceptId, "conceptId");
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException(
                    "prerequisite '%s': strength must be from 0 to 1, but is %s"
                            .formatted(conceptId, strength));
        }
    }
}
