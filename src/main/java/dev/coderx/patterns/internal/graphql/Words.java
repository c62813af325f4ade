package dev.coderx.patterns.internal.graphql;

import dev.coderx.patterns.AuthoredPatterns;
import dev.coderx.patterns.Category;
import dev.coderx.patterns.Finding;
import dev.coderx.patterns.FindingView;
import dev.coderx.patterns.FindingView.EvidenceView;
import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.PatternCatalogue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people read of a pattern, also of one that the catalogue no longer has. */
@ApplicationScoped
class Words {
    private static final Pattern.Messages UNKNOWN =
            new Pattern.Messages(
                    "Have another look at this place.",
                    "Read it aloud, line by line: does it do what you mean?",
                    "What was found here is no longer looked for.");

    private final PatternCatalogue catalogue;
    private final AuthoredPatterns authored;

    Words(PatternCatalogue catalogue, AuthoredPatterns authored) {
        this.catalogue = catalogue;
        this.authored = authored;
    }

    /** Educators' patterns by their ids; the other ids are passed over. */
    record Own(Map<String, Pattern> byId) {
        static final Own NONE = new Own(Map.of());
    }

    /** Reads what is needed to speak of educators' patterns among these. */
    Uni<Own> own(Stream<String> patternIds) {
        return authored.named(patternIds.collect(Collectors.toSet()))
                .map(found ->
                        new Own(
                                found.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Pattern::id, Function.identity()))));
    }

    FindingView view(Finding finding, Own own) {
        Optional<Pattern> pattern = find(finding.patternId(), own);
        Pattern.Messages messages = pattern.map(Pattern::messages).orElse(UNKNOWN);
        return new FindingView(
                finding.patternId(),
                title(finding.patternId(), own),
                category(finding.patternId(), own),
                messages.nudge(),
                messages.hint(),
                messages.explanation(),
                finding.severity(),
                finding.confidence(),
                finding.span(),
                finding.evidence().stream()
                        .map(one -> new EvidenceView(one.span(), one.note()))
                        .toList(),
                finding.conceptIds());
    }

    private Optional<Pattern> find(String patternId, Own own) {
        return catalogue.find(patternId).or(() -> Optional.ofNullable(own.byId().get(patternId)));
    }

    String title(String patternId, Own own) {
        return find(patternId, own).map(Pattern::title).orElse(patternId);
    }

    Category category(String patternId, Own own) {
        return find(patternId, own).map(Pattern::category).orElse(Category.LOGIC);
    }

    double severity(String patternId, Own own) {
        return find(patternId, own).map(Pattern::severity).orElse(0.0);
    }
}
