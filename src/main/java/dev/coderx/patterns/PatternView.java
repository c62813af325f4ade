package dev.coderx.patterns;

import dev.coderx.shared.Language;
import java.util.List;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * The documentation of a pattern. The concepts module adds the concepts' titles to it.
 *
 * @param severity how much it matters, 0 to 1
 * @param confidence how sure a finding is, 0 to 1
 * @param own whether an educator wrote it
 * @param bad code it is found in
 * @param good code it is not found in
 */
@Name("Pattern")
public record PatternView(
        @NonNull String id,
        @NonNull List<@NonNull Language> languages,
        @NonNull String title,
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
                pattern.languages().stream().sorted().toList(),
                pattern.title(),
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
