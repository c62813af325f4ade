package dev.coderx.concepts.internal.graphql;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptExchange;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ConceptRef;
import dev.coderx.concepts.InvalidConcepts;
import dev.coderx.concepts.Prerequisite;
import dev.coderx.concepts.ReadConcepts;
import dev.coderx.concepts.internal.overlay.ConceptOverlays;
import dev.coderx.concepts.internal.overlay.Overlay;
import dev.coderx.shared.Language;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What educators change in the concept graph for the people of their institution. */
@GraphQLApi
@Authenticated
public class OverlayApi {
    private final ConceptOverlays overlays;
    private final ConceptGraph common;

    OverlayApi(ConceptOverlays overlays, ConceptGraph common) {
        this.overlays = overlays;
        this.common = common;
    }

    @Query("conceptOverlay")
    @Description("What your institution has changed in the concept graph. For educators.")
    @NonNull
    public Uni<OverlayView> mine() {
        return overlays.mine().map(this::view);
    }

    @Mutation("reweighPrerequisite")
    @Description("Sets how much a concept leans on another, 0 to 1; adds the prerequisite if new.")
    @NonNull
    public Uni<OverlayView> reweigh(
            @Id @NonNull String conceptId, @Id @NonNull String prerequisiteId, double strength) {
        return overlays.reweigh(conceptId, prerequisiteId, strength).map(this::view);
    }

    @Mutation("hidePrerequisite")
    @Description("Hides a prerequisite from the people of your institution.")
    @NonNull
    public Uni<OverlayView> hide(
            @Id @NonNull String conceptId, @Id @NonNull String prerequisiteId) {
        return overlays.hide(conceptId, prerequisiteId).map(this::view);
    }

    @Mutation("removeOverlay")
    @Description("Takes your institution's change of a prerequisite back.")
    @NonNull
    public Uni<OverlayView> restore(
            @Id @NonNull String conceptId, @Id @NonNull String prerequisiteId) {
        return overlays.restore(conceptId, prerequisiteId).map(this::view);
    }

    @Mutation("addOwnConcept")
    @Description("Adds a concept for your institution, or replaces its concept of this id.")
    @NonNull
    public Uni<OverlayView> put(@NonNull OwnConceptInput concept) {
        try {
            return overlays.put(concept.read()).map(this::view);
        } catch (IllegalArgumentException e) {
            return Uni.createFrom().failure(ConceptOverlays.invalid(e));
        }
    }

    @Mutation("removeOwnConcept")
    @Description("Removes a concept that your institution added.")
    @NonNull
    public Uni<OverlayView> remove(@Id @NonNull String id) {
        return overlays.remove(id).map(this::view);
    }

    @Mutation("importConcepts")
    @Description("Takes concepts of another format into your institution's graph.")
    @NonNull
    public Uni<ImportView> importConcepts(
            @NonNull ConceptExchange.Format format, @NonNull String content) {
        ReadConcepts read;
        try {
            read = ConceptExchange.read(format, content);
        } catch (InvalidConcepts e) {
            return Uni.createFrom().failure(ConceptOverlays.invalid(e));
        }
        return overlays.take(read).map(overlay -> new ImportView(read.notes(), view(overlay)));
    }

    private OverlayView view(Overlay overlay) {
        return new OverlayView(
                overlay.edges().entrySet().stream()
                        .map(edge ->
                                new ChangeView(
                                        ref(overlay, edge.getKey().conceptId()),
                                        ref(overlay, edge.getKey().prerequisiteId()),
                                        edge.getValue().isPresent()
                                                ? (Double) edge.getValue().getAsDouble()
                                                : null))
                        .toList(),
                overlay.concepts().values().stream()
                        .map(own -> new ConceptRef(own.id(), own.title()))
                        .toList());
    }

    private ConceptRef ref(Overlay overlay, String id) {
        Concept own = overlay.concepts().get(id);
        return own == null ? ConceptRef.of(common, id) : new ConceptRef(id, own.title());
    }

    /**
     * A concept of an institution's own.
     *
     * @param id begins with own-
     * @param languages none for all
     * @param prerequisites at least one, so that it hangs together with the rest
     */
    @Input("OwnConceptInput")
    public record OwnConceptInput(
            @NonNull String id,
            @NonNull String title,
            @NonNull String summary,
            @NonNull String area,
            int minutes,
            @Nullable List<Language> languages,
            @Nullable String partOf,
            @NonNull List<@NonNull PrerequisiteInput> prerequisites) {

        Concept read() {
            if (title.length() > 120 || summary.length() > 1000 || area.length() > 60) {
                throw new IllegalArgumentException(
                        "concept '%s': the title has at most 120 characters, the summary 1000, the area 60"
                                .formatted(id));
            }
            Concept plain =
                    new Concept(
                            id,
                            title,
                            summary,
                            area,
                            languages == null || languages.isEmpty()
                                    ? Set.of(Language.values())
                                    : languages.stream()
                                            .filter(Objects::nonNull)
                                            .collect(Collectors.toSet()),
                            minutes,
                            prerequisites.stream()
                                    .map(first ->
                                            new Prerequisite(first.conceptId(), first.strength()))
                                    .toList());
            return partOf == null ? plain : plain.asPartOf(partOf);
        }
    }

    /** A prerequisite and its strength, 0 to 1. */
    @Input("PrerequisiteInput")
    public record PrerequisiteInput(@NonNull String conceptId, double strength) {}

    /**
     * What came of an import.
     *
     * @param notes what was not carried over, or had to be assumed
     */
    @Name("ConceptImport")
    public record ImportView(@NonNull List<@NonNull String> notes, @NonNull OverlayView overlay) {}

    /** An institution's changes. */
    @Name("ConceptOverlay")
    public record OverlayView(
            @NonNull List<@NonNull ChangeView> prerequisites,
            @NonNull List<@NonNull ConceptRef> ownConcepts) {}

    /**
     * A changed prerequisite.
     *
     * @param strength null where it is hidden
     */
    @Name("PrerequisiteChange")
    public record ChangeView(
            @NonNull ConceptRef concept,
            @NonNull ConceptRef prerequisite,
            @Nullable Double strength) {}
}
