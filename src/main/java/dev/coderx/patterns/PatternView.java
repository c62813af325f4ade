package dev.coderx.patterns;

import dev.coderx.shared.Language;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A pattern as people see it. The concepts module adds the concepts' titles to it.
 *
 * @param own whether an educator wrote it; else it is of the catalogue
 */
@Name("Pattern")
public record PatternView(
        @Id @NonNull String id,
        @NonNull String title,
        @NonNull List<@NonNull Language> languages,
        @NonNull Category category,
        double severity,
        double confidence,
        @NonNull String nudge,
        @NonNull String hint,
        @NonNull String explanation,
        @NonNull List<@NonNull String> bad,
        @NonNull List<@NonNull String> good,
        boolean own,
        @Ignore List<String> conceptIds) {
    /** The view of a pattern. */
    public static PatternView of(Pattern pattern) {
        return new PatternView(
                pattern.id(),
                pattern.title(),
                pattern.languages().stream().sorted().toList(),
                pattern.category(),
                pattern.severity(),
                pattern.confidence(),
                pattern.messages().nudge(),
                pattern.messages().hint(),
                pattern.messages().explanation(),
                pattern.bad(),
                pattern.good(),
                pattern.id().startsWith(Pattern.OWN_PREFIX),
                pattern.conceptIds());
    }
}
