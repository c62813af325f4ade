package dev.coderx.patterns.internal.measure;

import dev.coderx.patterns.Finding;
import dev.coderx.patterns.PatternCatalogue;
import dev.coderx.patterns.RuleFigures;
import dev.coderx.patterns.RuleFigures.Disagreement;
import dev.coderx.patterns.RuleFigures.RuleFigure;
import dev.coderx.patterns.internal.measure.LabelledProgram.Label;
import dev.coderx.shared.measuring.Parallel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * Compares our findings with the labels of other tools' rules.
 *
 * <p>Of each program that says something about a mapped rule, the lines with a finding of one of
 * the rule's patterns are compared with the labelled lines. A labelled line is hit when a finding
 * starts on it, or before its end. Where a source only says how many places there are, the smaller
 * of both counts is right. Programs for which the rule was configured are left out.
 */
public final class LinterRules {
    private final ProgramAnalysis analysis;
    private final Map<String, RuleMapping> mappings = new ConcurrentHashMap<>();
    private final PatternCatalogue catalogue;

    public LinterRules(ProgramAnalysis analysis, PatternCatalogue catalogue) {
        this.analysis = analysis;
        this.catalogue = catalogue;
    }

    /**
     * Measures.
     *
     * @param wanted which rules of which sources
     * @param step hears how many programs are done
     */
    public RuleFigures measure(
            List<LabelledProgram> programs,
            BiPredicate<String, String> wanted,
            Parallel parallel,
            Consumer<Integer> step) {
        List<LabelledProgram> mapped =
                programs.stream().filter(p -> p.usual() && !rulesOf(p, wanted).isEmpty()).toList();
        List<List<Comparison>> compared =
                parallel.map(
                        mapped,
                        program -> {
                            List<Finding> findings = analysis.findings(program);
                            return rulesOf(program, wanted).stream()
                                    .map(rule -> compare(program, rule, findings))
                                    .toList();
                        },
                        step);
        Map<String, Sum> sums = new TreeMap<>();
        List<Disagreement> disagreements = new ArrayList<>();
        for (List<Comparison> ofProgram : compared) {
            for (Comparison one : ofProgram) {
                sums.computeIfAbsent(
                                one.source() + "/" + one.rule(),
                                _ -> new Sum(one.source(), one.rule()))
                        .add(one);
                disagreements.addAll(one.disagreements());
            }
        }
        return new RuleFigures(sums.values().stream().map(Sum::figure).toList(), disagreements);
    }

    private Set<String> rulesOf(LabelledProgram program, BiPredicate<String, String> wanted) {
        RuleMapping mapping = mapping(program);
        Set<String> rules = new TreeSet<>();
        for (String rule :
                program.rule().isEmpty()
                        ? mapping.patternsByRule().keySet()
                        : Set.of(program.rule())) {
            if (mapping.patternsByRule().containsKey(rule)
                    && program.judges(rule)
                    && wanted.test(program.source(), rule)) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private RuleMapping mapping(LabelledProgram program) {
        return mappings.computeIfAbsent(
                program.source(), source -> RuleMapping.of(source, catalogue));
    }

    private Comparison compare(LabelledProgram program, String rule, List<Finding> findings) {
        List<String> patterns = mapping(program).patternsByRule().getOrDefault(rule, List.of());
        Set<Integer> found = new TreeSet<>();
        Set<Place> places = new HashSet<>();
        for (Finding finding : findings) {
            boolean enough = program.placeless() && !found.isEmpty();
            if (patterns.contains(finding.patternId()) && !enough) {
                found.add(finding.span().startLine());
                places.add(new Place(finding.span().startLine(), finding.span().startColumn()));
            }
        }
        List<Label> labels =
                program.labels().stream().filter(label -> label.rule().equals(rule)).toList();
        boolean counted = labels.stream().anyMatch(label -> label.line() == 0);
        if (counted) {
            int right = Math.min(places.size(), labels.size());
            List<Disagreement> wrong = new ArrayList<>();
            if (places.size() != labels.size()) {
                wrong.add(
                        new Disagreement(
                                program.source(),
                                rule,
                                program.id(),
                                0,
                                places.size() < labels.size(),
                                "%d places labelled, found on lines %s"
                                        .formatted(labels.size(), found)));
            }
            return new Comparison(
                    program.source(), rule, labels.size(), right, places.size(), right, wrong);
        }
        Set<Integer> labelled = new TreeSet<>();
        Set<Integer> hit = new HashSet<>();
        Set<Integer> right = new HashSet<>();
        for (Label label : labels) {
            labelled.add(label.line());
            for (int line : found) {
                if (line >= label.line() && line <= label.endLine()) {
                    hit.add(label.line());
                    right.add(line);
                }
            }
        }
        List<Disagreement> wrong = new ArrayList<>();
        labelled.stream()
                .filter(line -> !hit.contains(line))
                .forEach(line -> wrong.add(at(program, rule, line, true)));
        found.stream()
                .filter(line -> !right.contains(line))
                .forEach(line -> wrong.add(at(program, rule, line, false)));
        return new Comparison(
                program.source(),
                rule,
                labelled.size(),
                hit.size(),
                found.size(),
                right.size(),
                wrong);
    }

    private static Disagreement at(LabelledProgram program, String rule, int line, boolean missed) {
        List<String> lines = program.code().lines().toList();
        String text = line <= lines.size() ? lines.get(line - 1).strip() : "";
        return new Disagreement(program.source(), rule, program.id(), line, missed, text);
    }

    /** Where a finding begins; a source that only counts may count several on a line. */
    private record Place(int line, int column) {}

    private record Comparison(
            String source,
            String rule,
            int labelled,
            int hit,
            int found,
            int right,
            List<Disagreement> disagreements) {}

    private static final class Sum {
        private final String source;
        private final String rule;
        private int programs;
        private int labelled;
        private int hit;
        private int found;
        private int right;

        Sum(String source, String rule) {
            this.source = source;
            this.rule = rule;
        }

        void add(Comparison one) {
            programs++;
            labelled += one.labelled();
            hit += one.hit();
            found += one.found();
            right += one.right();
        }

        RuleFigure figure() {
            return new RuleFigure(source, rule, programs, labelled, hit, found, right);
        }
    }
}
