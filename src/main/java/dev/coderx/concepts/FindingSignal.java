package dev.coderx.concepts;

import java.util.Set;

/**
 * A mistake pattern found in a submission, as far as mastery needs it.
 *
 * @param conceptIds the concepts it hangs on
 * @param severity how much it matters, 0 to 1
 * @param confidence how sure the finder is, 0 to 1
 */
public record FindingSignal(Set<String> conceptIds, double severity, double confidence) {

    /**
     * @throws IllegalArgumentException if severity or confidence is outside 0 to 1
     */
    public FindingSignal {
        if (!(severity >= 0 && severity <= 1) || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException(
                    "severity %s and confidence %s must be from 0 to 1"
                            .formatted(severity, confidence));
        }
        conceptIds = Set.copyOf(conceptIds);
    }
}
