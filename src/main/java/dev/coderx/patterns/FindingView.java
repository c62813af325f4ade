package dev.coderx.patterns;

import java.util.List;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A finding as people see it. The concepts module adds the concepts' titles to it.
 *
 * @param message the gentlest of the pattern's three messages: where to look
 * @param hint the second: what to think about
 * @param explanation the third: why it matters
 * @param evidence other places that explain it
 */
@Name("Finding")
public record FindingView(
        @NonNull String patternId,
        @NonNull String title,
        @NonNull Category category,
        @NonNull String message,
        @NonNull String hint,
        @NonNull String explanation,
        double severity,
        double confidence,
        @NonNull Span span,
        @NonNull List<@NonNull EvidenceView> evidence,
        @Ignore List<String> conceptIds) {

    /** Another place that explains a finding. */
    @Name("FindingEvidence")
    public record EvidenceView(@NonNull Span span, @NonNull String note) {}
}
