package dev.coderx.concepts.internal.progress;

import dev.coderx.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A student's progress at a glance.
 *
 * @param skillLevel beginner, intermediate or advanced
 * @param languages those practised, the most practised first
 * @param completedLessons ids of the concepts whose cautious estimate is high enough
 * @param currentPath ids of the concepts that come next
 * @param points see {@link ProgressRules#points}
 * @param updatedAt when something moved it last; null where nothing has
 */
public record LearningProgress(
        UUID userId,
        String skillLevel,
        List<Language> languages,
        List<String> completedLessons,
        List<String> currentPath,
        int points,
        @Nullable Instant updatedAt) {
    public LearningProgress {
        languages = List.copyOf(languages);
        completedLessons = List.copyOf(completedLessons);
        currentPath = List.copyOf(currentPath);
    }

    /** Of somebody who has done nothing yet. */
    static LearningProgress none(UUID userId) {
        return new LearningProgress(
                userId, ProgressRules.BEGINNER, List.of(), List.of(), List.of(), 0, null);
    }
}
