package dev.coderx.problems;

import dev.coderx.problems.ProblemRule.Violation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Enum;
import org.jspecify.annotations.Nullable;

/**
 * A version of a problem that an educator wrote.
 *
 * @param institutionId whose people it is for
 * @param content the problem file
 * @param check what came of checking exactly this content; null where it was not checked
 */
public record AuthoredProblem(
        UUID institutionId,
        String id,
        int version,
        State state,
        UUID authorId,
        String content,
        @Nullable Check check,
        Instant createdAt,
        Instant updatedAt) {

    /** How far a version has come. */
    @Enum("ProblemState")
    public enum State {
        /** Being written. */
        DRAFT,
        /** Its check was passed; every change makes it a draft again. */
        CHECKED,
        /** Given to students; it never changes any more. */
        PUBLISHED,
        /** Taken back. What was judged by it keeps its verdict. */
        WITHDRAWN
    }

    /**
     * What came of a check.
     *
     * @param referencesPassed reference solutions that pass every test
     * @param wrongCaught wrong solutions that fail a test
     */
    public record Check(
            boolean passed,
            int referencesPassed,
            int referencesFailed,
            int wrongCaught,
            int wrongMissed,
            List<Violation> violations,
            Instant at) {
        public Check {
            violations = List.copyOf(violations);
        }
    }
}
