package dev.coderx.problems;

import dev.coderx.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Problems for tests. */
public final class TestProblems {
    private TestProblems() {}

    /** A problem of one language, without tests. */
    public static Problem problem(
            String id, double difficulty, Language language, String... concepts) {
        return new Problem(
                id,
                1,
                id,
                "Do it.",
                difficulty,
                Set.of(language),
                List.of(concepts),
                10,
                List.of(),
                Map.of(),
                List.of(),
                Set.of());
    }
}
