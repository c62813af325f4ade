package dev.coderx.concepts.internal.graphql;

import dev.coderx.concepts.ConceptRef;
import dev.coderx.concepts.EvidenceSource;
import dev.coderx.concepts.ProficiencyDirection;
import dev.coderx.concepts.ProficiencyTrend;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What GraphQL shows of a student's proficiency. */
public final class ProficiencyViews {
    private ProficiencyViews() {}

    /** A cell of the matrix. */
    @Name("Proficiency")
    public record ProficiencyView(
            @NonNull ConceptRef concept,
            double mean,
            double uncertainty,
            int evidenceCount,
            @NonNull Instant lastPractised,
            @NonNull TrendView trend,
            @NonNull String reason,
            @Nullable String forgetting,
            @NonNull List<@NonNull EvidenceView> evidence) {}

    /** Which way a mean went in the last two weeks. */
    @Name("ProficiencyTrend")
    public record TrendView(@NonNull ProficiencyDirection direction, double change) {
        static TrendView of(ProficiencyTrend trend) {
            return new TrendView(trend.direction(), trend.change());
        }
    }

    /** What moved a cell. */
    @Name("Evidence")
    public record EvidenceView(
            @NonNull EvidenceSource source,
            @Id @Nullable UUID submissionId,
            @NonNull String kind,
            double points,
            double effect,
            @NonNull Instant at,
            @NonNull String explanation) {}

    /** A concept worth practising. */
    @Name("WeakArea")
    public record WeakAreaView(
            @NonNull ConceptRef concept,
            double mean,
            double uncertainty,
            int evidenceCount,
            @NonNull TrendView trend,
            @NonNull String reason,
            @NonNull List<@NonNull WeakPrerequisiteView> prerequisites) {}

    /** What may lie behind a weak area. */
    @Name("WeakPrerequisite")
    public record WeakPrerequisiteView(
            @NonNull ConceptRef concept, double mean, double strength, @NonNull String reason) {}

    /** A prediction. */
    @Name("SolveChance")
    public record SolveChanceView(
            double chance,
            double lower,
            double upper,
            @NonNull String reason,
            @NonNull List<@NonNull ChancePartView> parts) {}

    /** What makes a chance higher or lower. */
    @Name("ChancePart")
    public record ChancePartView(@NonNull String label, double effect) {}
}
