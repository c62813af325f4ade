package dev.coderx.patterns;

import dev.coderx.patterns.AnalysisResult.Analysed;
import dev.coderx.patterns.AnalysisResult.TimedOut;
import dev.coderx.problems.ProblemKit;
import dev.coderx.problems.ProblemRule;
import dev.coderx.problems.WrongSolution;
import dev.coderx.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A wrong solution shows the pattern it is said to show, and a reference solution shows none that
 * matters.
 */
@ApplicationScoped
public class PatternRule implements ProblemRule {
    private static final double MATTERS = 0.5;

    private final PatternCatalogue catalogue;
    private final PatternAnalyzer analyzer;

    public PatternRule(PatternCatalogue catalogue, PatternAnalyzer analyzer) {
        this.catalogue = catalogue;
        this.analyzer = analyzer;
    }

    @Override
    public List<Violation> violations(ProblemKit kit) {
        List<Violation> found = new ArrayList<>();
        kit.solutions()
                .forEach((language, code) -> {
                    String part = "solutions." + language.name().toLowerCase(Locale.ROOT);
                    for (Finding finding : findings(language, code)) {
                        if (finding.severity() >= MATTERS) {
                            found.add(
                                    new Violation(
                                            part,
                                            "line %d of it shows the pattern '%s'; write it without"
                                                    .formatted(
                                                            finding.span().startLine(),
                                                            finding.patternId())));
                        }
                    }
                });
        for (int i = 0; i < kit.wrongSolutions().size(); i++) {
            check("wrong." + (i + 1), kit.wrongSolutions().get(i), found);
        }
        return found;
    }

    private void check(String part, WrongSolution wrong, List<Violation> found) {
        String pattern = wrong.patternId();
        if (pattern == null) {
            return;
        }
        if (catalogue.find(pattern).isEmpty()) {
            found.add(new Violation(part, "there is no pattern '%s'".formatted(pattern)));
            return;
        }
        List<String> shown =
                findings(wrong.language(), wrong.code()).stream()
                        .map(Finding::patternId)
                        .distinct()
                        .toList();
        if (!shown.contains(pattern)) {
            found.add(
                    new Violation(
                            part,
                            "the pattern '%s' is not found in it; %s"
                                    .formatted(
                                            pattern,
                                            shown.isEmpty()
                                                    ? "none is: leave 'pattern' out or change it"
                                                    : "found are " + shown)));
        }
    }

    private List<Finding> findings(Language language, String code) {
        return switch (analyzer.analyze(language, code)) {
            case Analysed(Analysis analysis) -> analysis.all();
            case TimedOut _ -> List.of();
        };
    }
}
