package dev.coderx.concepts.internal.graphql;

import dev.coderx.concepts.ConceptMatch;
import dev.coderx.concepts.internal.matching.CodeConcepts;
import dev.coderx.concepts.internal.matching.ConceptMatcher;
import dev.coderx.concepts.internal.matching.MatchWorkers;
import dev.coderx.identity.Caller;
import dev.coderx.patterns.AnalysisResult.Analysed;
import dev.coderx.patterns.AnalysisResult.TimedOut;
import dev.coderx.patterns.PatternAnalyzer;
import dev.coderx.shared.Language;
import dev.coderx.shared.errors.CoderxException;
import dev.coderx.shared.errors.ErrorCode;
import dev.coderx.submissions.CodeRules;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** From mistakes and programs to concepts. Nothing of what is asked is kept. */
@GraphQLApi
@Authenticated
public class MatchingApi {
    private static final int LONGEST_TEXT = 2_000;
    private static final int USUAL = 3;
    private static final int MOST = 20;

    private final Caller caller;
    private final ConceptMatcher matcher;
    private final CodeConcepts codeConcepts;
    private final PatternAnalyzer analyzer;
    private final CodeRules rules;
    private final MatchWorkers workers;

    MatchingApi(
            Caller caller,
            ConceptMatcher matcher,
            CodeConcepts codeConcepts,
            PatternAnalyzer analyzer,
            CodeRules rules,
            MatchWorkers workers) {
        this.caller = caller;
        this.matcher = matcher;
        this.codeConcepts = codeConcepts;
        this.analyzer = analyzer;
        this.rules = rules;
        this.workers = workers;
    }

    @Query("matchConcepts")
    @Description(
            "The concepts behind a message of a compiler, an interpreter or a linter, surest first."
                    + " No concept means: unknown.")
    @NonNull
    public Uni<List<@NonNull ConceptMatch>> matchConcepts(
            @NonNull String text, @Nullable Language language, @Nullable Integer most) {
        caller.id();
        int limit = limit(most);
        if (text.isBlank()) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT, "The text is empty. Send the message to match.");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new CoderxException(
                    ErrorCode.INPUT_TOO_LARGE,
                    "The text has %,d characters, and at most %,d are matched. Send the message alone."
                            .formatted(text.length(), LONGEST_TEXT));
        }
        return matcher.match(text, language).map(all -> first(all, limit));
    }

    @Query("conceptsInCode")
    @Description(
            "The concepts that a program shows, most telling first: those of its mistakes, then those"
                    + " of its constructs.")
    @NonNull
    public Uni<List<@NonNull ConceptMatch>> conceptsInCode(
            @NonNull String code, @NonNull Language language, @Nullable Integer most) {
        caller.id();
        int limit = limit(most);
        rules.check(code);
        return workers.doing(() ->
                switch (analyzer.analyze(language, code)) {
                    case Analysed(var analysis) -> first(codeConcepts.of(analysis), limit);
                    case TimedOut _ ->
                            throw new CoderxException(
                                    ErrorCode.CODE_TOO_LARGE,
                                    "This code takes too long to read. Send a smaller part of it.");
                });
    }

    private static int limit(@Nullable Integer most) {
        if (most != null && (most < 1 || most > MOST)) {
            throw new CoderxException(
                    ErrorCode.INVALID_INPUT,
                    "\"most\" must be from 1 to %d, but is %d.".formatted(MOST, most));
        }
        return most == null ? USUAL : most;
    }

    private static List<ConceptMatch> first(List<ConceptMatch> all, int limit) {
        return all.subList(0, Math.min(limit, all.size()));
    }
}
