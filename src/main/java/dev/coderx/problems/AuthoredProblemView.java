package dev.coderx.problems;

import dev.coderx.problems.AuthoredProblem.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A version of a problem as its authors see it.
 *
 * @param content the problem file
 */
@Name("AuthoredProblem")
public record AuthoredProblemView(
        @NonNull String id,
        int version,
        @NonNull State state,
        @Id @NonNull UUID authorId,
        @NonNull String content,
        @Nullable CheckView check,
        @NonNull Instant updatedAt) {
    public static AuthoredProblemView of(AuthoredProblem problem) {
        AuthoredProblem.Check check = problem.check();
        return new AuthoredProblemView(
                problem.id(),
                problem.version(),
                problem.state(),
                problem.authorId(),
                problem.content(),
                check == null ? null : CheckView.of(check),
                problem.updatedAt());
    }

    /** What came of a check. */
    @Name("ProblemCheck")
    public record CheckView(
            boolean passed,
            int referencesPassed,
            int referencesFailed,
            int wrongCaught,
            int wrongMissed,
            @NonNull List<@NonNull ViolationView> violations,
            @NonNull Instant at) {
        static CheckView of(AuthoredProblem.Check check) {
            return new CheckView(
                    check.passed(),
                    check.referencesPassed(),
                    check.referencesFailed(),
                    check.wrongCaught(),
                    check.wrongMissed(),
                    check.violations().stream()
                            .map(each -> new ViolationView(each.part(), each.message()))
                            .toList(),
                    check.at());
        }
    }

    /** Something that is wrong with a problem, and the part of its file. */
    @Name("ProblemViolation")
    public record ViolationView(@NonNull String part, @NonNull String message) {}
}
