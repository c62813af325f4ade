package dev.coderx.patterns.internal.graphql;

import dev.coderx.identity.Access;
import dev.coderx.identity.Caller;
import dev.coderx.patterns.AuthoredPatterns;
import dev.coderx.patterns.Finding;
import dev.coderx.patterns.FindingView;
import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.patterns.PatternFrequency;
import dev.coderx.patterns.PatternView;
import dev.coderx.patterns.StoredAnalysis;
import dev.coderx.patterns.internal.store.FindingStore;
import dev.coderx.patterns.internal.store.FrequencyStore;
import dev.coderx.shared.Ids;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import dev.coderx.submissions.Submissions;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final AuthoredPatterns authored;

    PatternsApi(
            Caller caller,
            Access access,
            Submissions submissions,
            FindingStore findings,
            FrequencyStore frequency,
            PatternCatalogue catalogue,
            AuthoredPatterns authored) {
        this.caller = caller;
        this.access = access;
        this.submissions = submissions;
        this.findings = findings;
        this.frequency = frequency;
        this.catalogue = catalogue;
        this.authored = authored;
    }

    @Query("analysis")
    @Description("What was found in a submission; null until it was analysed.")
    public @Nullable Uni<@Nullable AnalysisView> analysis(@Id @NonNull String submissionId) {
        caller.id();
        return submissions
                .get(Ids.parse(submissionId))
                .call(found -> access.toSee(found.studentId()))
                .chain(found -> findings.find(found.id()))
                .chain(stored -> stored.map(this::named).orElse(Uni.createFrom().nullItem()));
    }

    @Query("patternFrequency")
    @Description("How often a student meets which pattern, the most frequent first.")
    @NonNull
    public Uni<List<@NonNull FrequencyView>> patternFrequency(@Id @Nullable String studentId) {
        return access.toSee(Ids.parseOptional(studentId))
                .chain(frequency::of)
                .chain(all ->
                        described(all.stream().map(PatternFrequency::patternId))
                                .map(known -> all.stream().map(one -> view(one, known)).toList()));
    }

    @Query("pattern")
    @Description(
            "The documentation of a pattern: one of the catalogue, or one of the caller's"
                    + " educators.")
    @NonNull
    public Uni<PatternView> pattern(@NonNull String id) {
        caller.id();
        return catalogue
                .find(id)
                .map(found -> Uni.createFrom().item(Optional.of(found)))
                .orElseGet(() -> authored.visible(id))
                .map(found ->
                        found.map(PatternView::of)
                                .orElseThrow(() ->
                                        new CoderxException(
                                                ErrorCode.NOT_FOUND,
                                                "There is no pattern of this name.")));
    }

    private Uni<@Nullable AnalysisView> named(StoredAnalysis stored) {
        return described(stored.analysis().findings().stream().map(Finding::patternId))
                .map(known -> view(stored, known));
    }

    /** The patterns of these ids, as far as there are such. */
    private Uni<Map<String, Pattern>> described(Stream<String> ids) {
        List<String> wanted = ids.distinct().toList();
        return authored.named(wanted)
                .map(own ->
                        Stream.concat(
                                        own.stream(),
                                        wanted.stream().flatMap(id -> catalogue.find(id).stream()))
                                .collect(Collectors.toMap(Pattern::id, Function.identity())));
    }

    private static AnalysisView view(StoredAnalysis stored, Map<String, Pattern> known) {
        return new AnalysisView(
                stored.submissionId(),
                stored.analysis().parses(),
                stored.analysis().findings().stream().map(one -> view(one, known)).toList(),
                stored.analysis().suppressed().size());
    }

    private static FindingView view(Finding finding, Map<String, Pattern> known) {
        Pattern pattern = known.get(finding.patternId());
        return new FindingView(
                finding.patternId(),
                title(finding.patternId(), known),
                pattern == null ? "Have another look at this place." : pattern.messages().nudge(),
                finding.severity(),
                finding.confidence(),
                finding.span(),
                finding.conceptIds());
    }

    private static FrequencyView view(PatternFrequency counted, Map<String, Pattern> known) {
        return new FrequencyView(
                counted.patternId(),
                title(counted.patternId(), known),
                counted.occurrences(),
                counted.submissions(),
                counted.problems(),
                counted.recurring(),
                counted.lastSeen());
    }

    private static String title(String patternId, Map<String, Pattern> known) {
        Pattern pattern = known.get(patternId);
        return pattern == null ? patternId : pattern.title();
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
