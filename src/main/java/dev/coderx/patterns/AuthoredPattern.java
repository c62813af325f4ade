package dev.coderx.patterns;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Enum;

/**
 * A version of a pattern that an educator wrote. What is in a version never changes.
 *
 * @param id begins with {@link Pattern#OWN_PREFIX}
 * @param version from 1
 * @param content the pattern file
 */
public record AuthoredPattern(
        String id,
        int version,
        State state,
        UUID authorId,
        String content,
        Instant createdAt,
        Instant updatedAt) {

    /** What a version is used for. */
    @Enum("PatternState")
    public enum State {
        /** Looked for in what the author's students submit. */
        IN_USE,
        /** A later version took its place. */
        REPLACED,
        /** Taken back. What was found by it stays. */
        WITHDRAWN
    }
}
