package dev.coderx.concepts.internal.difficulty;

import dev.coderx.identity.People;
import dev.coderx.problems.Problem;
import dev.coderx.problems.ProblemBank;
import dev.coderx.problems.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks up the problems of submissions. One of the bank asks no database. */
@ApplicationScoped
public class TriedProblems {
    private final ProblemBank bank;
    private final Problems problems;
    private final People people;

    TriedProblems(ProblemBank bank, Problems problems, People people) {
        this.bank = bank;
        this.problems = problems;
        this.people = people;
    }

    /** Returns the problem, if the student can have one of this id. */
    public Uni<Optional<TriedProblem>> find(UUID studentId, @Nullable String problemId) {
        if (problemId == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        Optional<Problem> packaged = bank.find(problemId);
        if (packaged.isPresent()) {
            return Uni.createFrom().item(packaged.map(problem -> tried(problem, null)));
        }
        return problems.find(studentId, problemId)
                .chain(found ->
                        found.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : people.institutionOf(studentId)
                                        .map(institution ->
                                                found.map(kit ->
                                                        tried(
                                                                kit.problem(),
                                                                institution.orElse(null)))));
    }

    private static TriedProblem tried(Problem problem, @Nullable UUID institutionId) {
        return new TriedProblem(
                problem.id(),
                problem.version(),
                problem.difficulty(),
                problem.conceptIds(),
                institutionId);
    }
}
