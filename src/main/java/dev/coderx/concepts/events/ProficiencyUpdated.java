package dev.coderx.concepts.events;

import dev.coderx.shared.Language;
import dev.coderx.shared.events.DomainEvent;
import dev.coderx.shared.events.EventType;
import dev.coderx.submissions.Outcome;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission moved a student's proficiency.
 *
 * @param conceptIds the concepts it moved, sorted
 * @param problemId the problem, where there is one
 * @param outcome the submission's outcome, where it is known
 */
public record ProficiencyUpdated(
        UUID submissionId,
        UUID studentId,
        Language language,
        List<String> conceptIds,
        @Nullable String problemId,
        @Nullable Outcome outcome)
        implements DomainEvent {
    public static final EventType<ProficiencyUpdated> TYPE =
            new EventType<>(
                    "dev.coderx.concepts.proficiency-updated.v1",
                    "coderx.proficiency",
                    ProficiencyUpdated.class);
}
