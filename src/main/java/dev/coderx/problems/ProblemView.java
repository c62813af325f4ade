package dev.coderx.problems;

import dev.coderx.shared.Language;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A problem as people see it. The concepts module adds the concepts' titles to it.
 *
 * @param statement Markdown
 * @param difficulty 0 (easy) to 1
 * @param hintCount how many hints can be asked for
 */
@Name("Problem")
public record ProblemView(
        @NonNull String id,
        int version,
        @NonNull String title,
        @NonNull String statement,
        double difficulty,
        @NonNull List<@NonNull Language> languages,
        @NonNull @Description("The languages in which solutions are tested.")
                List<@NonNull Language> judgedLanguages,
        int hintCount,
        @NonNull List<@NonNull Starter> starters,
        @NonNull List<@NonNull ExampleView> examples,
        @Ignore List<String> conceptIds) {
    public static ProblemView of(Problem problem) {
        return new ProblemView(
                problem.id(),
                problem.version(),
                problem.title(),
                problem.statement(),
                problem.difficulty(),
                problem.languages().stream().sorted().toList(),
                problem.judgedLanguages().stream().sorted().toList(),
                problem.hints().size(),
                problem.starters().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new Starter(entry.getKey(), entry.getValue()))
                        .toList(),
                problem.examples().stream()
                        .map(example -> new ExampleView(example.input(), example.expected()))
                        .toList(),
                problem.conceptIds());
    }

    /** The code to begin with. */
    @Name("Starter")
    public record Starter(@NonNull Language language, @NonNull String code) {}

    /** A test that students see. */
    @Name("Example")
    public record ExampleView(@NonNull String input, @NonNull String expected) {}
}
