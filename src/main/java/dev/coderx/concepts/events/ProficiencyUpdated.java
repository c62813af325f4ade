package dev.coderx.concepts.events;

import dev.coderx.concepts.EvidenceSource;
import dev.coderx.shared.Language;
import dev.coderx.shared.events.DomainEvent;
import dev.coderx.shared.events.EventType;
import dev.coderx.submissions.Outcome;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission or a quiz moved a student's proficiency.
 *
 * @param submissionId the submission; the quiz where {@code source} says so
 * @param conceptIds the concepts it moved, sorted
 * @param problemId the problem, where there is one
 * @param outcome the submission's outcome, where it is known
 * @param source what moved it; null, as in events of the first version, means a submission
 */
public record ProficiencyUpdated(
        UUID submissionId,
        UUID studentId,
        Language language,
        List<String> conceptIds,
        @Nullable String problemId,
        @Nullable Outcome outcome,
        @Nullable EvidenceSource source)
        implements DomainEvent {
    public static final EventType<ProficiencyUpdated> TYPE =
            new EventType<>(
                    "dev.coderx.concepts.proficiency-updated.v1",
                    "coderx.proficiency",
                    ProficiencyUpdated.class);

    /** Whether a submission moved it, rather than a quiz. */
    public boolean bySubmission() {
        return source != EvidenceSource.QUIZ;
    }
}
