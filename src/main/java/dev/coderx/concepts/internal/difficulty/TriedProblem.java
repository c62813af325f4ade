package dev.coderx.concepts.internal.difficulty;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A problem as far as its difficulty needs it.
 *
 * @param version the current one when the submission's outcome was heard of
 * @param difficulty the author's, 0 to 1
 * @param conceptIds the main concept first
 * @param institutionId whose problem it is; null for one that comes with the application
 */
public record TriedProblem(
        String id,
        int version,
        double difficulty,
        List<String> conceptIds,
        @Nullable UUID institutionId) {
    public TriedProblem {
        conceptIds = List.copyOf(conceptIds);
    }
}
