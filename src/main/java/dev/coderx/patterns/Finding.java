package dev.coderx.patterns;

import java.util.List;

/**
 * One place where a pattern applies. Holds nothing of the student's text.
 *
 * @param patternId a pattern of the {@link PatternCatalogue}
 * @param severity how much it matters, 0 to 1
 * @param confidence how sure we are, 0 to 1
 * @param span where it is
 * @param conceptIds the concepts behind it
 */
public record Finding(
        String patternId, double severity, double confidence, Span span, List<String> conceptIds) {

    /** Takes its own copy of the list. */
    public Finding {
        conceptIds = List.copyOf(conceptIds);
    }
}
