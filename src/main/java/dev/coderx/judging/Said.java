package dev.coderx.judging;

/** Says a verdict to the author of a problem. */
final class Said {
    private Said() {}

    static String of(Verdict verdict) {
        return switch (verdict.status()) {
            case PASSED -> "it passes";
            case BROKEN -> "it cannot be started" + problem(verdict.problem());
            case UNJUDGED -> "it could not be run, by a fault of ours; try again";
            case FAILED ->
                    verdict.tests().stream()
                            .filter(test -> test.status() != TestResult.Status.PASSED)
                            .findFirst()
                            .map(Said::of)
                            .orElse("a test fails");
        };
    }

    private static String of(TestResult test) {
        String got = test.got().isEmpty() ? "" : " and comes back as " + test.got();
        return "case %d ends as %s: %s should be %s%s%s"
                .formatted(
                        test.number(),
                        test.status(),
                        test.input().strip(),
                        test.expected().strip(),
                        got,
                        problem(test.problem()));
    }

    private static String problem(@org.jspecify.annotations.Nullable CodeProblem problem) {
        if (problem == null) {
            return "";
        }
        return " (%s%s)"
                .formatted(
                        problem.explanation(),
                        problem.line() == null ? "" : ", line " + problem.line());
    }
}
