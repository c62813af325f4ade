package dev.coderx.roadmap;

import dev.coderx.roadmap.internal.store.RoadmapStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads students' roadmaps. Callers check who asks. */
@ApplicationScoped
public class Roadmaps {
    private final RoadmapStore store;
    private final RoadmapPlanner planner;

    Roadmaps(RoadmapStore store, RoadmapPlanner planner) {
        this.store = store;
        this.planner = planner;
    }

    /** Returns a student's roadmap; the starter's where nothing was submitted yet. */
    public Uni<Roadmap> of(UUID studentId) {
        return store.find(studentId)
                .map(found ->
                        found.orElseGet(() ->
                                new Roadmap(studentId, 0, null, planner.plan(Map.of(), Set.of()))));
    }
}
