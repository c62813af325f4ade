package dev.coderx.concepts.internal.placement;

import dev.coderx.concepts.ConceptRef;
import dev.coderx.shared.Language;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A placement as people see it. What is right of an open item is nowhere in it.
 *
 * @param conceptId the concept that is checked; null where the whole language is placed
 * @param asked how many items were answered
 * @param most how many there are at most
 * @param item the open item; null where the placement is over, and for an educator
 * @param outcome of a check on a concept; null for the placement in a whole language
 * @param level how far in the language, in plain words
 */
@Name("Placement")
public record PlacementView(
        @Id @NonNull UUID id,
        @NonNull Language language,
        @Id @Nullable String conceptId,
        @NonNull PlacementStatus status,
        int asked,
        int most,
        @Nullable PlacementItem item,
        @NonNull List<@NonNull PlacementResult> results,
        @Nullable PlacementAnswer lastAnswer,
        @Nullable CheckOutcome outcome,
        @NonNull SkillLevel level) {

    /** The same without the open item, for those who may see results but not answer. */
    public PlacementView withoutItem() {
        return new PlacementView(
                id,
                language,
                conceptId,
                status,
                asked,
                most,
                null,
                results,
                lastAnswer,
                outcome,
                level);
    }

    /** An item to answer. */
    @Name("PlacementItem")
    public record PlacementItem(
            @Id @NonNull String id,
            @NonNull ConceptRef concept,
            @NonNull String question,
            @NonNull String code,
            @NonNull List<@NonNull String> choices) {}

    /** What is believed of one concept, and why. */
    @Name("PlacementResult")
    public record PlacementResult(
            @NonNull ConceptRef concept, double mean, double uncertainty, @NonNull String reason) {}

    /** The answer that was given last. */
    @Name("PlacementAnswer")
    public record PlacementAnswer(
            @Id @NonNull String itemId, boolean right, @NonNull String explanation) {}

    /** What a check on a concept says. */
    @Enum("CheckOutcome")
    public enum CheckOutcome {
        OPEN,
        SHOWN,
        NOT_YET_SHOWN
    }

    /** How far somebody is in a language. */
    @Name("SkillLevel")
    @Description("How far somebody is in a language, and what that is based on.")
    public record SkillLevel(@NonNull String name, @NonNull String reason) {}
}
