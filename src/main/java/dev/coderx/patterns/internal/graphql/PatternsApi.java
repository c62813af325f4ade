package dev.coderx.patterns.internal.graphql;

import dev.coderx.identity.Access;
import dev.coderx.identity.Caller;
import dev.coderx.patterns.Analysis;
import dev.coderx.patterns.Category;
import dev.coderx.patterns.CohortFrequency;
import dev.coderx.patterns.Finding;
import dev.coderx.patterns.FindingView;
import dev.coderx.patterns.PatternFrequency;
import dev.coderx.patterns.Sighting;
import dev.coderx.patterns.StoredAnalysis;
import dev.coderx.patterns.Trend;
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
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What was found in submissions, and how often. */
@GraphQLApi
@Authenticated
public class PatternsApi {
    private static final int MOST_SIGHTINGS = 100;

    private final Caller caller;
    private final Access access;
    private final Submissions submissions;
    private final FindingStore findings;
    private final FrequencyStore frequency;
    private final Wording wording;

    PatternsApi(
            Caller caller,
            Access access,
            Submissions submissions,
            FindingStore findings,
            FrequencyStore frequency,
            Wording wording) {
        this.caller = caller;
        this.access = access;
        this.submissions = submissions;
        this.findings = findings;
        this.frequency = frequency;
        this.wording = wording;
    }

    @Query("analysis")
    @Description("What was found in a submission; null until it was analysed.")
    public @Nullable Uni<@Nullable AnalysisView> analysis(@Id @NonNull String submissionId) {
        caller.id();
        return submissions
                .get(Ids.parse(submissionId))
                .call(found -> access.toSee(found.studentId()))
                .chain(found -> findings.find(found.id()))
                .chain(stored -> stored.map(this::view).orElse(Uni.createFrom().nullItem()));
    }

    @Query("patterns")
    @Description(
            "Which patterns a student meets, how often and whether it gets less; the most frequent first.")
    @NonNull
    public Uni<List<@NonNull StudentPatternView>> patterns(@Id @Nullable String studentId) {
        return access.toSee(Ids.parseOptional(studentId))
                .chain(frequency::of)
                .chain(all ->
                        wording.of(all.stream().map(PatternFrequency::patternId))
                                .map(words -> all.stream().map(one -> view(one, words)).toList()));
    }

    @Query("patternSightings")
    @Description("The submissions of a student that show a pattern, the newest first.")
    @NonNull
    public Uni<List<@NonNull SightingView>> patternSightings(
            @NonNull String patternId,
            @Id @Nullable String studentId,
            @DefaultValue("10") int first) {
        if (first < 1 || first > MOST_SIGHTINGS) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT,
                    "'first' must be between 1 and %d.".formatted(MOST_SIGHTINGS));
        }
        return access.toSee(Ids.parseOptional(studentId))
                .chain(student -> frequency.sightings(student, patternId, first))
                .map(all -> all.stream().map(SightingView::of).toList());
    }

    @Query("cohortPatterns")
    @Description("Which patterns the students of a cohort meet, the most widespread first.")
    @NonNull
    public Uni<List<@NonNull CohortPatternView>> cohortPatterns(@Id @NonNull String cohortId) {
        return access.toSeeCohort(Ids.parse(cohortId))
                .chain(students ->
                        frequency
                                .of(students)
                                .chain(all ->
                                        wording.of(all.stream().map(CohortFrequency::patternId))
                                                .map(words ->
                                                        all.stream()
                                                                .map(one ->
                                                                        view(
                                                                                one,
                                                                                students.size(),
                                                                                words))
                                                                .toList())));
    }

    private Uni<@Nullable AnalysisView> view(StoredAnalysis stored) {
        Analysis analysis = stored.analysis();
        return wording.of(analysis.findings().stream().map(Finding::patternId))
                .map(words ->
                        new AnalysisView(
                                stored.submissionId(),
                                analysis.parses(),
                                analysis.findings().stream().map(words::view).toList(),
                                analysis.suppressed().size(),
                                stored.studentId()));
    }

    private static StudentPatternView view(PatternFrequency counted, Words words) {
        Trend trend = counted.trend();
        return new StudentPatternView(
                counted.patternId(),
                words.title(counted.patternId()),
                words.category(counted.patternId()),
                words.severity(counted.patternId()),
                counted.occurrences(),
                counted.submissions(),
                counted.problems(),
                counted.recurring(),
                counted.firstSeen(),
                counted.lastSeen(),
                new TrendView(
                        trend.direction(),
                        trend.recent(),
                        trend.recentWith(),
                        trend.earlier(),
                        trend.earlierWith()));
    }

    private static CohortPatternView view(CohortFrequency counted, int cohortSize, Words words) {
        return new CohortPatternView(
                counted.patternId(),
                words.title(counted.patternId()),
                words.category(counted.patternId()),
                words.severity(counted.patternId()),
                counted.students(),
                counted.recurringStudents(),
                cohortSize,
                counted.submissions(),
                counted.occurrences(),
                counted.lastSeen());
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
            int suppressed,
            @Ignore UUID studentId) {}

    /** How often a student met a pattern. */
    @Name("StudentPattern")
    public record StudentPatternView(
            @NonNull String patternId,
            @NonNull String title,
            @NonNull Category category,
            double severity,
            int occurrences,
            int submissions,
            int problems,
            boolean recurring,
            @NonNull Instant firstSeen,
            @NonNull Instant lastSeen,
            @NonNull TrendView trend) {}

    /** Whether a pattern comes up more or less than before, and from how many submissions. */
    @Name("PatternTrend")
    public record TrendView(
            @NonNull Trend.Direction direction,
            int recentSubmissions,
            int recentWith,
            int earlierSubmissions,
            int earlierWith) {}

    /** A submission that shows a pattern. */
    @Name("PatternSighting")
    public record SightingView(
            @Id @NonNull UUID submissionId,
            @Nullable String problemId,
            int occurrences,
            int firstLine,
            @NonNull Instant submittedAt) {
        static SightingView of(Sighting sighting) {
            return new SightingView(
                    sighting.submissionId(),
                    sighting.problemId(),
                    sighting.occurrences(),
                    sighting.firstLine(),
                    sighting.submittedAt());
        }
    }

    /** How often a cohort met a pattern. */
    @Name("CohortPattern")
    public record CohortPatternView(
            @NonNull String patternId,
            @NonNull String title,
            @NonNull Category category,
            double severity,
            int students,
            int recurringStudents,
            int cohortSize,
            int submissions,
            int occurrences,
            @NonNull Instant lastSeen) {}
}
