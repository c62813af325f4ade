package dev.coderx.patterns;

import dev.coderx.patterns.AuthoredPattern.State;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A version of an educator's pattern as its author sees it.
 *
 * @param content the pattern file
 */
@Name("AuthoredPattern")
public record AuthoredPatternView(
        @NonNull String id,
        int version,
        @NonNull State state,
        @NonNull String content,
        @NonNull Instant updatedAt) {

    /** The view of a version. */
    public static AuthoredPatternView of(AuthoredPattern pattern) {
        return new AuthoredPatternView(
                pattern.id(),
                pattern.version(),
                pattern.state(),
                pattern.content(),
                pattern.updatedAt());
    }
}
