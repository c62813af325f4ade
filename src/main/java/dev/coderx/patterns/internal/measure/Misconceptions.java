package dev.coderx.patterns.internal.measure;

import dev.coderx.patterns.Finding;
import dev.coderx.patterns.MisconceptionFigures;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.patterns.RuleFigures.Disagreement;
import dev.coderx.shared.measuring.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Compares our findings with the misconceptions that were put into programs, one a program.
 *
 * <p>Each mapped pattern that is found in a program is one claim. It is right where the program's
 * misconception is one of those the pattern stands for; in a program without a misconception every
 * claim is wrong. Recall counts all programs with a misconception, mapped or not.
 */
public final class Misconceptions {
    private static final String SOURCE = "mcminer";

    private final ProgramAnalysis analysis;
    private final Map<String, Set<String>> rulesByPattern = new TreeMap<>();

    public Misconceptions(ProgramAnalysis analysis, PatternCatalogue catalogue) {
        this.analysis = analysis;
        RuleMapping.of(SOURCE, catalogue)
                .patternsByRule()
                .forEach((rule, patterns) ->
                        patterns.forEach(pattern ->
                                rulesByPattern
                                        .computeIfAbsent(pattern, _ -> new TreeSet<>())
                                        .add(rule)));
    }

    /** Measures. */
    public MisconceptionFigures measure(
            List<LabelledProgram> programs, Parallel parallel, Consumer<Integer> step) {
        List<Set<String>> claims =
                parallel.map(
                        programs,
                        program -> {
                            Set<String> found = new TreeSet<>();
                            for (Finding finding : analysis.findings(program)) {
                                if (rulesByPattern.containsKey(finding.patternId())) {
                                    found.add(finding.patternId());
                                }
                            }
                            return found;
                        },
                        step);
        int labelled = 0;
        int hit = 0;
        int claimed = 0;
        int right = 0;
        List<Disagreement> disagreements = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            LabelledProgram program = programs.get(i);
            List<String> wanted =
                    program.labels().stream().map(LabelledProgram.Label::rule).toList();
            boolean met = false;
            for (String pattern : claims.get(i)) {
                claimed++;
                if (rulesByPattern.getOrDefault(pattern, Set.of()).stream()
                        .anyMatch(wanted::contains)) {
                    right++;
                    met = true;
                } else {
                    disagreements.add(
                            new Disagreement(
                                    SOURCE,
                                    wanted.isEmpty() ? "none" : wanted.get(0),
                                    program.id(),
                                    0,
                                    false,
                                    pattern));
                }
            }
            if (!wanted.isEmpty()) {
                labelled++;
                hit += met ? 1 : 0;
                if (!met) {
                    disagreements.add(
                            new Disagreement(
                                    SOURCE, wanted.get(0), program.id(), 0, true, "not found"));
                }
            }
        }
        return new MisconceptionFigures(
                programs.size(), labelled, hit, claimed, right, disagreements);
    }
}
