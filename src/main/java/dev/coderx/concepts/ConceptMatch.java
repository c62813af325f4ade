package dev.coderx.concepts;

import org.eclipse.microprofile.graphql.NonNull;

/**
 * A concept that stands behind a mistake or a program, and how sure that is.
 *
 * @param score 0 to 1; 1 for what is known, and for what is alike the cosine of the two texts
 * @param reason a plain sentence that says why
 */
public record ConceptMatch(
        @NonNull ConceptRef concept,
        double score,
        @NonNull ConceptMatchSource source,
        @NonNull String reason) {}
