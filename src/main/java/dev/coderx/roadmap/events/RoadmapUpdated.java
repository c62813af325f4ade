package dev.coderx.roadmap.events;

import dev.coderx.concepts.EvidenceSource;
import dev.coderx.shared.events.DomainEvent;
import dev.coderx.shared.events.EventType;
import dev.coderx.submissions.Outcome;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A student's roadmap was planned again.
 *
 * @param submissionId the submission that caused it; the quiz where {@code source} says so
 * @param version counts the plans of this student
 * @param conceptIds the steps' concepts in order
 * @param problemId the problem of the submission that caused it, where there is one
 * @param outcome that submission's outcome, where it is known
 * @param source what caused it; null, as in events of the first version, means a submission
 */
public record RoadmapUpdated(
        UUID submissionId,
        UUID studentId,
        int version,
        List<String> conceptIds,
        @Nullable String problemId,
        @Nullable Outcome outcome,
        @Nullable EvidenceSource source)
        implements DomainEvent {
    public static final EventType<RoadmapUpdated> TYPE =
            new EventType<>(
                    "dev.coderx.roadmap.updated.v1", "coderx.roadmaps", RoadmapUpdated.class);

    /** Whether a submission caused it, rather than a quiz. */
    public boolean bySubmission() {
        return source != EvidenceSource.QUIZ;
    }
}
