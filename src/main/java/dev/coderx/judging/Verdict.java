package dev.coderx.judging;

import java.util.List;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

/**
 * What came of judging one program.
 *
 * @param tests one for each case of the suite, in order; empty unless the code could be started
 * @param problem why no test ran; null where they ran
 * @param millis from the start of judging to the verdict
 */
public record Verdict(
        Status status, List<TestResult> tests, @Nullable CodeProblem problem, double millis) {

    public Verdict {
        tests = List.copyOf(tests);
        if (status == Status.PASSED
                && (tests.isEmpty()
                        || tests.stream().anyMatch(t -> t.status() != TestResult.Status.PASSED))) {
            throw new IllegalArgumentException("passed, though a test did not pass");
        }
    }

    /** How it ended. */
    @Name("VerdictStatus")
    public enum Status {
        /** Every test ran and passed. */
        PASSED,
        /** At least one test did not pass. */
        FAILED,
        /** The code does not compile or cannot be loaded. */
        BROKEN,
        /** We could not judge it; nothing of the student's. Tried again before it is shown. */
        UNJUDGED
    }

    /** How many tests passed. */
    public long passed() {
        return tests.stream().filter(t -> t.status() == TestResult.Status.PASSED).count();
    }
}
