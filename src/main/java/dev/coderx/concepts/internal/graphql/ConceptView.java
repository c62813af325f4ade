package dev.coderx.concepts.internal.graphql;

import dev.coderx.concepts.Concept;
import dev.coderx.concepts.ConceptGraph;
import dev.coderx.concepts.ConceptRef;
import dev.coderx.shared.Language;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A concept with its neighbours.
 *
 * @param prerequisites what directly comes before it
 * @param leansOn the same with how much it leans on each
 * @param unlocks what it directly comes before
 * @param minutes a usual learning time from nothing
 * @param own whether the institution of the one who asks added it
 */
@Name("Concept")
public record ConceptView(
        @NonNull String id,
        @NonNull String title,
        @NonNull String summary,
        @NonNull String area,
        @NonNull List<@NonNull ConceptRef> prerequisites,
        @NonNull @Description("The prerequisites with their strengths, 0 to 1.")
                List<@NonNull Leaning> leansOn,
        @NonNull List<@NonNull ConceptRef> unlocks,
        int minutes,
        @NonNull List<@NonNull Language> languages,
        @Nullable @Description("The concept of a coarser grain that it is a part of.")
                ConceptRef partOf,
        @NonNull List<@NonNull ConceptRef> parts,
        @NonNull @Description("What it is called and looks like in each language.")
                List<@NonNull VariantView> variants,
        @NonNull @Description("Pages that explain it.") List<@NonNull ResourceView> resources,
        boolean own,
        @Ignore List<String> patternIds,
        @Ignore List<String> problemIds) {

    /** The view of a concept of a graph, and of what hangs on it. */
    static ConceptView of(
            ConceptGraph graph,
            Concept concept,
            boolean own,
            List<String> patternIds,
            List<String> problemIds) {
        return new ConceptView(
                concept.id(),
                concept.title(),
                concept.summary(),
                concept.area(),
                concept.prerequisites().stream()
                        .map(first -> ConceptRef.of(graph, first.conceptId()))
                        .toList(),
                concept.prerequisites().stream()
                        .map(first ->
                                new Leaning(
                                        ConceptRef.of(graph, first.conceptId()), first.strength()))
                        .toList(),
                refs(graph.unlocks(concept.id())),
                concept.minutes(),
                concept.languages().stream().sorted().toList(),
                concept.partOf() == null ? null : ConceptRef.of(graph, concept.partOf()),
                refs(graph.parts(concept.id())),
                concept.variants().entrySet().stream()
                        .map(variant ->
                                new VariantView(
                                        variant.getKey(),
                                        variant.getValue().name(),
                                        variant.getValue().example()))
                        .toList(),
                concept.resources().stream()
                        .map(page -> new ResourceView(page.title(), page.url(), page.language()))
                        .toList(),
                own,
                patternIds,
                problemIds);
    }

    static List<ConceptRef> refs(List<Concept> concepts) {
        return concepts.stream().map(c -> new ConceptRef(c.id(), c.title())).toList();
    }

    /** A prerequisite and how much the concept leans on it: 0 a little, 1 cannot do without. */
    @Name("ConceptPrerequisite")
    public record Leaning(@NonNull ConceptRef concept, double strength) {}

    /** A concept in one language. */
    @Name("ConceptVariant")
    public record VariantView(
            @NonNull Language language, @NonNull String name, @NonNull String example) {}

    /** A page that explains a concept. */
    @Name("ConceptResource")
    public record ResourceView(
            @NonNull String title, @NonNull String url, @NonNull Language language) {}
}
