package dev.coderx.problems;

import dev.coderx.shared.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem with what students must never see.
 *
 * @param tests null where the problem cannot be judged
 * @param solutions reference solutions; the problem can be judged in their languages
 * @param wrongSolutions which the tests have to catch
 */
public record ProblemKit(
        Problem problem,
        @Nullable TestSuite tests,
        Map<Language, String> solutions,
        List<WrongSolution> wrongSolutions) {
    public ProblemKit {
        solutions = Map.copyOf(solutions);
        wrongSolutions = List.copyOf(wrongSolutions);
    }

    /** The same as another version. */
    public ProblemKit withVersion(int version) {
        return new ProblemKit(
                new Problem(
                        problem.id(),
                        version,
                        problem.title(),
                        problem.statement(),
                        problem.difficulty(),
                        problem.languages(),
                        problem.conceptIds(),
                        problem.estimatedMinutes(),
                        problem.hints(),
                        problem.starters(),
                        problem.examples(),
                        problem.judgedLanguages()),
                tests,
                solutions,
                wrongSolutions);
    }
}
