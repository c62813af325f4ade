package dev.coderx.recommendations.events;

import dev.coderx.concepts.EvidenceSource;
import dev.coderx.shared.events.DomainEvent;
import dev.coderx.shared.events.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A student's cached ranking was dropped, as what it was made of has changed.
 *
 * @param submissionId the submission that caused it; the quiz where {@code source} says so
 * @param source what caused it; null, as in events of the first version, means a submission
 */
public record RecommendationsRefreshed(
        UUID submissionId, UUID studentId, @Nullable EvidenceSource source) implements DomainEvent {
    public static final EventType<RecommendationsRefreshed> TYPE =
            new EventType<>(
                    "dev.coderx.recommendations.refreshed.v1",
                    "coderx.recommendations",
                    RecommendationsRefreshed.class);
}
