package dev.coderx.judging.internal;

import dev.coderx.judging.NotJudged;
import dev.coderx.problems.ProblemKit;
import dev.coderx.problems.Problems;
import dev.coderx.problems.TestSuite;
import dev.coderx.shared.Language;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the tests a submission is to be judged by. */
@ApplicationScoped
public class ProblemTests {
    private final Problems problems;

    ProblemTests(Problems problems) {
        this.problems = problems;
    }

    /** Returns the tests of a student's problem for a language, or why there are none. */
    public Uni<Found> find(UUID studentId, @Nullable String problemId, Language language) {
        if (problemId == null) {
            return Uni.createFrom().item(new Missing(NotJudged.NO_PROBLEM));
        }
        return problems.find(studentId, problemId)
                .map(kit ->
                        kit.map(found -> testsOf(found, language))
                                .orElse(new Missing(NotJudged.NO_PROBLEM)));
    }

    private static Found testsOf(ProblemKit kit, Language language) {
        TestSuite tests = kit.tests();
        if (tests == null) {
            return new Missing(NotJudged.NO_TESTS);
        }
        return kit.problem().judgedLanguages().contains(language)
                ? new Tests(kit.problem().version(), tests)
                : new Missing(NotJudged.LANGUAGE_NOT_RUN);
    }

    /** The answer to a search for tests. */
    public sealed interface Found {}

    /** The tests of a version of a problem. */
    public record Tests(int version, TestSuite suite) implements Found {}

    /** There are none. */
    public record Missing(NotJudged reason) implements Found {}
}
