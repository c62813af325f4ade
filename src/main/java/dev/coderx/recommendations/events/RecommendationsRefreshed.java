package dev.coderx.recommendations.events;

import dev.coderx.shared.events.DomainEvent;
import dev.coderx.shared.events.EventType;
import java.util.UUID;

/** A student's cached ranking was dropped, as what it was made of has changed. */
public record RecommendationsRefreshed(UUID submissionId, UUID studentId) implements DomainEvent {
    public static final EventType<RecommendationsRefreshed> TYPE =
            new EventType<>(
                    "dev.coderx.recommendations.refreshed.v1",
                    "coderx.recommendations",
                    RecommendationsRefreshed.class);
}
