package dev.coderx.patterns.internal.graphql;

import dev.coderx.identity.Access;
import dev.coderx.identity.Caller;
import dev.coderx.patterns.Finding;
import dev.coderx.patterns.FindingView;
import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.patterns.PatternFrequency;
import dev.coderx.patterns.StoredAnalysis;
import dev.coderx.patterns.internal.store.FindingStore;
import dev.coderx.patterns.internal.store.FrequencyStore;
import dev.coderx.shared.Ids;
import dev.coderx.submissions.Submissions;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What was found in submissions. */
@GraphQLApi
@Authenticated
public class PatternsApi {
    private final Caller caller;
    private final Access access;
    private final Submissions submissions;
    private final FindingStore findings;
    private final FrequencyStore frequency;
    private final PatternCatalogue catalogue;

    PatternsApi(
            Caller caller,
            Access access,
            Submissions submissions,
            FindingStore findings,
            FrequencyStore frequency,
            PatternCatalogue catalogue) {
        this.caller = caller;
        this.access = access;
        this.submissions = submissions;
        this.findings = findings;
        this.frequency = frequency;
        this.catalogue = catalogue;
    }

    @Query("analysis")
    @Description("What was found in a submission; null until it was analysed.")
    public @Nullable Uni<@Nullable AnalysisView> analysis(@Id @NonNull String submissionId) {
        caller.id();
        return submissions
                .get(Ids.parse(submissionId))
                .call(found -> access.toSee(found.studentId()))
                .chain(found -> findings.find(found.id()))
                .map(stored -> stored.map(this::view).orElse(null));
    }

    @Query("patternFrequency")
    @Description("How often a student meets which pattern, the most frequent first.")
    @NonNull
    public Uni<List<@NonNull FrequencyView>> patternFrequency(@Id @Nullable String studentId) {
        return access.toSee(Ids.parseOptional(studentId))
                .chain(frequency::of)
                .map(all -> all.stream().map(this::view).toList());
    }

    private AnalysisView view(StoredAnalysis stored) {
        return new AnalysisView(
                stored.submissionId(),
                stored.analysis().parses(),
                stored.analysis().findings().stream().map(this::view).toList(),
                stored.analysis().suppressed().size());
    }

    private FindingView view(Finding finding) {
        return new FindingView(
                finding.patternId(),
                title(finding.patternId()),
                catalogue
                        .find(finding.patternId())
                        .map(pattern -> pattern.messages().nudge())
                        .orElse("Have another look at this place."),
                finding.severity(),
                finding.confidence(),
                finding.span(),
                finding.conceptIds());
    }

    private FrequencyView view(PatternFrequency counted) {
        return new FrequencyView(
                counted.patternId(),
                title(counted.patternId()),
                counted.occurrences(),
                counted.submissions(),
                counted.problems(),
                counted.recurring(),
                counted.lastSeen());
    }

    private String title(String patternId) {
        return catalogue.find(patternId).map(Pattern::title).orElse(patternId);
    }

    /**
     * The analysis of a submission.
     *
     * @param suppressed how many findings comments of the code keep from being shown
     */
    @Name("Analysis")
    public record AnalysisView(
            @Id @NonNull UUID submissionId,
            boolean parses,
            @NonNull List<@NonNull FindingView> findings,
            int suppressed) {}

    /** How often a pattern was met. */
    @Name("PatternFrequency")
    public record FrequencyView(
            @NonNull String patternId,
            @NonNull String title,
            int occurrences,
            int submissions,
            int problems,
            boolean recurring,
            @NonNull Instant lastSeen) {}
}
