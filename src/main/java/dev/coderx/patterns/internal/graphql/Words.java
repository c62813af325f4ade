package dev.coderx.patterns.internal.graphql;

import dev.coderx.patterns.Category;
import dev.coderx.patterns.Finding;
import dev.coderx.patterns.FindingView;
import dev.coderx.patterns.FindingView.EvidenceView;
import dev.coderx.patterns.Pattern;
import dev.coderx.patterns.PatternCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What people read of a pattern, also of one that the catalogue no longer has. */
@ApplicationScoped
class Words {
    private static final Pattern.Messages UNKNOWN =
            new Pattern.Messages(
                    "Have another look at this place.",
                    "Read it aloud, line by line: does it do what you mean?",
                    "What was found here is no longer looked for.");

    private final PatternCatalogue catalogue;

    Words(PatternCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    FindingView view(Finding finding) {
        Optional<Pattern> pattern = catalogue.find(finding.patternId());
        Pattern.Messages messages = pattern.map(Pattern::messages).orElse(UNKNOWN);
        return new FindingView(
                finding.patternId(),
                title(finding.patternId()),
                category(finding.patternId()),
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

    String title(String patternId) {
        return catalogue.find(patternId).map(Pattern::title).orElse(patternId);
    }

    Category category(String patternId) {
        return catalogue.find(patternId).map(Pattern::category).orElse(Category.LOGIC);
    }

    double severity(String patternId) {
        return catalogue.find(patternId).map(Pattern::severity).orElse(0.0);
    }
}
