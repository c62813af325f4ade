package dev.coderx.roadmap;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A student's way.
 *
 * @param version how many times it was planned; 0 for a student who has submitted nothing
 * @param updatedAt when it was planned last
 */
public record Roadmap(
        UUID studentId, int version, @Nullable Instant updatedAt, List<RoadmapStep> steps) {}
