package dev.coderx.problems;

import dev.coderx.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A common wrong solution of a problem; the tests have to catch it.
 *
 * @param patternId the mistake pattern that it shows, where our catalogue has one
 * @param mistake what is wrong with it, in one sentence
 */
public record WrongSolution(
        Language language, String code, @Nullable String patternId, String mistake) {}
