package dev.coderx.patterns;

import java.util.List;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A finding as people see it. The concepts module adds the concepts' titles to it.
 *
 * @param message the gentlest of the pattern's three messages
 */
@Name("Finding")
public record FindingView(
        @NonNull String patternId,
        @NonNull String title,
        @NonNull String message,
        double severity,
        double confidence,
        @NonNull Span span,
        @Ignore List<String> conceptIds) {}
