package dev.coderx.problems;

import dev.coderx.shared.Language;
import java.util.List;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A problem as people see it. The concepts module adds the concepts' titles to it.
 *
 * @param statement Markdown
 * @param difficulty 0 (easy) to 1
 */
@Name("Problem")
public record ProblemView(
        @NonNull String id,
        @NonNull String title,
        @NonNull String statement,
        double difficulty,
        @NonNull List<@NonNull Language> languages,
        @Ignore List<String> conceptIds) {
    public static ProblemView of(Problem problem) {
        return new ProblemView(
                problem.id(),
                problem.title(),
                problem.statement(),
                problem.difficulty(),
                problem.languages().stream().sorted().toList(),
                problem.conceptIds());
    }
}
