package dev.coderx.patterns.internal.graphql;

import dev.coderx.identity.Caller;
import dev.coderx.patterns.Analysis;
import dev.coderx.patterns.AnalysisResult.Analysed;
import dev.coderx.patterns.AnalysisResult.TimedOut;
import dev.coderx.patterns.Finding;
import dev.coderx.patterns.FindingView;
import dev.coderx.patterns.PatternAnalyzer;
import dev.coderx.patterns.PatternsConfig;
import dev.coderx.patterns.Span;
import dev.coderx.patterns.internal.LanguageGuess;
import dev.coderx.patterns.internal.graphql.PatternsApi.AnalysisView;
import dev.coderx.patterns.internal.syntax.Deadline;
import dev.coderx.patterns.internal.syntax.DeadlinePassed;
import dev.coderx.shared.Language;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import dev.coderx.submissions.CodeRules;
import dev.coderx.submissions.Submissions;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Analyses code while somebody waits for it. Nothing of it is kept. */
@GraphQLApi
@Authenticated
public class DetectionApi {
    private final Caller caller;
    private final CodeRules rules;
    private final Submissions submissions;
    private final PatternAnalyzer analyzer;
    private final PatternsConfig config;
    private final Wording wording;
    private final Vertx vertx;

    DetectionApi(
            Caller caller,
            CodeRules rules,
            Submissions submissions,
            PatternAnalyzer analyzer,
            PatternsConfig config,
            Wording wording,
            Vertx vertx) {
        this.caller = caller;
        this.rules = rules;
        this.submissions = submissions;
        this.analyzer = analyzer;
        this.config = config;
        this.wording = wording;
        this.vertx = vertx;
    }

    @Query("detectBugs")
    @Description(
            "What can be found in a file, most severe first. Without a language it is guessed.")
    @NonNull
    public Uni<List<@NonNull BugView>> detectBugs(
            @NonNull String fileContent, @Nullable Language language) {
        caller.id();
        rules.check(fileContent);
        return vertx.executeBlocking(
                        () -> {
                            Language known = language == null ? guess(fileContent) : language;
                            return new Found(known, analyze(known, fileContent).findings());
                        },
                        false)
                .chain(found ->
                        wording.of(found.findings().stream().map(Finding::patternId))
                                .map(words -> bugs(found, words)));
    }

    /** Analyses the code of a submission again, as changes to it are not kept with the findings. */
    @Name("edits")
    @Description("Changes to the code that are safe to make, each with the finding it mends.")
    @NonNull
    public Uni<List<@NonNull EditView>> editsOf(@Source AnalysisView analysis) {
        return submissions
                .get(analysis.submissionId())
                .chain(submission ->
                        submissions
                                .codeOf(analysis.studentId(), analysis.submissionId())
                                .chain(code ->
                                        vertx.executeBlocking(
                                                () -> edits(analyze(submission.language(), code)),
                                                false)));
    }

    private Language guess(String code) {
        try {
            return LanguageGuess.of(code, Deadline.in(config.deadline()));
        } catch (DeadlinePassed late) {
            throw tooSlow();
        }
    }

    private Analysis analyze(Language language, String code) {
        return switch (analyzer.analyze(language, code)) {
            case Analysed(Analysis analysis) -> analysis;
            case TimedOut _ -> throw tooSlow();
        };
    }

    private static CoderxException tooSlow() {
        return new CoderxException(
                ErrorCode.CODE_TOO_LARGE,
                "This code takes too long to read. Send a smaller part of it.");
    }

    private record Found(Language language, List<Finding> findings) {}

    private static List<BugView> bugs(Found found, Words words) {
        return found.findings().stream()
                .sorted((one, other) -> Double.compare(other.severity(), one.severity()))
                .map(finding -> bug(found.language(), finding, words))
                .toList();
    }

    private static BugView bug(Language language, Finding finding, Words words) {
        Span at = finding.span();
        return new BugView(
                "%s@%d:%d".formatted(finding.patternId(), at.startLine(), at.startColumn()),
                language,
                words.view(finding),
                finding.edit() == null ? null : edit(finding, finding.edit()));
    }

    private static List<EditView> edits(Analysis analysis) {
        return analysis.findings().stream()
                .flatMap(finding ->
                        finding.edit() == null
                                ? Stream.of()
                                : Stream.of(edit(finding, finding.edit())))
                .toList();
    }

    private static EditView edit(Finding finding, Finding.Edit edit) {
        return new EditView(finding.patternId(), finding.span(), edit.span(), edit.replacement());
    }

    /** Something found in a file. */
    @Name("Bug")
    public record BugView(
            @Id @NonNull String id,
            @NonNull Language language,
            @NonNull FindingView finding,
            @Nullable EditView edit) {}

    /** A change that is safe to make. */
    @Name("SuggestedEdit")
    public record EditView(
            @NonNull String patternId,
            @NonNull Span findingSpan,
            @NonNull Span span,
            @NonNull String replacement) {}
}
