package dev.coderx.judging;

import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong in a student's code, as people see it. The concepts module adds the concept.
 *
 * @param kind the language's own name of it; empty where it has none
 * @param line the student's line, from 1; null where it is not known
 */
@Name("CodeProblem")
public record CodeProblemView(
        @NonNull String kind,
        @NonNull String explanation,
        @Nullable Integer line,
        @Ignore @Nullable String conceptId) {
    public static CodeProblemView of(CodeProblem problem) {
        return new CodeProblemView(
                problem.kind(), problem.explanation(), problem.line(), problem.conceptId());
    }
}
