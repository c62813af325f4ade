package dev.coderx.patterns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place where a pattern applies. Only its {@link Edit} holds text of the student's.
 *
 * @param patternId a pattern of the {@link PatternCatalogue}
 * @param severity how much it matters, 0 to 1
 * @param confidence how sure we are, 0 to 1
 * @param span where it is
 * @param conceptIds the concepts behind it
 * @param evidence the other places that explain it, in the order to read them
 * @param edit a change that is safe to make; null where there is none
 */
public record Finding(
        String patternId,
        double severity,
        double confidence,
        Span span,
        List<String> conceptIds,
        List<Evidence> evidence,
        @Nullable Edit edit) {

    /** Takes its own copies of the lists. */
    public Finding {
        conceptIds = List.copyOf(conceptIds);
        evidence = List.copyOf(evidence);
    }

    /**
     * A place that explains the finding.
     *
     * @param note what is there, such as "opened here"; our own words, never the student's text
     */
    public record Evidence(Span span, String note) {}

    /**
     * A change that mends the place and alters nothing else.
     *
     * @param span what to replace; empty to insert
     * @param replacement by what
     */
    public record Edit(Span span, String replacement) {}
}
