package dev.coderx.judging.internal.graphql;

import dev.coderx.judging.CodeProblem;
import dev.coderx.judging.CodeProblemView;
import dev.coderx.judging.TestResult;
import dev.coderx.judging.TestResult.Status;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What came of one test. A hidden one shows its number, its status and what to look for, never what
 * it gives and expects, and nothing that the code said while it knew that.
 */
@Name("TestResult")
public record TestResultView(
        int number,
        @NonNull Status status,
        boolean shown,
        @Nullable String input,
        @Nullable String expected,
        @Nullable String got,
        @Nullable String difference,
        @Nullable String printed,
        @Nullable CodeProblemView problem,
        double millis) {
    static TestResultView of(TestResult result) {
        CodeProblem problem = result.problem();
        CodeProblemView explained = problem == null ? null : CodeProblemView.of(problem);
        return result.shown()
                ? new TestResultView(
                        result.number(),
                        result.status(),
                        true,
                        result.input(),
                        result.expected(),
                        result.got(),
                        result.difference(),
                        result.printed(),
                        explained,
                        result.millis())
                : new TestResultView(
                        result.number(),
                        result.status(),
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        explained,
                        result.millis());
    }
}
