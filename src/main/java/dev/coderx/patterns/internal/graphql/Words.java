package dev.coderx.patterns.internal.graphql;

import dev.coderx.patterns.Category;
import dev.coderx.patterns.Finding;
import dev.coderx.patterns.FindingView;
import dev.coderx.patterns.FindingView.EvidenceView;
import dev.coderx.patterns.Pattern;
import java.util.Map;
import java.util.Optional;

/** What people read of these patterns, also of one that is no longer looked for. */
record Words(Map<String, Pattern> byId) {
    private static final Pattern.Messages UNKNOWN =
            new Pattern.Messages(
                    "Have another look at this place.",
                    "Read it aloud, line by line: does it do what you mean?",
                    "What was found here is no longer looked for.");

    FindingView view(Finding finding) {
        Pattern.Messages messages =
                find(finding.patternId()).map(Pattern::messages).orElse(UNKNOWN);
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
        return find(patternId).map(Pattern::title).orElse(patternId);
    }

    Category category(String patternId) {
        return find(patternId).map(Pattern::category).orElse(Category.LOGIC);
    }

    double severity(String patternId) {
        return find(patternId).map(Pattern::severity).orElse(0.0);
    }

    private Optional<Pattern> find(String patternId) {
        return Optional.ofNullable(byId.get(patternId));
    }
}
