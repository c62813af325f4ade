package dev.coderx.concepts.internal.overlay;

import dev.coderx.concepts.ConceptGraph;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The graphs that overlays make, kept as long as their revision stands. The revision is asked for
 * each time, so a change on one replica is seen at once on all.
 */
@ApplicationScoped
public class OverlayGraphs {
    private static final int MOST_KEPT = 200;

    private final ConceptGraph common;
    private final OverlayStore store;
    private final Map<UUID, Kept> kept = Collections.synchronizedMap(new Latest());

    OverlayGraphs(ConceptGraph common, OverlayStore store) {
        this.common = common;
        this.store = store;
    }

    /** Returns the graph of an institution: the common one itself where it has changed nothing. */
    public Uni<ConceptGraph> of(UUID institutionId) {
        return store.revision(institutionId)
                .chain(revision -> {
                    if (revision == 0) {
                        return Uni.createFrom().item(common);
                    }
                    Kept found = kept.get(institutionId);
                    if (found != null && found.revision == revision) {
                        return Uni.createFrom().item(found.graph);
                    }
                    return store.read(institutionId)
                            .map(overlay -> over(institutionId, overlay))
                            .invoke(graph -> kept.put(institutionId, new Kept(revision, graph)));
                });
    }

    private ConceptGraph over(UUID institutionId, Overlay overlay) {
        try {
            return overlay.over(common);
        } catch (IllegalArgumentException e) {
            return overlay.asFarAsItFits(
                    common,
                    why ->
                            Log.warnf(
                                    "A change of institution %s no longer fits the concept graph: %s",
                                    institutionId, why));
        }
    }

    private record Kept(long revision, ConceptGraph graph) {}

    /** Forgets what was not used for longest. */
    private static final class Latest extends LinkedHashMap<UUID, Kept> {
        private static final long serialVersionUID = 1;

        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Kept> eldest) {
            return size() > MOST_KEPT;
        }
    }
}
