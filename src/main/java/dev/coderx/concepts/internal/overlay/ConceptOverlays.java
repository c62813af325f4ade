package dev.coderx.concepts.internal.overlay;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ReadConcepts;
import dev.coderx.concepts.internal.overlay.Overlay.Edge;
import dev.coderx.identity.Caller;
import dev.coderx.identity.People;
import dev.coderx.identity.Role;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import dev.coderx.shared.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What an institution's educators change in the graph. Everything here is for educators and is
 * about the institution of the caller: it fails with FORBIDDEN for others. A change that would
 * break the graph fails with INVALID_INPUT, saying why, and changes nothing.
 */
@ApplicationScoped
public class ConceptOverlays {
    private final Caller caller;
    private final People people;
    private final ConceptGraph common;
    private final OverlayStore store;
    private final UnitOfWork unitOfWork;

    ConceptOverlays(
            Caller caller,
            People people,
            ConceptGraph common,
            OverlayStore store,
            UnitOfWork unitOfWork) {
        this.caller = caller;
        this.people = people;
        this.common = common;
        this.store = store;
        this.unitOfWork = unitOfWork;
    }

    /** Returns the overlay of the caller's institution. */
    public Uni<Overlay> mine() {
        return institution().chain(store::read);
    }

    /** Sets the strength of a prerequisite, or adds it. */
    public Uni<Overlay> reweigh(String conceptId, String prerequisiteId, double strength) {
        return change(overlay ->
                overlay.with(edge(conceptId, prerequisiteId), OptionalDouble.of(strength)));
    }

    /** Hides a prerequisite. */
    public Uni<Overlay> hide(String conceptId, String prerequisiteId) {
        return change(overlay -> {
            Edge edge = edge(conceptId, prerequisiteId);
            boolean added =
                    overlay.edges().containsKey(edge)
                            && common.find(conceptId).map(Concept::prerequisites).stream()
                                    .flatMap(all -> all.stream())
                                    .noneMatch(first -> first.conceptId().equals(prerequisiteId))
                            && !overlay.concepts().containsKey(conceptId);
            // One that only the overlay has is gone with its change.
            return added ? overlay.without(edge) : overlay.with(edge, OptionalDouble.empty());
        });
    }

    /** Takes the change of a prerequisite back; doing it twice is doing it once. */
    public Uni<Overlay> restore(String conceptId, String prerequisiteId) {
        return change(overlay -> overlay.without(edge(conceptId, prerequisiteId)));
    }

    /** Adds a concept of the institution's own, or replaces the one of its id. */
    public Uni<Overlay> put(Concept concept) {
        return change(overlay -> overlay.with(concept));
    }

    /** Removes a concept of the institution's own; doing it twice is doing it once. */
    public Uni<Overlay> remove(String conceptId) {
        return change(overlay -> overlay.without(conceptId));
    }

    /** Takes concepts that were read from elsewhere into the overlay. */
    public Uni<Overlay> take(ReadConcepts read) {
        return change(overlay -> new OverlayImport(common).into(overlay, read));
    }

    /** Changes the overlay in one step: all of it fits the graph, or nothing is changed. */
    public Uni<Overlay> change(UnaryOperator<Overlay> change) {
        return institution()
                .chain(institution -> {
                    UUID author = caller.id();
                    return unitOfWork.inTransaction(transaction ->
                            store.readToChange(transaction, institution)
                                    .chain(old -> {
                                        Overlay now = checked(old, change);
                                        return store.write(
                                                        transaction, institution, author, old, now)
                                                .replaceWith(now);
                                    }));
                });
    }

    private Overlay checked(Overlay old, UnaryOperator<Overlay> change) {
        try {
            Overlay now = change.apply(old);
            var _ = now.over(common);
            return now;
        } catch (IllegalArgumentException e) {
            throw invalid(e);
        }
    }

    /** Says what is wrong as a sentence to people. */
    public static CoderxException invalid(IllegalArgumentException e) {
        String why = String.valueOf(e.getMessage());
        return new CoderxException(
                ErrorCode.INVALID_INPUT,
                "%s%s. Nothing was changed."
                        .formatted(why.substring(0, 1).toUpperCase(Locale.ROOT), why.substring(1)));
    }

    private static Edge edge(String conceptId, String prerequisiteId) {
        if (conceptId.equals(prerequisiteId)) {
            throw new IllegalArgumentException(
                    "concept '%s' cannot come before itself".formatted(conceptId));
        }
        return new Edge(conceptId, prerequisiteId);
    }

    private Uni<UUID> institution() {
        return Uni.createFrom()
                .deferred(() -> {
                    caller.require(Role.EDUCATOR);
                    return people.institutionOf(caller.id());
                })
                .map(institution ->
                        institution.orElseThrow(() ->
                                new CoderxException(
                                        ErrorCode.FORBIDDEN,
                                        "You belong to no institution, and the graph is changed for one. Ask to be added to a cohort.")));
    }
}
